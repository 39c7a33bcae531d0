"""Events, plans, positions and states: what is told without a number."""

from __future__ import annotations

from collections.abc import Iterator

from recount.claims.act import Act, main_acts
from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.spans import quote


def happenings(sentence: Sentence, text: str, told: list[Act]) -> Iterator[tuple[Draft, int, int]]:
    """Drafts of the acts of a sentence, each with its words (begin, end)."""
    for act in main_acts(told):
        start, end = sentence.starts[act.first], sentence.ends[act.last - 1]
        if act.kind == "event" and act.infinitive and act.future is None:
            continue  # what is only wanted or tried is no happening
        kind = "plan" if act.kind != "state" and act.future else act.kind
        draft = Draft(kind, start, end, sentence.index)
        words = quote(text, start, end)
        draft.put("event_type", act.type, "noun" if act.noun else "verb", words)
        if kind == "plan":
            draft.put("modality", "planned", "word of the future", act.future)
        yield draft, act.first, act.last
