"""Places put into a country that they do not lie in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from recount.checks.clause import is_subject
from recount.records import AnnotatedText, Check, Place
from recount.reference import demonyms, gazetteer_key, words
from recount.reference.gazetteer import GazetteerEntry, country_name, find_places
from recount.reference.parties import country_names, metonyms
from recount.spans import quote

KNOWN = 50_000  # inhabitants from which on a place is what its name is taken for
TOWN = 10_000  # the same, where the text tells of the place's own country elsewhere
TOLD = 2  # places of that country, then
SIDE = r"(?:north|south|east|west|central|upper|lower|rural|neighbou?ring)(?:[\s-]?(?:east|west))?(?:ern)?"
PART = rf"(?:the\s)?(?:{SIDE}\s)?"
JOINED = re.compile(rf"\s+in\s+{PART}|,\s+(?:the\s+)?|\s\((?:the\s)?")
LOCATED = re.compile(
    r"\b(?:in|at|near|on|around|over|across|into|outside|inside"
    r"|(?:north|south|east|west|outskirts|suburbs?|cent(?:re|er)|streets|city|town|port|village)\s+of"
    r"|(?:travel|travels|travelled|traveled|fly|flies|flew|go|goes|went|come|came|trip|visit|journey|return|returned"
    r"|moved|way)\s+to|visit|visits|visited|visiting)\s+(?:the\s+)?(?:(?:city|town|village|port)\s+of\s+)?$"
)
LISTED = re.compile(r"\s*(?:,|and\b|or\b)\s*(?:the\s+)?$")
ENDED = re.compile(
    r"\s?[.,;:)\]\n–—-]|\s(?:on|in|at|after|before|during|since|last|this|early|late|where|when|as|who|were|was|have|had)\b|$"
)
BEFORE = 40  # characters looked at before a place


@dataclass(frozen=True, slots=True)
class Placing:
    """A place that the words of text[start:end] put into the country of this code."""

    place: Place
    country: str
    start: int
    end: int


def containments(annotated: AnnotatedText) -> Iterator[Check]:
    """A check for each place that is put into a country in which no place of its name lies: "X in Y", "X, Y", "Y's
    capital, X", "X, a town in Y", "the town of X" with a people's adjective before it."""
    document = annotated.document
    told = Counter(place.country for place in annotated.places if place.country)
    local = _local(annotated.places)
    seen: set[tuple[int, str]] = set()
    for found in (*_pairs(annotated), *_kinds(annotated), *_peoples(annotated)):
        name = quote(document.text, found.place.start, found.place.end)
        bearers = (*find_places(name), *find_places(found.place.name))
        bearer = _bearer(name, told)
        at = (found.place.start, found.country)
        if bearer is None or at in seen or any(entry.country == found.country for entry in bearers):
            continue
        if _namesake(bearer, found, local):
            continue
        seen.add(at)
        where = "is a state of its own" if bearer.kind == "country" else f"lies in {country_name(bearer.country)}"
        said = quote(document.text, found.start, found.end)
        yield Check.make(
            document=document.id,
            sha256=document.sha256,
            start=found.start,
            end=found.end,
            kind="containment",
            why=f"“{said}” puts {name} into {country_name(found.country)}, but {name} {where}",
            evidence=(f"GeoNames {bearer.geonameid}: {bearer.name}, {country_name(bearer.country)}",),
        )


def _pairs(annotated: AnnotatedText) -> Iterator[Placing]:
    """ "in X, Y", "X in Y", "X (Y)"."""
    text, places = annotated.document.text, annotated.places
    for index, (inner, outer) in enumerate(pairwise(places)):
        between = text[inner.end : outer.start]
        country = _country(outer, text)
        if not country or not JOINED.fullmatch(between) or _region(inner, outer, text):
            continue
        located = LOCATED.search(text, max(0, inner.start - BEFORE), inner.start) is not None
        if "," in between:
            if _in_list(annotated, index) or is_subject(annotated, outer.start, outer.end):
                continue  # "in Chad, Niger": two of a list; "in Aleppo, Chad has …": another clause
            if not located and (_a_party(inner, text) or not ENDED.match(text, outer.end)):
                continue
            if located and _country(inner, text):
                continue
        elif not located or ("(" in between and text[outer.end : outer.end + 1] != ")"):
            continue
        yield Placing(inner, country, inner.start, outer.end + between.count("("))


def _kinds(annotated: AnnotatedText) -> Iterator[Placing]:
    """ "Y's port of X", "X, a town in Y"."""
    text, places = annotated.document.text, annotated.places
    for first, second in pairwise(places):
        between = (first.end, second.start)
        if (country := _country(first, text)) and _owner().fullmatch(text, *between):
            yield Placing(second, country, first.start, second.end)
        elif (
            (country := _country(second, text))
            and _apposed().fullmatch(text, *between)
            and not _region(first, second, text)
        ):
            yield Placing(first, country, first.start, second.end)


