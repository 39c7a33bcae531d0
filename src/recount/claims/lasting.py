"""How long what lasts has lasted, as a name for it tells: "the five-year conflict", "two weeks of fighting"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from recount.claims.begun import is_course
from recount.records import Period
from recount.reference.number_words import number_words
from recount.reference.table import words as listed

DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25, "decade": 3652.5}
PARTING = listed("clause_words", kind="preposition") - {"of"} | listed("clause_words", kind="clause") | {",", ";"}
NAMED = 3  # words from the unit to what lasts
LONGEST = 100_000  # days


def lasting(words: Sequence[str], published: str | None) -> tuple[str, str] | None:
    """The period from the beginning of what lasts to publication, and the words that tell it; null where none do.

    Hyphens are left out of `words`. The beginning is as rough as the number: "five-year" is five years back.
    """
    period = Period.maybe(published)
    for at in range(1, len(words)):
        unit = DAYS.get(words[at].removesuffix("s"))
        number = 1.0 if words[at + 1 : at + 2] == ("long",) else None
        number = _number(words[at - 1]) or number
        named = _named(words, at + 1)
        if unit and number and named and period and number * unit < LONGEST:
            begun = period.first - timedelta(days=round(number * unit))
            return str(Period(first=begun, last=period.last)), " ".join(words[at - 1 : named])
    return None


def _named(words: Sequence[str], begin: int) -> int | None:
    """The index behind what lasts, where it follows the unit: "year war", "week old civil war", "years of war"."""
    for at in range(begin, min(begin + NAMED, len(words))):
        if is_course(words[at]):
            return at + 1
        if words[at] in PARTING:
            return None
    return None


def _number(word: str) -> float | None:
    if word.isdigit():
        return float(word) if len(word) < 4 else None
    value, part = number_words().get(word, (0, ""))
    return float(value) if part in ("one", "ten") else None
