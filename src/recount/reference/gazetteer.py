"""Places by name: cities, regions, countries, from the compiled index."""

from __future__ import annotations

import atexit
import math
import sqlite3
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import Literal

from recount.reference.gazetteer_key import gazetteer_key
from recount.reference.table import table

PlaceKind = Literal["country", "admin1", "admin2", "city"]
_KINDS: tuple[PlaceKind, ...] = ("country", "admin1", "admin2", "city")
_COLUMNS = "p.id, p.name, p.kind, r.country, r.admin1, p.lat, p.lon, p.population"
_MOST = 60  # bearers of one name that are looked at, the largest first


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """One place; lat and lon in degrees.

    country: ISO 3166-1 alpha-3; admin1: GeoNames code ("LK.36"), empty for a country; population: inhabitants, 0 where
    not known; capital: whether of its country.
    """

    geonameid: int
    name: str
    kind: PlaceKind
    country: str
    admin1: str
    lat: float
    lon: float
    population: int
    capital: bool = False

    def kilometres(self, other: GazetteerEntry) -> float:
        """Great-circle distance."""
        a, b, c, d = map(math.radians, (self.lat, self.lon, other.lat, other.lon))
        half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
        return 12742 * math.asin(min(1.0, math.sqrt(half)))


@lru_cache(maxsize=16384)
def find_places(name: str) -> tuple[GazetteerEntry, ...]:
    """All bearers of a name, countries and the largest first. Case, accents, hyphens, Arabic articles do not count."""
    key = gazetteer_key(name)
    if not key:
        return ()
    rows = _index().execute(
        f"select {_COLUMNS} from name n join place p on p.id = n.id join region r "
        "on r.id = p.region where n.key = ? order by p.kind > 0, p.population desc limit ?",
        (key, _MOST),
    )
    return tuple(_entry(key, *row) for row in rows.fetchall())


@lru_cache(maxsize=4096)
def first_level(admin1: str) -> GazetteerEntry | None:
    """The first-level region of a code such as "LK.36"."""
    country, _, code = admin1.partition(".")
    rows = _index().execute(
        f"select {_COLUMNS} from region r join place p on p.id = r.place where r.country = ? and r.admin1 = ?",
        (country, code),
    )
    found = rows.fetchone()
    return _entry("", *found) if found else None


@cache
def country_name(alpha3: str) -> str:
    """The usual English name; the code itself where it is not known."""
    return next((row["name"] for row in table("countries") if row["alpha3"] == alpha3), alpha3)


@cache
def capital(alpha3: str) -> GazetteerEntry | None:
    """The capital of a country; null where it has none or none is known."""
    name = next((row["capital"] for row in table("countries") if row["alpha3"] == alpha3), "")
    return next((entry for entry in find_places(name) if entry.capital and entry.country == alpha3), None)


@cache
def country_number(alpha3: str) -> str | None:
    """The three digits of ISO 3166-1 by which maps name a country; null where there are none (Kosovo)."""
    import pycountry

    found = pycountry.countries.get(alpha_3=alpha3)
    return found.numeric if found else None


@cache
def _codes() -> dict[str, str]:
    return {row["alpha2"]: row["alpha3"] for row in table("countries")}


@cache
def _capitals() -> frozenset[tuple[str, str]]:
    return frozenset((row["alpha2"], gazetteer_key(row["capital"])) for row in table("countries") if row["capital"])


@cache
def _index() -> sqlite3.Connection:
    keep = ExitStack()
    atexit.register(keep.close)
    path = keep.enter_context(as_file(files("recount.reference").joinpath("data", "gazetteer.sqlite")))
    # nothing ever writes to it, so it may be read from any thread and from a read-only folder
    index = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    keep.callback(index.close)
    return index


def _entry(
    key: str, number: int, name: str | None, kind: int, country: str, admin1: str, lat: int, lon: int, people: int
) -> GazetteerEntry:
    plain = name or key.title()
    return GazetteerEntry(
        geonameid=number,
        name=plain,
        kind=_KINDS[kind],
        country=_codes().get(country, country),
        admin1=f"{country}.{admin1}" if admin1 else "",
        lat=lat / 100,
        lon=lon / 100,
        population=people,
        capital=kind == 3 and (country, gazetteer_key(plain)) in _capitals(),
    )
