"""Places of a sentence that can be where something happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recount.claims.sentence import Sentence
from recount.claims.telling import telling
from recount.records import Place
from recount.reference.table import words

FINENESS = ("exact", "near", "district", "region", "country")
CLUSTER = 4  # words between two names of one place ("Atareb in the province of Aleppo")
NEAR = 4  # words before a name in which a preposition puts something there
DASHES = frozenset({"-", "–", "—", ":"})
PLACING = frozenset({"in", "at", "near", "on", "off", "outside", "inside", "around", "across", "into", "over", "within",
                     "throughout"})  # fmt: skip
PARTING = DASHES | {"and", "or", "to", "from", ";", "but"}
SIDES = frozenset({"north", "south", "east", "west", "coast", "part", "parts", "rest", "areas", "centre", "center"})
MODIFIERS = words("place_words") | {"the", "a", "an"}


@dataclass(frozen=True, slots=True)
class Spot:
    """Names that name one place together, in the order of the text. `placed`: a preposition puts something there."""

    places: tuple[Place, ...]
    first: int
    last: int
    placed: bool

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
    """The places of a sentence, without those of who speaks or acts and of where it was told or written."""
    groups: list[list[Place]] = []
    for place in sentence.places:
        if any(time.start < place.end and place.start < time.end for time in sentence.times):
            continue
        if groups:
            between = sentence.words[sentence.last(groups[-1][-1].end) : sentence.first(place.start)]
            if len(between) <= CLUSTER and not set(between) & PARTING:
                groups[-1].append(place)
                continue
        groups.append([place])
    found = [_spot(sentence, group) for group in groups]
    return [
        spot
        for spot in found
        if not _attribute(sentence, spot)
        and not _dateline(sentence, spot)
        and not telling(sentence, spot.first, spot.last)
    ]


def rank(place: Place) -> int:
    """Finer is less; a name that no gazetteer knows comes before a country only."""
    if not place.precision:
        return FINENESS.index("country")
    return FINENESS.index(place.precision) + (place.precision == "country")


def wide(spot: Spot) -> bool:
    """Whether it is a whole country or more."""
    return rank(spot.best) == len(FINENESS)


def _broad(place: Place) -> bool:
    """Whether its own words call it a region."""
    return bool(set(place.name.casefold().split()) & words("place_words", precision="region"))


def _spot(sentence: Sentence, group: Sequence[Place]) -> Spot:
    first = sentence.first(group[0].start)
    return Spot(tuple(group), first, sentence.last(group[-1].end), _placed(sentence, first))


def _placed(sentence: Sentence, first: int) -> bool:
    """Whether "in", or "north of" and the like, stands right before a name, but for words of place and direction."""
    at = first - 1
    while at >= 0 and first - at <= NEAR and (sentence.words[at] in MODIFIERS or sentence.words[at].endswith("ern")):
        at -= 1
    if at < 0:
        return False
    if sentence.words[at] == "of":
        return at > 0 and (sentence.words[at - 1] in MODIFIERS | SIDES)
    return sentence.words[at] in PLACING


def _attribute(sentence: Sentence, spot: Spot) -> bool:
    """Whether places only say whose something is: "US-led", "the London-based group", "Yemen's army"."""
    following = sentence.words[spot.last] if spot.last < len(sentence.words) else ""
    if (spot.last and sentence.bound[spot.last - 1]) or following == "based":
        return True
    return wide(spot) and not spot.placed


def _dateline(sentence: Sentence, spot: Spot) -> bool:
    """Whether a place only says where a report was written: "LONDON - …", "ADEN, Yemen (Wire) - …", "GENEVA. …"."""
    spelled = "".join(spot.places[0].path[:1]) or spot.places[0].name
    if not spelled.isupper() or spot.last > CLUSTER:
        return False
    end = spot.last + CLUSTER
    if sentence.words[spot.last : spot.last + 1] == ("(",):
        end += CLUSTER  # the agency's name
    behind = sentence.words[spot.last : end]
    return bool(set(behind) & DASHES) or behind in ((), (".",))
