"""Places of a sentence that can be where something happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from recount.claims.sentence import Sentence
from recount.claims.telling import telling
from recount.records import Place
from recount.reference.frames import frame_forms
from recount.reference.table import words

Bar = Literal["attribute", "dateline", "away", "telling"]
FINENESS = ("exact", "near", "district", "region", "country")
CLUSTER = 4  # words between two names of one place ("Atareb in the province of Aleppo")
AWAY = (
    7  # words between a length and the place that it is measured from ("60 km (35 miles) north-east of the city of X")
)
NEAR = 4  # words before a name in which a preposition puts something there
DASHES = frozenset({"-", "–", "—", ":"})
PLACING = frozenset({"in", "at", "near", "on", "off", "outside", "inside", "around", "across", "into", "over", "within",
                     "throughout"})  # fmt: skip
LENGTHS = frozenset({"km", "kilometres", "kilometers", "miles", "mile", "kilometre", "kilometer", "metres", "meters"})
LEAVING = frozenset({"from", "of", "to", "for", "between", "towards", "toward", "via", "by"})
SIDES = frozenset({"north", "south", "east", "west", "coast", "part", "parts", "rest", "areas", "centre", "center"})
MODIFIERS = words("place_words") | {"the", "a", "an"}
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
    """The places of a sentence, without those of who speaks or acts and of where it was told or written."""
    return [spot for spot in all_spots(sentence) if not spot.bars and (spot.placed or not wide(spot))]


def all_spots(sentence: Sentence) -> list[Spot]:
    """All places of a sentence but those in the names of days ("Paris time")."""
    groups: list[list[Place]] = []
    for place in sentence.places:
        if any(time.start < place.end and place.start < time.end for time in sentence.times):
            continue
        if groups:
            between = sentence.words[sentence.last(groups[-1][-1].end) : sentence.first(place.start)]
            joined = all(word in HOLDING or word.endswith("ern") for word in between)
            if len(between) <= CLUSTER and joined and not _bound(sentence, groups[-1][-1]):
                groups[-1].append(place)
                continue
        groups.append([place])
    return [_spot(sentence, group) for group in groups]


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
    spot = Spot(tuple(group), first, sentence.last(group[-1].end), _placed(sentence, first))
    return replace(spot, bars=_bar(sentence, spot))


def _bar(sentence: Sentence, spot: Spot) -> Bar | None:
    if _attribute(sentence, spot):
        return "attribute"
    if _dateline(sentence, spot):
        return "dateline"
    if LENGTHS & set(sentence.words[max(0, spot.first - AWAY) : spot.first]):
        return "away"
    return "telling" if telling(sentence, spot.first, spot.last) else None


def _placed(sentence: Sentence, first: int) -> bool:
    """Whether something is put there: by "in", "north of" and the like, or as what an attack hits.

    Words of place and direction between do not count: "in the town of X", but not "from the town of X".
    """
    at = first - 1
    if sentence.tree.heads and sentence.tree.relations[first] == "obj":
        return sentence.words[sentence.tree.heads[first]] in _hitting()
    between = MODIFIERS | SIDES
    while at >= 0 and first - at <= NEAR and (sentence.words[at] in between or sentence.words[at].endswith("ern")):
        at -= 1
    if at < 1 or sentence.words[at] != "of":
        return at >= 0 and sentence.words[at] in PLACING
    at -= 1
    if sentence.words[at] not in between:
        return False
    while at >= 0 and (sentence.words[at] in between or sentence.tree.upos[at : at + 1] == ("ADJ",)):
        at -= 1
    return at < 0 or sentence.words[at] not in LEAVING


@cache
def _hitting() -> frozenset[str]:
    """Forms of the verbs of attack."""
    return frozenset(
        word
        for forms in frame_forms().values()
        for form in forms
        if form.frame.type == "ASSAULT" and form.frame.form == "verb" and "obj" in form.frame.target
        for word in form.words
    )


def _attribute(sentence: Sentence, spot: Spot) -> bool:
    """Whether places only say whose something is: "US-led", "the London-based group"."""
    following = sentence.words[spot.last] if spot.last < len(sentence.words) else ""
    return _bound(sentence, spot.places[-1]) or following == "based"


def _bound(sentence: Sentence, place: Place) -> bool:
    """Whether a hyphen joins it to what follows ("X-held")."""
    last = sentence.last(place.end)
    return last > 0 and sentence.bound[last - 1]


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
