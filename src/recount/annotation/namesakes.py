"""Which of the bearers of a place name a text means."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from functools import cache

from recount.annotation.place_kind import type_words
from recount.annotation.place_span import PlaceSpan
from recount.annotation.words import Word, lexed
from recount.reference import GazetteerEntry, country_name, country_names, demonyms, find_places, gazetteer_key, words

_RENOWNED = 400_000  # inhabitants; so large a place needs no other ground
_KNOWN = 100_000  # inhabitants of a place that is known all over where no other of its name is near as large
_ALONE = 5  # times larger than all others of its name elsewhere
_LARGE = 50_000  # inhabitants of a place that others are looked for near to
_NEAR = 1000  # kilometres; a small place not so far from others of the text may be meant
_BESIDE = 200  # kilometres; a place so near to others is likelier
_MOST = 24  # bearers looked at; they stand by size, the rest are hamlets
_ANCHORS = 40
_OTHER_NAME = 0.5  # a name that is not the usual one of its bearer is seldom meant
_SEAT = 1.0  # a name that a region shares with a town of its own means the town
_SETTLED = 4  # namings of one country; from then on the text is about it


class Namesakes:
    """What a text tells of countries, regions and other places, by which namesakes are told apart."""

    def __init__(self, lines: Sequence[Sequence[Word]], spans: Sequence[PlaceSpan]) -> None:
        """lines: the text's words; spans: its place names."""
        self.countries = _countries(lines)
        self.bare = {gazetteer_key(span.name) for span in spans if not _built(span)}
        self.regions: Counter[str] = Counter()
        self.anchors: list[GazetteerEntry] = []
        first = {gazetteer_key(span.name): (span, self.best(span)) for span in spans}
        for span, entry in first.values():
            if entry:
                self.regions[entry.admin1] += bool(entry.admin1)
                if entry.kind == "country" or entry.population >= _LARGE or len(span.bearers) == 1:
                    self.anchors.append(entry)
        del self.anchors[_ANCHORS:]

    def best(self, span: PlaceSpan) -> GazetteerEntry | None:
        """The likeliest bearer in this text; null where there is none, or none that the text gives ground for.

        A namesake on another continent is worse than no place.
        """
        bearers = _of_kind(span)
        renowned = any(entry.kind in ("admin1", "country") or entry.population > _RENOWNED for entry in bearers)
        if span.region and not renowned:
            return None
        best = max(bearers[:_MOST], key=lambda entry: (self._score(entry, span), -entry.geonameid), default=None)
        return best if best and self._supported(best, span) else None

    def _score(self, entry: GazetteerEntry, span: PlaceSpan) -> float:
        points = size(entry, span)
        if entry.kind == "country" and not _shared(span.name):
            return points
        named, most = self.countries[entry.country], max(self.countries.values(), default=0)
        points += 2.5 * named / (sum(self.countries.values()) or 1)
        points += (1.0 if named else 0.0) + (0.5 if named == most > 0 else 0.0)
        points += min(self.regions[entry.admin1], 3) * 0.4
        others = (other for other in self.anchors if other.geonameid != entry.geonameid and other.kind != "country")
        return points + min(sum(entry.kilometres(other) < _BESIDE for other in others), 4) * 0.35

    def _supported(self, entry: GazetteerEntry, span: PlaceSpan) -> bool:
        """Whether a text that names other countries gives ground for a small place: its country, or one not far off."""
        if entry.kind == "country" or entry.capital or entry.population >= _RENOWNED:
            return True
        if entry.kind == "city" and entry.population >= _KNOWN and _sole(entry, span):
            return True
        if _built(span) and entry.population < _LARGE and gazetteer_key(span.name) not in self.bare:
            return False  # "Grand Mosque" is no mosque in a town of the name Grand
        settled = max(self.countries.values(), default=0) >= _SETTLED
        if not settled or self.countries[entry.country] or (span.type_word and entry.kind != "city"):
            return True
        others = (other for other in self.anchors if other.geonameid != entry.geonameid)
        return any(other.country == entry.country or entry.kilometres(other) < _NEAR for other in others)


def size(entry: GazetteerEntry, span: PlaceSpan) -> float:
    """How likely the bearer is when nothing else is known."""
    people = math.log10(entry.population + 10)
    if entry.kind == "country":
        own = gazetteer_key(entry.name) == gazetteer_key(span.name)
        return (7.0 if own else 3.0) if _shared(span.name) else 12.0
    score = {"city": people, "admin1": 0.9 * people + 0.3, "admin2": 0.6 * people}[entry.kind] + 1.5 * entry.capital
    precision = type_words().get(span.type_word or "")
    if gazetteer_key(entry.name) != gazetteer_key(span.name):
        score -= _OTHER_NAME
    if entry.kind == "admin1" and any(_seat(city, entry) for city in span.bearers):
        score -= _SEAT
    if precision == "region":
        score += {"admin1": 4.0, "admin2": 1.5, "city": 0.0}[entry.kind]
    elif precision == "district":
        score += {"admin1": 0.0, "admin2": 4.0, "city": 0.5}[entry.kind]
    elif precision == "exact":
        score += {"admin1": -2.0, "admin2": 0.0, "city": 2.0}[entry.kind]
    return score


def _sole(entry: GazetteerEntry, span: PlaceSpan) -> bool:
    """Whether all others of its name in other countries are hamlets beside it."""
    return all(other.population * _ALONE < entry.population for other in span.bearers if other.country != entry.country)


def _built(span: PlaceSpan) -> bool:
    return span.type_word in words("place_words", kind="facility")


def _seat(city: GazetteerEntry, region: GazetteerEntry) -> bool:
    return city.kind == "city" and city.admin1 == region.admin1 and city.population >= _LARGE


def _of_kind(span: PlaceSpan) -> Sequence[GazetteerEntry]:
    """The bearers that the noun beside the name allows: no region where it says town, a county where it says county."""
    precision = type_words().get(span.type_word or "")
    if precision not in ("district", "exact"):
        return span.bearers
    kept = [entry for entry in span.bearers if entry.kind != "admin1"]
    return ([entry for entry in kept if entry.kind == "admin2"] if precision == "district" else []) or kept


@cache
def _shared(name: str) -> bool:
    """Whether a name of a country is also a region's: of another country ("Georgia"), or of its own ("Scotland")."""
    return any(gazetteer_key(country_name(entry.country)) != gazetteer_key(name) for entry in _regions_named(name))


def _countries(lines: Sequence[Sequence[Word]]) -> Counter[str]:
    """How often the text names each country, its people or what is theirs."""
    names = _country_words()
    found: Counter[str] = Counter()
    for line in lines:
        for index, word in enumerate(line):
            if not word.text[0].isupper():
                continue
            for code in demonyms().get(word.lower, ()):
                found[code] += 1
            for count in (4, 3, 2, 1):
                code_ = names.get(tuple(each.lower for each in line[index : index + count]))
                if code_:
                    found[code_] += 2
                    break
    return found


@cache
def _country_words() -> dict[tuple[str, ...], str]:
    """Names of countries as words; not those that a region elsewhere bears as well."""
    return {
        tuple(word.lower for word in lexed(name)): code
        for name, code in country_names().items()
        if all(entry.country == code for entry in _regions_named(name))
    }


def _regions_named(name: str) -> list[GazetteerEntry]:
    key = gazetteer_key(name)
    return [entry for entry in find_places(name) if entry.kind == "admin1" and gazetteer_key(entry.name) == key]
