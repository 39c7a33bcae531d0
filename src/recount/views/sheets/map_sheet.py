"""Where events are, drawn as exactly as it is known."""

from __future__ import annotations

from collections import defaultdict

from recount.ledger import Ledger, Lists, Query, Spot
from recount.records import Record
from recount.reference import country_name, country_number


class Area(Record, frozen=True, kw_only=True):
    """Events of which only the country is known. `number`: ISO 3166-1 numeric, by which maps name it."""

    country: str
    name: str
    number: str | None
    events: int
    killed: float | None
    disputed: bool


class MapSheet(Record, frozen=True, kw_only=True):
    """Places that are known more exactly than by their country, countries, and how many events have no place."""

    spots: tuple[Spot, ...]
    areas: tuple[Area, ...]
    nowhere: int


def map_sheet(ledger: Ledger, query: Query | None = None) -> MapSheet:
    """The map of the events asked for."""
    asked, lists = query or Query(), Lists(ledger)
    spots, whole = [], defaultdict(list)
    for spot in lists.spots(asked):
        if spot.precision == "country" and spot.country:
            whole[spot.country].append(spot)
        else:
            spots.append(spot)
    placed = sum(spot.events for some in (spots, *whole.values()) for spot in some)
    return MapSheet(
        spots=tuple(spots),
        areas=tuple(_area(country, here) for country, here in sorted(whole.items())),
        nowhere=lists.count(asked, "events") - placed,
    )


def _area(country: str, spots: list[Spot]) -> Area:
    return Area(
        country=country,
        name=country_name(country),
        number=country_number(country),
        events=sum(spot.events for spot in spots),
        killed=max((spot.killed for spot in spots if spot.killed is not None), default=None),
        disputed=any(spot.disputed for spot in spots),
    )
