"""Finds place names and which place each of them means."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from recount.annotation.namesakes import Namesakes, size
from recount.annotation.place_line import Heard, PlaceLine, heard_in
from recount.annotation.place_span import PlaceSpan
from recount.annotation.place_spans import place_spans
from recount.annotation.surnames import surnames
from recount.annotation.words import lexed
from recount.records import Place, Span
from recount.records.annotated_text import PlacePrecision
from recount.reference import GazetteerEntry, country_name, first_level, gazetteer_key, words

_PRECISION: dict[str, PlacePrecision] = {
    "country": "country",
    "admin1": "region",
    "admin2": "district",
    "city": "exact",
}
_HOLDING = (",", "in", ", in", "(", "in the", ", in the", ", the")  # between a name and that of what holds it
Found = tuple[int, PlaceSpan]  # a name, and where its sentence starts
Choice = tuple[GazetteerEntry | None, str]  # what it means, and why


def places(text: str, sentences: Sequence[Span], heard: Sequence[Heard] | None = None) -> tuple[Place, ...]:
    """The place names of the sentences, sorted.

    Namesakes are told apart by what the text says beside a name ("X, Region"), by the countries and regions it names,
    by nearness to its other places, and by size. heard: the names that the network heard, sorted, where there is one.
    """
    lines = [lexed(text[start:end]) for start, end in sentences]
    people, small = surnames(lines), frozenset(word.text for line in lines for word in line if word.text.islower())
    spans: list[Found] = []
    for words_, (start, end) in zip(lines, sentences, strict=True):
        line = PlaceLine(words_, text[start:end], people, small, heard_in(heard, (start, end)))
        spans += [(start, span) for span in place_spans(line)]
    namesakes = Namesakes(lines, [span for _, span in spans])
    told = _told(text, spans)
    elsewhere: dict[str, GazetteerEntry] = {}
    for number in sorted(told):
        elsewhere.setdefault(gazetteer_key(spans[number][1].name), told[number][0])
    found: list[Place] = []
    senses: dict[tuple[str, str | None], GazetteerEntry | None] = {}
    for number, (start, span) in enumerate(spans):
        key = gazetteer_key(span.name)
        sense = (key, span.type_word)
        choice: Choice
        if number in told:
            choice = told[number]
        elif key in elsewhere and not span.type_word:
            choice = elsewhere[key], "as told elsewhere in the text"
        else:
            if sense not in senses:
                senses[sense] = namesakes.best(span)
            choice = senses[sense], "likeliest of its namesakes" if len(span.bearers) > 1 else "only bearer"
        found.append(_place(start, span, choice))
    return tuple(found)


def _place(start: int, span: PlaceSpan, choice: Choice) -> Place:
    chosen, why = choice
    if chosen is None:
        lat, lon = span.region or (None, None)
        return Place(
            start=start + span.begin,
            end=start + span.end,
            name=span.name,
            lat=lat,
            lon=lon,
            precision="region" if span.region else None,
            path=(span.spelled,),
            why=_why_not(span),
        )
    region = first_level(chosen.admin1) if chosen.admin1 else None
    path = [span.name if chosen.kind == "country" else span.spelled]  # "a Yemen town" is no name
    if region and chosen.kind != "admin1" and gazetteer_key(region.name) != gazetteer_key(span.name):
        path.append(region.name)
    if chosen.kind != "country":
        path.append(country_name(chosen.country))
    others = [entry for entry in span.bearers if entry.geonameid != chosen.geonameid][:5]
    near = span.near or span.type_word in words("place_words", kind="facility")
    return Place(
        start=start + span.begin,
        end=start + span.end,
        name=chosen.name,
        geonameid=chosen.geonameid,
        lat=chosen.lat,
        lon=chosen.lon,
        precision="near" if near and chosen.kind == "city" else _PRECISION[chosen.kind],
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


def _told(text: str, spans: Sequence[Found]) -> dict[int, tuple[GazetteerEntry, str]]:
    """By number, the names that the next one holds ("X, Region", "X in Country"), and these where they are regions."""
    told: dict[int, tuple[GazetteerEntry, str]] = {}
    for number, ((start, span), (after, holder)) in enumerate(pairwise(spans)):
        between = text[start + span.stop : after + holder.begin].strip().lower()
        if start != after or between not in _HOLDING:
            continue
        inside = [(_fit(entry, outer, span), entry, outer) for entry in span.bearers for outer in holder.bearers]
        fit, entry, outer = max(inside, key=lambda each: (each[0], -each[1].geonameid), default=(0.0, None, None))
        if fit and entry and outer:
            told[number] = entry, f"told with {holder.name}"
            if outer.kind == "admin1":
                told.setdefault(number + 1, (outer, f"told with {span.name}"))
    return told


def _fit(entry: GazetteerEntry, outer: GazetteerEntry, span: PlaceSpan) -> float:
    """How well a bearer fits into what may hold it; 0 where it does not lie in it."""
    country = any(bearer.kind == "country" for bearer in span.bearers) and outer.kind != "admin1"
    if country or entry.kind == "country" or entry.country != outer.country or entry.geonameid == outer.geonameid:
        return 0.0
    if outer.kind == "country" or (outer.kind == "admin1" and entry.admin1 == outer.admin1):
        return 2.0 + size(entry, span)
    district = outer.kind == "admin2" and entry.admin1 == outer.admin1 and entry.kind == "city"
    return 1.0 + size(entry, span) if district else 0.0
