"""Whether an act is told as one to come."""

from __future__ import annotations

from functools import cache

from recount.claims.sentence import Sentence
from recount.reference.table import table, words

REACH = 7  # words before an act in which a word of the future bears on it
BEHIND = 6  # words after the noun of an act
NOT = frozenset({"not", "n't", "never", "no"})
SAYING = frozenset({
    "said", "says", "announced", "added", "told", "vowed", "pledged", "promised", "warned", "confirmed", "stated",
})  # fmt: skip
OPENING = frozenset({"open", "begin", "start", "resume", "take", "be", "continue", "go", "follow"})
STOPS = words("clause_words", kind="clause") - {"that"} | {";", ":", "."}


def future(sentence: Sentence, first: int, last: int, *, noun: bool) -> str | None:
    """The words that make the act on words[first:last] one to come, null where there are none.

    What is denied of the future ("will not allow") or would have been is no plan.
    """
    begin = first
    while begin > 0 and first - begin < REACH and sentence.words[begin - 1] not in STOPS:
        begin -= 1
    for side, phrase in _phrases():
        at: int | None = None
        if side == "beside" and noun and sentence.words[max(0, first - len(phrase)) : first] == phrase:
            at = first
        elif side == "after" and noun:
            at = sentence.find(phrase, last, min(last + BEHIND, len(sentence.words)))
        elif side == "before" or (side == "told" and set(sentence.words[:first]) & SAYING):
            at = sentence.find(phrase, begin, first)
            if at is None and noun:
                at = _opening(sentence, phrase, last)
        if (
            at is not None
            and not set(sentence.words[at : max(at, first) + 1]) & NOT
            and "have" not in sentence.words[at:first]
        ):
            return " ".join(phrase)
    return None


def _opening(sentence: Sentence, phrase: tuple[str, ...], last: int) -> int | None:
    """Where a word of the future leads from the noun of an act to a verb of beginning ("talks are to open")."""
    at = sentence.find(phrase, last, min(last + BEHIND, len(sentence.words)))
    follows = sentence.words[at + len(phrase) :][:1] if at is not None else ()
    return at if set(follows) & OPENING else None


@cache
def _phrases() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((row["side"], tuple(row["phrase"].split())) for row in table("future"))
