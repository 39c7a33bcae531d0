"""Places of a sentence that each go with a number of their own: "7 in Mocha and 5 in Ibb", "Mocha (7), Ibb (5)"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recount.claims.placed import MODIFIERS, PLACING, SIDES
from recount.claims.sentence import Sentence
from recount.claims.spot import Spot, all_spots
from recount.reference.table import words

NEAR = 6  # words between a number and its place
FEWEST = 2  # numbers with places of their own, from which on a place is nobody else's
BREAKS = words("clause_words", kind="clause") | {",", ";", ":", "(", ")"}
BEFORE = PLACING | MODIFIERS | SIDES | {"from", "of"}


def shared_out(sentence: Sentence, owned: Mapping[int, int], spot: Spot, begin: int, end: int) -> bool:
    """Whether a place goes with another number than that of words[begin:end]. owned: the sentence's shares.

    A number before one that has a place shares it where "and" joins the two: "12 died and 30 were hurt in Ibb".
    """
    number = owned.get(spot.first)
    if number is None or begin <= number < end:
        return False
    between = sentence.words[end:number] if end <= number else ()
    return not ("and" in between and "," not in between and not any(end <= first < number for first in owned))


def shares(sentence: Sentence) -> dict[int, int]:
    """By the first word of each place that has a number of its own, the first word of that; none where only one has."""
    owned = dict(_owned(sentence))
    return owned if len(set(owned.values())) >= FEWEST else {}


def _owned(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The first words of the places that go with a number, and of their numbers."""
    ends = {sentence.last(each.end): sentence.first(each.start) for each in sentence.quantities}
    firsts = frozenset(ends.values())
    for spot in all_spots(sentence):
        if sentence.words[spot.last : spot.last + 1] == ("(",) and spot.last + 1 in firsts:
            yield spot.first, spot.last + 1
            continue
        last = next((at for at in range(spot.first, max(0, spot.first - NEAR) - 1, -1) if at in ends), None)
        if last is not None and _leads(sentence.words[last : spot.first]):
            yield spot.first, ends[last]


def _leads(between: tuple[str, ...]) -> bool:
    """Whether the words between a number and a place tie the two: "people died in the town of"."""
    at = len(between)
    while at and between[at - 1] in BEFORE:
        at -= 1
    return bool((PLACING | {"from"}) & set(between[at:])) and not BREAKS & set(between[:at])
