"""What a toll counts."""

from __future__ import annotations

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
_IRREGULAR = {"person": "people", "child": "children", "man": "men", "woman": "women", "foot": "feet"}
_ALIKE = ("craft", "troops", "personnel", "police", "people", "series", "cattle", "livestock", "%", "euro")


def label(measure: str, object: str | None = None, of: str | None = None, *, subset: bool = False) -> str:  # noqa: A002
    """ "Killed", "Killed, pilgrims of Iran", "Intercepted, drones"; "of the total" marks a part of another toll."""
    words = _MEASURES.get(measure, measure.replace("_", " "))
    noun = None if object is None or object in _BARE else plural(object)
    if of:
        noun = f"{noun or 'people'} of {party(of)}"
    if measure in {"other", "troops"} and noun:
        words, noun = noun, None
    whole = f"{words}, {noun}" if noun else words
    return whole[:1].upper() + whole[1:] + (" (part of a larger number)" if subset else "")


def plural(noun: str) -> str:
    """The plural of a singular English noun phrase: "armed vehicle" gives "armed vehicles"."""
    if " or " in noun:
        return " or ".join(plural(part) for part in noun.split(" or "))
    if noun.endswith(_ALIKE) or (noun.endswith("s") and not noun.endswith(("ss", "us", "is"))):
        return noun
    for one, many in _IRREGULAR.items():
        if noun == one or noun.endswith(f" {one}") or (one in {"man", "woman"} and noun.endswith(one)):
            return noun[: len(noun) - len(one)] + many
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"
