"""One name, one bearer: what a text mostly tells as a place is a place throughout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from recount.annotation.place_line import Heard
from recount.records import Tokens
from recount.reference import country_names, find_places, metonyms, words

REACH = 30  # characters before a name
TAKEN = frozenset({
    "liberation", "capture", "recapture", "fall", "siege", "seizure", "shelling", "bombing", "bombardment",
    "occupation", "isolation", "storming", "centre", "center", "outskirts", "residents",
})  # fmt: skip
HARMS = frozenset({
    "attack", "attacks", "strike", "strikes", "airstrike", "airstrikes", "raid", "raids", "bombing", "bombings",
    "clashes", "fighting", "battle", "battles", "blast", "blasts", "explosion", "explosions", "massacre", "shelling",
    "flooding", "floods", "outbreak", "cases", "deaths", "killed", "injured",
})  # fmt: skip
STOPS = frozenset(".,;:!?)")
HELD = ("-held", "-controlled", "-ruled")


def agreed(text: str, cut: Tokens, named: Sequence[Heard]) -> list[Heard]:
    """The heard names, sorted, with single words told as places more often than as anything else told so at each stand.

    The surname of a person whom the text names is that person.

    Words that the network took for no name at all count as its silence, which says nothing.
    """
    told = Counter((text[start:end], kind == "place") for start, end, kind in named)
    put = {text[start:end] for start, end, _ in named if _put(text, start, end)}
    people = {text[start:end].split()[-1] for start, end, kind in named if kind == "person" and " " in text[start:end]}
    people -= country_names().keys() | metonyms().keys()
    places = {
        name
        for name, place in told
        if name.isalpha() and (name in put or (name not in people and told[name, True] > told[name, False]))
    }
    bearers = people - places
    found: list[Heard] = [
        (start, end, "place" if name in places else "person" if kind == "place" and name in bearers else kind)
        for start, end, kind in named
        for name in (text[start:end],)
    ]
    if not places:
        return found
    at = 0
    for start, end in zip(cut.starts, cut.ends, strict=True):
        while at < len(named) and named[at][1] <= start:
            at += 1
        inside = at < len(named) and named[at][0] < end
        if not inside and text[start:end] in places and text[start].isupper():
            found.append((start, end, "place"))
    return sorted(found)


def _put(text: str, start: int, end: int) -> bool:
    """Whether words that only a place stands behind stand before it: "in X" and "the liberation of X" for a known one.

    For one that no gazetteer knows these must say more: "the attacks in X", "rebel-held X".
    """
    before = text[max(0, start - REACH) : start].lower().split()
    last, previous = (before[-1:] or [""])[0], (before[-2:-1] or [""])[0]
    if last.endswith(HELD):
        return True
    if find_places(text[start:end]):
        return last == "in" or (last == "of" and previous in TAKEN)
    behind = (text[end : end + REACH].split() or [""])[0]
    ends = not behind or behind[0] in STOPS or (text[end].isspace() and behind in words("function_words"))
    return last == "in" and previous in HARMS and ends  # not "killed in Front attacks"
