"""How fine a place is."""

from __future__ import annotations

from recount.records import Place

FINENESS = ("exact", "near", "district", "region", "country")


def rank(place: Place) -> int:
    """Finer is less; a name that no gazetteer knows comes before a country only."""
    if not place.precision:
        return FINENESS.index("country")
    return FINENESS.index(place.precision) + (place.precision == "country")


def worldly(place: Place) -> bool:
    """Whether it is a part of the world that is in no one country ("the Caribbean")."""
    return place.precision == "region" and place.geonameid is None