def _peoples(annotated: AnnotatedText) -> Iterator[Placing]:
    """ "the Kenyan town of X", "the Kenyan capital, X"."""
    text, places = annotated.document.text, annotated.places
    starts = [place.start for place in places]
    for found in _adjective().finditer(text):
        codes = demonyms().get(found["people"].lower(), ())
        at = bisect_left(starts, found.end())
        if len(codes) == 1 and at < len(places) and places[at].start == found.end():
            yield Placing(places[at], codes[0], found.start("people"), places[at].end)


def _country(place: Place, text: str) -> str | None:
    """The code of a place that is a country by its name."""
    names = quote(text, place.start, place.end), place.name, place.name.removeprefix("the ")
    return next((country_names()[name] for name in names if name in country_names()), None)


def _bearer(name: str, told: Counter[str]) -> GazetteerEntry | None:
    """The one place that a name is taken for: a country, or the largest bearer where it is large enough and no town
    elsewhere has the name of its own. In a text that tells of its country, a town will do that has no namesake abroad.
    """
    found = find_places(name)
    if not found or found[0].kind == "country":
        return found[0] if found else None
    first = found[0]
    abroad = [entry for entry in found if entry.country != first.country]
    if first.population >= KNOWN:
        own, named = _named(first, name), any(entry.population >= TOWN and _named(entry, name) for entry in abroad)
        return first if own or not named else None
    return first if first.population >= TOWN and not abroad and told[first.country] >= TOLD else None


def _local(places: Sequence[Place]) -> dict[str, set[str]]:
    """The names of places inside each country."""
    found: dict[str, set[str]] = {}
    for place in places:
        if place.country and place.precision != "country":
            found.setdefault(place.country, set()).add(place.name)
    return found


def _namesake(bearer: GazetteerEntry, found: Placing, local: dict[str, set[str]]) -> bool:
    """Whether a text that tells of other places of the country it names, and of none of the bearer's, may mean a place
    too small or too old for the gazetteer: Babylon in Iraq."""
    here, there = (local.get(country, set()) for country in (found.country, bearer.country))
    own = found.place.name
    return bearer.kind != "country" and len(here) > (own in here) and len(there) == (own in there)


def _named(entry: GazetteerEntry, name: str) -> bool:
    """Whether it is a place's own name, no byname."""
    return gazetteer_key(entry.name) == gazetteer_key(name)


def _region(inner: Place, outer: Place, text: str) -> bool:
    """Whether the outer name is that of a region, too, in a country where the inner place lies: Georgia, Niger."""
    regions = {entry.country for entry in find_places(outer.name) if entry.kind != "country"}
    bearers = (*find_places(quote(text, inner.start, inner.end)), *find_places(inner.name))
    return any(entry.country in regions for entry in bearers)


def _a_party(place: Place, text: str) -> bool:
    """Whether a name may stand for a state: "after talks with X, Y …"."""
    return bool(_country(place, text)) or place.name in metonyms() or quote(text, place.start, place.end) in metonyms()


def _in_list(annotated: AnnotatedText, index: int) -> bool:
    """Whether the second of two places is one of a list that goes on or came before."""
    places, text = annotated.places, annotated.document.text
    follows = index + 2 < len(places) and LISTED.fullmatch(text[places[index + 1].end : places[index + 2].start])
    precedes = index > 0 and LISTED.fullmatch(text[places[index - 1].end : places[index].start])
    return bool(follows or precedes)


@cache
def _nouns() -> str:
    """The nouns of settlements and regions, in one number or the other."""
    known = words("place_words", kind="place") | words("place_words", kind="loose")
    return "|".join(sorted({"capital", *known} - {"coast", "state"}))


@cache
def _owner() -> re.Pattern[str]:
    return re.compile(rf"[’']s?\s(?:[a-z-]+\s){{0,3}}(?:{_nouns()})(?:,|\sof)?\s(?:the\s)?")


@cache
def _apposed() -> re.Pattern[str]:
    return re.compile(rf",?\s(?:the\s|an?\s)(?:[a-z-]+\s){{0,3}}(?:{_nouns()})\s(?:in|of)\s{PART}")


@cache
def _adjective() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Tt]he|[Aa]n?)\s(?:[a-z]+\s){{0,2}}(?P<people>[A-Z][a-z]{{2,20}})\s(?:[a-z]+\s){{0,2}}(?:{_nouns()})(?:,|\sof)?\s(?=[A-Z])",
    )
