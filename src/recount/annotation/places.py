"""Finds place names and which place each of them means."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from functools import cache

from recount.annotation.place_spans import PlaceSpan, place_spans
from recount.annotation.words import Word, lexed
from recount.records import Place, Span
from recount.records.annotated_text import PlacePrecision
from recount.reference import (
    GazetteerEntry,
    country_name,
    country_names,
    demonyms,
    find_places,
    first_level,
    gazetteer_key,
    words,
)

_PRECISION: dict[str, PlacePrecision] = {
    "country": "country",
    "admin1": "region",
    "admin2": "district",
    "city": "exact",
}
_DISTRICTS = frozenset(
    ("district", "county", "municipality", "raion", "rayon", "commune", "township", "zone", "department", "tehsil")
)
_REGIONS = frozenset(
    (
        "province",
        "governorate",
        "region",
        "state",
        "oblast",
        "krai",
        "prefecture",
        "territory",
        "republic",
        "canton",
        "division",
    )
)
_RENOWNED = 400_000  # inhabitants; so large a place needs no other ground
_NEAR = 1000  # kilometres
_SETTLED = 4  # namings of one country; from then on the text is about it


def places(text: str, sentences: Sequence[Span]) -> tuple[Place, ...]:
    """The place names of the sentences, sorted.

    Namesakes are told apart by what the text says beside a name ("X, Region"), by the countries and regions it names,
    by nearness to its other places, and by size.
    """
    lines = [lexed(text[start:end]) for start, end in sentences]
    people, small = _people(lines), frozenset(word.text for line in lines for word in line if word.text.islower())
    spans: list[tuple[int, PlaceSpan]] = []
    for line, (start, end) in zip(lines, sentences, strict=True):
        spans += [(start, span) for span in place_spans(line, text[start:end], people, small)]
    countries = _countries(lines)
    first = {gazetteer_key(span.name): _best(span.bearers, span, countries, Counter(), []) for _, span in spans}
    anchors = [entry for entry in first.values() if entry and (entry.kind == "country" or entry.population >= 50_000)]
    regions = Counter(entry.admin1 for entry in first.values() if entry and entry.admin1)
    held = {number: _held(text, spans, number) for number in range(len(spans))}
    told: dict[str, GazetteerEntry] = {}
    for number, (_, span) in enumerate(spans):
        if held[number]:
            told.setdefault(gazetteer_key(span.name), held[number][0])  # type: ignore[index]
    found: list[Place] = []
    senses: dict[tuple[str, str | None], GazetteerEntry | None] = {}
    for number, (start, span) in enumerate(spans):
        key = gazetteer_key(span.name)
        sense = (key, span.type_word)
        if held[number]:
            chosen, why = held[number]  # type: ignore[misc]
        elif key in told and not span.type_word:
            chosen, why = told[key], "as told elsewhere in the text"
        else:
            if sense not in senses:
                senses[sense] = _best(span.bearers, span, countries, regions, anchors)
            chosen, why = senses[sense], "likeliest of its namesakes" if len(span.bearers) > 1 else "only bearer"
        found.append(_place(start, span, chosen, why))
    return tuple(found)


def _place(start: int, span: PlaceSpan, chosen: GazetteerEntry | None, why: str) -> Place:
    name, at = span.name, start
    # the span holds the name; the path spells it with its type word ("Vygonichskyi district")
    spelled = f"{name} {span.type_word}" if span.type_word and span.end > 0 and _behind(span) else name
    if chosen is None:
        lat, lon = span.region or (None, None)
        return Place(
            start=at + _offset(span)[0],
            end=at + _offset(span)[1],
            name=name,
            lat=lat,
            lon=lon,
            precision="region" if span.region else None,
            path=(spelled,),
            why=_why_not(span),
        )
    region = first_level(chosen.admin1) if chosen.admin1 else None
    path = [spelled]
    if region and chosen.kind != "admin1" and gazetteer_key(region.name) != gazetteer_key(name):
        path.append(region.name)
    if chosen.kind != "country":
        path.append(country_name(chosen.country))
    others = [entry for entry in span.bearers if entry.geonameid != chosen.geonameid][:5]
    return Place(
        start=at + _offset(span)[0],
        end=at + _offset(span)[1],
        name=chosen.name,
        geonameid=chosen.geonameid,
        lat=chosen.lat,
        lon=chosen.lon,
        precision="near" if span.near and chosen.kind == "city" else _PRECISION[chosen.kind],
        country=chosen.country,
        admin1=chosen.admin1 or None,
        path=tuple(path),
        why=why,
        runners_up=tuple(f"{each.name}, {each.admin1 or '-'}, {each.country} ({each.geonameid})" for each in others),
    )


def _why_not(span: PlaceSpan) -> str:
    if span.region:
        return "a part of the world"
    return "its namesakes lie far from all that the text tells of" if span.bearers else "not in the gazetteer"


def _offset(span: PlaceSpan) -> Span:
    return span.begin, span.begin + len(span.name)


def _behind(span: PlaceSpan) -> bool:
    return span.end > span.begin + len(span.name)


def _people(lines: list[list[Word]]) -> frozenset[str]:
    """Surnames, in small letters: the last of the capitalised words behind a title or a given name."""
    found: set[str] = set()
    for line in lines:
        found |= _last_of_runs(line)
        for index, word in enumerate(line):
            opens = word.lower in words("given_names") and word.text[0].isupper()
            titled = (
                word.lower in words("titles") and index + 1 < len(line) and word.lower not in words("function_words")
            )
            if not (opens or titled):
                continue
            last = index
            while (
                last + 1 < len(line) and last - index < 4 and line[last + 1].alpha and line[last + 1].text[0].isupper()
            ):
                last += 1
            if last > index and not (titled and line[last].lower in words("organisation_words")):
                found.add(line[last].lower)
    return frozenset(found)


def _last_of_runs(line: list[Word]) -> set[str]:
    """The last words of two or three capitalised words that are no place and no body: mostly surnames."""
    found: set[str] = set()
    index = 0
    plain = words("function_words") | words("organisation_words") | words("calendar") | words("relays", "name")
    while index < len(line):
        end = index
        while end < len(line) and line[end].alpha and line[end].text[0].isupper() and line[end].lower not in plain:
            end += 1
        if 2 <= end - index <= 3 and not line[index].text.isupper() and (end == len(line) or line[end].text != "-"):
            name = " ".join(word.text for word in line[index:end])
            first = line[index].lower
            if first not in demonyms() and not find_places(name):
                found.add(line[end - 1].lower)
        index = max(end, index + 1)
    return found


def _countries(lines: list[list[Word]]) -> Counter[str]:
    """How often the text names each country, its people or what is theirs."""
    names = _country_words()
    found: Counter[str] = Counter()
    for line in lines:
        for index, word in enumerate(line):
            if not word.text[0].isupper():
                continue
            for code in demonyms().get(word.lower, ()):
                found[code] += 1
            for size in (4, 3, 2, 1):
                code_ = names.get(tuple(each.lower for each in line[index : index + size]))
                if code_:
                    found[code_] += 2
                    break
    return found


@cache
def _country_words() -> dict[tuple[str, ...], str]:
    return {tuple(word.lower for word in lexed(name)): code for name, code in country_names().items()}


def _held(text: str, spans: list[tuple[int, PlaceSpan]], number: int) -> tuple[GazetteerEntry, str] | None:
    """A bearer that the next name in the text holds: "X, Region", "X in Country"."""
    start, span = spans[number]
    if number + 1 >= len(spans) or spans[number + 1][0] != start or not span.bearers:
        return None
    holder = spans[number + 1][1]
    between = text[start + max(_offset(span)[1], span.end) : start + _offset(holder)[0]].strip().lower()
    if between not in (",", "in", ", in", "(", "in the", ", in the", ", the"):
        return None
    inside: list[tuple[float, GazetteerEntry]] = []
    for entry in span.bearers:
        for outer in holder.bearers:
            same = entry.country == outer.country and entry.geonameid != outer.geonameid and entry.kind != "country"
            if same and (outer.kind == "country" or (outer.kind == "admin1" and entry.admin1 == outer.admin1)):
                inside.append((2.0 + _size(entry, span), entry))
            elif same and outer.kind == "admin2" and entry.admin1 == outer.admin1 and entry.kind == "city":
                inside.append((1.0 + _size(entry, span), entry))
    if not inside:
        return None
    return max(inside, key=lambda each: (each[0], -each[1].geonameid))[1], f"told with {holder.name}"


def _size(entry: GazetteerEntry, span: PlaceSpan) -> float:
    """How likely the bearer is when nothing else is known."""
    people = math.log10(entry.population + 10)
    if entry.kind == "country":
        return 12.0
    score = {"city": people, "admin1": 0.9 * people + 0.3, "admin2": 0.6 * people}[entry.kind] + 1.5 * entry.capital
    if span.type_word in _REGIONS:
        score += {"admin1": 4.0, "admin2": 1.5, "city": 0.0}[entry.kind]
    elif span.type_word in _DISTRICTS:
        score += {"admin1": 0.0, "admin2": 4.0, "city": 0.5}[entry.kind]
    elif span.type_word in ("city", "town", "village", "port", "suburb"):
        score += {"admin1": -2.0, "admin2": 0.0, "city": 2.0}[entry.kind]
    return score


def _best(
    bearers: Sequence[GazetteerEntry],
    span: PlaceSpan,
    countries: Counter[str],
    regions: Counter[str],
    anchors: Sequence[GazetteerEntry],
) -> GazetteerEntry | None:
    """The likeliest bearer in this text; null where there is none."""
    total = sum(countries.values()) or 1
    most = max(countries.values(), default=0)
    near = anchors[:40]

    def score(entry: GazetteerEntry) -> tuple[float, int]:
        points = _size(entry, span)
        if entry.kind != "country":
            share = countries[entry.country] / total
            points += (
                2.5 * share
                + (1.0 if countries[entry.country] else 0.0)
                + (0.5 if countries[entry.country] == most > 0 else 0)
            )
            points += min(regions[entry.admin1], 3) * 0.4
            close = sum(1 for other in near if other.geonameid != entry.geonameid and entry.kilometres(other) < 200)
            points += min(close, 4) * 0.35
        return points, -entry.geonameid

    if span.region and not any(entry.kind in ("admin1", "country") or entry.population > 300_000 for entry in bearers):
        return None
    best = max(bearers[:24], key=score, default=None)  # they stand by size; the rest are hamlets
    return best if best is None or _supported(best, span, countries, near) else None


def _supported(entry: GazetteerEntry, span: PlaceSpan, countries: Counter[str], near: Sequence[GazetteerEntry]) -> bool:
    """Whether a text that names other countries gives ground for a small place: its country, or a place not far off.

    A namesake on another continent is worse than no place.
    """
    if entry.kind == "country" or entry.capital or entry.population >= _RENOWNED:
        return True
    if (
        max(countries.values(), default=0) < _SETTLED
        or countries[entry.country]
        or (span.type_word and entry.kind != "city")
    ):
        return True
    others = [other for other in near if other.geonameid != entry.geonameid]
    return any(other.country == entry.country or entry.kilometres(other) < _NEAR for other in others)
