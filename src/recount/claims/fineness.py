"""How fine a place is."""

from __future__ import annotations

from recount.records import Place
from recount.reference.table import words

FINENESS = ("exact", "near", "district", "region", "country")


def rank(place: Place) -> int:
    """Finer is less; a name that no gazetteer knows comes before a country only."""
    if not place.precision:
        return FINENESS.index("country")
    return FINENESS.index(place.precision) + (place.precision == "country")


def built(place: Place) -> bool:
    """Whether its own words call it a building or the like: finer than any town ("Hotel Ruwenzori")."""
    name = "".join(place.path[:1]) or place.name
    return not place.precision and bool(set(name.casefold().split()) & words("place_words", kind="facility"))


def worldly(place: Place) -> bool:
    """Whether it is a part of the world that is in no one country ("the Caribbean")."""
    return place.precision == "region" and place.geonameid is None
