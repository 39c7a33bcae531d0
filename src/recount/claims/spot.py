"""Places of a sentence that can be where something happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recount.claims.barred import Bar, barred, bound
from recount.claims.fineness import FINENESS, rank
from recount.claims.placed import LANDS, MODIFIERS, PLACING, SIDES, placed
from recount.claims.sentence import Sentence
from recount.records import Place
from recount.reference.table import words

CLUSTER = 4  # words between two names of one place ("Atareb in the province of Aleppo")
HOLDING = (
    MODIFIERS | PLACING | SIDES | {",", "of", "(", ")", "'s", "s", "rural", "capital", "old", "city's", "neighbouring"}
)


@dataclass(frozen=True, slots=True)
class Spot:
    """Names that name one place together, in the order of the text, at words[first:last] of a sentence.

    `placed`: a preposition puts something there. `bars`: why nothing may have happened there, by the words around it.
    """

    places: tuple[Place, ...]
    first: int
    last: int
    placed: bool
    bars: Bar | None = None

    @property
    def best(self) -> Place:
        """The most precise of them; a name that no gazetteer knows is finer than what it is said to lie in."""
        opens = self.places[0]
        if not opens.precision and len(self.places) > 1 and not _broad(opens):
            return opens
        return min(self.places, key=rank)

    @property
    def country(self) -> str | None:
        """The country of the most precise, else the one that another of them tells."""
        return self.best.country or next((place.country for place in self.places if place.country), None)

    @property
    def path(self) -> tuple[str, ...]:
        """The most precise name, then what contains it as far as known."""
        best = self.best
        around = self.places[self.places.index(best) + 1 :]
        if best.precision and best.path:
            return best.path
        names = (*(best.path or (best.name,)), *(name for place in around for name in place.path or (place.name,)))
        return tuple(dict.fromkeys(names))


def spots(sentence: Sentence) -> list[Spot]:
    """The places of a sentence, without those of who speaks or acts and of where it was told or written.

    One that something is only measured from is told where there is no other: it lies near.
    """
    found = all_spots(sentence)
    kept = [spot for spot in found if not spot.bars and (spot.placed or not wide(spot))]
    return kept or [spot for spot in found if spot.bars == "away" and spot.placed]


def all_spots(sentence: Sentence) -> list[Spot]:
    """All places of a sentence but those in the names of days ("Paris time")."""
    groups: list[list[Place]] = []
    for place in sentence.places:
        if any(time.start < place.end and place.start < time.end for time in sentence.times):
            continue
        behind = sentence.words[sentence.last(place.end) :][:2]
        if behind[1:] == ("of",) and behind[0] in LANDS:
            continue  # "the Himalayan kingdom of X"
        if groups:
            between = sentence.words[sentence.last(groups[-1][-1].end) : sentence.first(place.start)]
            joined = all(word in HOLDING or word.endswith("ern") for word in between)
            if len(between) <= CLUSTER and joined and not bound(sentence, groups[-1][-1]):
                groups[-1].append(place)
                continue
        groups.append([place])
    return [_spot(sentence, group) for group in groups]


def wide(spot: Spot) -> bool:
    """Whether it is a whole country or more."""
    return rank(spot.best) >= len(FINENESS)


def _broad(place: Place) -> bool:
    """Whether its own words call it a region."""
    return bool(set(place.name.casefold().split()) & words("place_words", precision="region"))


def _spot(sentence: Sentence, group: Sequence[Place]) -> Spot:
    first = sentence.first(group[0].start)
    places = (group[1], group[0], *group[2:]) if _led(sentence, group) else tuple(group)
    last, put = sentence.last(group[-1].end), placed(sentence, first)
    return Spot(places, first, last, put, barred(sentence, group, first, last, placed=put))


def _led(sentence: Sentence, group: Sequence[Place]) -> bool:
    """Whether what holds a place stands before it: "Ituri province village of Lolwa", "Ituri near the Lolwa bridge"."""
    if len(group) < 2:
        return False
    at = sentence.first(group[1].start)
    before = sentence.words[max(0, at - 2) : at]
    village = before[-1:] == ("of",) and before[0] in words("place_words", precision="exact")
    built = bool(set("".join(group[1].path[:1]).casefold().split()) & words("place_words", kind="facility"))
    owned = before[-1:] in (("'s",), ("s",)) and built  # "Zaria's Central Market"
    return village or owned or ("near" in before and (built or group[0].precision in ("region", "country")))
