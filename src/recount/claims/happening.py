"""Events, plans, positions and states: what is told without a number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from recount.claims.act import Act, main_acts
from recount.claims.draft import Draft
from recount.claims.modality import VERB
from recount.claims.sentence import Sentence
from recount.spans import quote

NEAR = 2  # words from a number to the noun that it is of ("a 15 million dollar contribution")
COUNTED = frozenset({"AID", "COERCE", "REQUEST"})  # told by their number alone, where one stands with the verb


def happenings(
    sentence: Sentence, text: str, told: list[Act], counted: Sequence[tuple[Draft, int, int]]
) -> Iterator[tuple[Draft, int, int]]:
    """Drafts of the acts of a sentence, each with its words (begin, end). `counted`: those of its numbers."""
    for act in main_acts(told):
        beside = any(act.first < end + NEAR and begin < act.last for _, begin, end in counted)
        if act.type in COUNTED and beside and (not act.noun or act.type != "COERCE"):
            continue
        start, end = sentence.starts[act.first], sentence.ends[act.last - 1]
        plan = act.modality == "planned" and act.kind != "state"
        draft = Draft("plan" if plan else act.kind, start, end, sentence.index)
        words = quote(text, start, end)
        rule = "noun of an act" if act.noun else VERB
        draft.put("event_type", act.type, rule, words, others(sentence, told, act.type))
        if act.kind != "state":
            draft.put("modality", act.modality, "stands so in its clause", act.hedge)
        yield draft, act.first, act.last


def others(sentence: Sentence, told: Iterable[Act], type_: str | None) -> tuple[str, ...]:
    """The other types of act that a sentence tells, each with its words."""
    kinds = {act.type: " ".join(sentence.words[act.first : act.last]) for act in told if act.type not in (None, type_)}
    return tuple(f"{kind} ({words})" for kind, words in kinds.items())
