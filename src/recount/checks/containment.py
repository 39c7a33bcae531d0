"""Places put into a country that they do not lie in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recount.records import AnnotatedText, Check, Place
from recount.reference.gazetteer import GazetteerEntry, country_name, find_places
from recount.reference.parties import country_names
from recount.spans import quote

KNOWN = 50_000  # inhabitants from which on a place is what its name is taken for
JOINED = re.compile(r"\s+in\s+(?:the\s+)?|,\s+(?:the\s+)?")
LOCATED = re.compile(
    r"\b(?:in|at|near|outside|inside|(?:travel|travels|travelled|traveled|fly|flies|flew|go|goes|went|come|came|trip|visit|"
    r"journey|return|returned|moved|way)\s+to|visit|visits|visited|visiting)\s+(?:the\s+)?(?:(?:city|town|village|port)\s+of\s+)?$"
)
LISTED = re.compile(r"\s*(?:,|and\b|or\b)\s*(?:the\s+)?$")
BEFORE = 40  # characters looked at before a place


def containments(annotated: AnnotatedText) -> Iterator[Check]:
    """A check for each "X in Y" or "X, Y" with a country Y in which no place called X lies."""
    text, document = annotated.document.text, annotated.document
    places = annotated.places
    for index in range(len(places) - 1):
        inner, outer = places[index], places[index + 1]
        between = text[inner.end : outer.start]
        joined = JOINED.fullmatch(between)
        country = _country(outer)
        if not joined or not country or not LOCATED.search(text[max(0, inner.start - BEFORE) : inner.start]):
            continue
        if between.startswith(",") and (_country(inner) or _in_list(annotated, index)):
            continue  # "in Chad, Niger": two of a list
        name = quote(text, inner.start, inner.end)
        bearer = _bearer(name)
        if bearer is None or any(entry.country == country for entry in (*find_places(name), *find_places(inner.name))):
            continue
        start, end = inner.start, outer.end
        where = "is a state of its own" if bearer.kind == "country" else f"lies in {country_name(bearer.country)}"
        yield Check.make(
            document=document.id,
            sha256=document.sha256,
            start=start,
            end=end,
            kind="containment",
            why=f"“{quote(text, start, end)}” puts {name} into {country_name(country)}, but {name} {where}",
            evidence=(f"GeoNames {bearer.geonameid}: {bearer.name}, {country_name(bearer.country)}",),
        )


def _country(place: Place) -> str | None:
    """The code of a place that is a country by its name."""
    return country_names().get(place.name) or country_names().get(place.name.removeprefix("the "))


def _bearer(name: str) -> GazetteerEntry | None:
    """The one place that a name is taken for: a country, or the largest bearer where it is large enough."""
    found = find_places(name)
    return found[0] if found and (found[0].kind == "country" or found[0].population >= KNOWN) else None


def _in_list(annotated: AnnotatedText, index: int) -> bool:
    """Whether the second of two places is one of a list that goes on or came before."""
    places, text = annotated.places, annotated.document.text
    follows = index + 2 < len(places) and LISTED.fullmatch(text[places[index + 1].end : places[index + 2].start])
    precedes = index > 0 and LISTED.fullmatch(text[places[index - 1].end : places[index].start])
    return bool(follows or precedes)
