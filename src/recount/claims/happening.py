"""Events, plans, positions and states: what is told without a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recount.claims.act import Act, main_acts
from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.spans import quote

COUNTED = frozenset({"AID", "COERCE", "REQUEST"})  # told by their number alone, where one stands with the verb


def happenings(
    sentence: Sentence, text: str, told: list[Act], counted: Sequence[tuple[Draft, int, int]]
) -> Iterator[tuple[Draft, int, int]]:
    """Drafts of the acts of a sentence, each with its words (begin, end). `counted`: those of its numbers."""
    for act in main_acts(told):
        if act.type in COUNTED and not act.noun and any(begin <= act.first < end for _, begin, end in counted):
            continue
        start, end = sentence.starts[act.first], sentence.ends[act.last - 1]
        plan = act.modality == "planned" and act.kind != "state"
        draft = Draft("plan" if plan else act.kind, start, end, sentence.index)
        words = quote(text, start, end)
        draft.put("event_type", act.type, "noun" if act.noun else "verb", words)
        if act.kind != "state":
            draft.put("modality", act.modality, "stands so in its clause", act.hedge)
        yield draft, act.first, act.last
