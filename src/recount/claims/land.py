"""The country that a text is about, and the places of its sentences as seen from there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from recount.claims.sentence import Sentence
from recount.claims.spot import Spot, all_spots, spots, wide
from recount.records import Place
from recount.reference.gazetteer import find_places
from recount.reference.parties import country_names, demonyms

Mention = tuple[str, int, int]  # code of a country, and where it is mentioned
KNOWN = 100_000  # inhabitants of a town that a text names without its country


@dataclass(frozen=True, slots=True)
class Land:
    """`home`: the country that the text names most, null where another comes near. `named`: codes of all it names."""

    home: Place | None
    named: frozenset[str]
    _spots: dict[int, list[Spot]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, sentences: Sequence[Sentence]) -> Land:
        """Countries count by names, peoples and places; a small place only where its country is named as well."""
        people: list[Mention] = []
        places: list[tuple[Spot, Mention]] = []
        named = set()
        for sentence in sentences:
            for spot in all_spots(sentence):
                meant = spot.bars == "speaker" or (not spot.bars and (spot.placed or not wide(spot)))
                if spot.country and meant:
                    places.append((spot, (spot.country, spot.best.start, spot.best.end)))
            named |= {place.country for place in sentence.places if place.country and place.precision == "country"}
            for at, word in enumerate(sentence.words):
                codes = demonyms().get(word, ())
                named |= set(codes)
                if len(codes) == 1:
                    people.append((codes[0], sentence.starts[at], sentence.ends[at]))
        kept = [mention for spot, mention in places if mention[0] in named or not named or _large(spot.best)]
        return cls(_home(sorted([*people, *kept], key=lambda mention: mention[1])), frozenset(named))

    def spots(self, sentence: Sentence) -> list[Spot]:
        """The sentence's places as seen from the text's land."""
        if sentence.index not in self._spots:
            self._spots[sentence.index] = [seen for spot in spots(sentence) if (seen := self.seen(spot))]
        return self._spots[sentence.index]

    def seen(self, spot: Spot) -> Spot | None:
        """A place as the text means it. A small namesake in a country that the text never names is not meant.

        What is left of it is a name alone, in the home country where something is put there, else nothing.
        """
        stray = self._stray(spot)
        if stray and not spot.placed:
            return None
        if stray:
            spot = replace(
                spot, places=tuple(_bare(place) if place.country == spot.country else place for place in spot.places)
            )
        if self.home is not None and spot.country is None and (stray or spot.best.precision is None):
            spot = replace(spot, places=(*spot.places, self.home))
        return spot

    def named_alone(self, spot: Spot) -> Spot | None:
        """A place that nothing is put at as the text means it, a bare name where only a namesake is known."""
        return self.seen(replace(spot, placed=True))

    def _stray(self, spot: Spot) -> bool:
        told = {place.country for place in spot.places if place.precision == "country"}
        if spot.country is None or wide(spot) or _large(spot.best):
            return False
        if told:
            return spot.country not in told  # "Mina in Saudi Arabia"
        return bool(self.named) and spot.country not in self.named


def _large(place: Place) -> bool:
    name = place.path[0] if place.path else place.name
    return any(entry.country == place.country and entry.population >= KNOWN for entry in find_places(name))


def _bare(place: Place) -> Place:
    if place.precision == "country":
        return place
    name = place.path[0] if place.path else place.name
    return Place(start=place.start, end=place.end, name=name, precision=place.precision)


def _home(mentions: Sequence[Mention]) -> Place | None:
    most = Counter(code for code, _, _ in mentions).most_common(2)
    if not most or (len(most) > 1 and most[1][1] * 2 > most[0][1]):
        return None
    code, start, end = next(mention for mention in mentions if mention[0] == most[0][0])
    name = next((name for name, of in country_names().items() if of == code), None)
    return Place(start=start, end=end, name=name, country=code, precision="country", path=(name,)) if name else None
