"""What a toll counts."""

from __future__ import annotations

from functools import cache

from recount.reference import is_plural, table
from recount.views.words.party import party

_MEASURES = {
    "aboard": "aboard",
    "area": "area",
    "casualties": "killed or injured",
    "hospitalised": "in hospital",
    "other": "counted",
    "struck": "hit",
    "troops": "troops",
    "without_power": "without power",
}
_BARE = {"person", "people", "dead", "casualty"}  # objects that say no more than the measure of people does


def label(measure: str, object: str | None = None, of: str | None = None, *, subset: bool = False) -> str:  # noqa: A002
    """ "Killed", "Killed, pilgrims of Iran", "Intercepted, drones"; "of the total" marks a part of another toll."""
    words = _MEASURES.get(measure, measure.replace("_", " "))
    noun = None if object is None or object in _BARE else plural(object)
    if of and party(of).casefold() != (noun or "").casefold():  # "rebels of rebels"
        noun = f"{noun or 'people'} of {party(of)}"
    if measure in {"other", "troops"} and noun:
        words, noun = noun, None
    whole = f"{words}, {noun}" if noun else words
    return whole[:1].upper() + whole[1:] + (" (part of a larger number)" if subset else "")


def plural(noun: str) -> str:
    """The plural of a singular English noun phrase: "armed vehicle" gives "armed vehicles"."""
    if " or " in noun:
        return " or ".join(plural(part) for part in noun.split(" or "))
    before, space, last = noun.rpartition(" ")
    if last in _irregular():
        return before + space + _irregular()[last]
    if is_plural(last) or not last[-1:].isalpha():
        return noun
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


@cache
def _irregular() -> dict[str, str]:
    return {row["singular"]: row["plural"] for row in reversed(table("nouns"))}
