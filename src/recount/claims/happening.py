"""Events, plans, positions and states: what is told without a number."""

from __future__ import annotations

from collections.abc import Iterator

from recount.claims.act import Act, main_acts
from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.spans import quote

FUTURE = tuple(
    tuple(phrase.split())
    for phrase in (
        "will", "are to", "is to", "set to", "due to", "plans to", "plan to", "intends to", "intend to", "scheduled",
        "slated to", "planned", "expected to",
    )
)  # fmt: skip
REACH = 5  # words before an act in which a word of the future bears on it


def happenings(sentence: Sentence, text: str, told: list[Act]) -> Iterator[tuple[Draft, int, int]]:
    """Drafts of the acts of a sentence, each with its words (begin, end)."""
    for act in main_acts(told):
        start, end = sentence.starts[act.first], sentence.ends[act.last - 1]
        phrase = _future(sentence, act)
        if act.kind == "event" and act.infinitive and phrase is None:
            continue  # what is only wanted or tried is no happening
        kind = "plan" if act.kind == "event" and phrase else act.kind
        draft = Draft(kind, start, end, sentence.index)
        words = quote(text, start, end)
        draft.put("event_type", act.type, "noun" if act.noun else "verb", words)
        if kind == "plan":
            draft.put("modality", "planned", "word of the future", phrase)
        yield draft, act.first, act.last


def _future(sentence: Sentence, act: Act) -> str | None:
    """The words that make an act one to come, null where there are none. For a noun they may stand behind it."""
    begin = max(0, act.first - REACH)
    end = act.last + REACH if act.noun else act.first
    for phrase in FUTURE:
        if sentence.find(phrase, begin, min(end, len(sentence.words))) is not None:
            return " ".join(phrase)
    return None
