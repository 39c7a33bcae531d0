"""Sites in the articles' own words: found by plain patterns and by the gold, never by what is measured."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

from bench.planted.plant import Plant, changed
from recount.reference import country_names, demonyms, find_places, table

WAYS = 4  # ways in which one site is changed
MONTHS = "|".join(row["word"].title() for row in table("calendar") if row["kind"] == "month")
SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
DAYS = [row["word"].title() for row in table("calendar") if row["kind"] == "weekday" and not row["short"]]
DAY = "|".join(DAYS)
STATES = [row for row in table("countries") if int(row["population"]) > 1_000_000]
DATED = re.compile(rf"\b({DAY}),?\s(?:\d{{1,2}}\s(?:{MONTHS}|{SHORT})\b|(?:{MONTHS}|{SHORT})\b\.?\s\d{{1,2}}\b)")
LENGTH = {
    "kilometre": "miles", "kilometer": "miles", "km": "miles", "mile": "kilometres", "metre": "feet", "meter": "feet",
    "foot": "metres", "feet": "metres", "hectare": "acres", "acre": "hectares", "mph": "km/h", "km/h": "mph",
}  # fmt: skip
UNITS = "|".join(sorted((f"{re.escape(unit)}s?" for unit in LENGTH), key=len, reverse=True))
NUMBER = r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"
CONVERTED = re.compile(rf"({NUMBER})[\s-]?({UNITS})\s?\(({NUMBER})[\s-]?({UNITS})\)")
SHARED = re.compile(rf"({NUMBER})\s(?:in|of|out of)\s(?:the\s)?({NUMBER})\s?\((\d+)%\)")


def weekdays(name: str, text: str, chance: random.Random) -> Iterator[Plant]:
    """Another weekday before a date."""
    for match in DATED.finditer(text):
        for other in chance.sample([day for day in DAYS if day != match[1]], WAYS):
            yield changed(name, "weekday", text, *match.span(1), other)


def countries(name: str, text: str, chance: random.Random) -> Iterator[Plant]:
    """Another country behind a place that is not in it: "X, Y", "in X in Y", "Y's capital, X", "the … city of X"."""
    codes = country_names()
    names = "|".join(sorted(map(re.escape, codes), key=len, reverse=True))
    proper = r"(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
    shapes = (
        rf"\b(?:in|at|near|of|from|on|to)\s{proper},\s(?P<there>{names})\b(?=[,.;)]|\s[a-z])",
        rf"\b(?:in|at|near|of|on|to)\s{proper}\sin\s(?P<there>{names})\b",
        rf"\b(?P<there>{names})[’']s?\s(?:capital|city|town|port)(?:\scity)?(?:,|\sof)?\s{proper}",
    )
    for match in (match for shape in shapes for match in re.finditer(shape, text)):
        place, span, code = match["place"], match.span("there"), codes[match["there"]]
        bearers = find_places(place)
        if place in codes or not any(entry.country == code for entry in bearers):
            continue
        there = {entry.country for entry in bearers}
        for other in chance.sample([row["name"] for row in STATES if row["alpha3"] not in there], WAYS):
            yield changed(name, "country", text, *span, other)
    yield from _peoples(name, text, chance)


def _peoples(name: str, text: str, chance: random.Random) -> Iterator[Plant]:
    for match in re.finditer(
        r"\bthe\s([A-Z][a-z]+)\s(?:city|town|village|port|capital|province)\sof\s([A-Z][\w’'-]+)", text
    ):
        bearers, people = find_places(match[2]), demonyms()
        if not any(entry.country in people.get(match[1].lower(), ()) for entry in bearers):
            continue
        there = {entry.country for entry in bearers}
        others = sorted(word for word, codes in people.items() if word[-1] in "ni" and not there.intersection(codes))
        for other in chance.sample(others, WAYS):
            yield changed(name, "country", text, *match.span(1), other.title())


def sums(name: str, text: str, chance: random.Random, gold: Path) -> Iterator[Plant]:
    """A part that is more than its total, where the gold has both in one sentence."""
    claims = sorted(json.loads(gold.read_text(encoding="utf-8"))["claims"], key=lambda claim: claim["start"])
    total = None
    for claim in claims:
        if claim.get("kind") != "count" or claim.get("high") == 0:
            continue
        if not claim.get("subset"):
            total = claim
        elif total and _whole(total, claim, text):
            most = total["low"] if total["low"] is not None else total["high"]
            for _ in range(WAYS):
                more = most + max(1, round(most * chance.uniform(0.1, 0.9)))
                yield changed(name, "sum", text, claim["start"], claim["end"], f"{more:,}")


def _whole(total: dict[str, object], part: dict[str, object], text: str) -> bool:
    """Whether a claim of the gold is the total of the part behind it, in one sentence, and a number that is told."""
    start, end = int(str(total["end"])), int(str(part["start"]))
    told = text[int(str(part["start"])) : int(str(part["end"]))]
    near = 0 < end - start < 120 and not re.search(r"[.!?]\s+[A-Z]", text[start:end])
    same = total.get("measure") == part.get("measure") and (total.get("low") or total.get("high")) is not None
    return near and same and not total.get("approx") and not re.match(r"an?\b", told)


def units(name: str, text: str, chance: random.Random) -> Iterator[Plant]:
    """The unit of one of two converted measures changed for that of the other's kind, or the two exchanged."""
    for match in CONVERTED.finditer(text):
        one, other = match[2], match[4]
        swapped = match[0].replace(match[1], "\0", 1).replace(match[3], match[1], 1).replace("\0", match[3], 1)
        ways = [
            (match.span(2), LENGTH[_singular(one)]),
            (match.span(4), LENGTH[_singular(other)]),
            (match.span(), swapped),
        ]
        for span, words in ways[:WAYS]:
            yield changed(name, "unit", text, *span, words)


def _singular(unit: str) -> str:
    return unit if unit in LENGTH else unit.removesuffix("s")


def shares(name: str, text: str, chance: random.Random) -> Iterator[Plant]:
    """Another percentage behind "one in 20"."""
    for match in SHARED.finditer(text):
        told = int(match[3])
        others = [share for share in range(1, 100) if abs(share - told) > max(3, told / 4)]
        for other in chance.sample(others, WAYS):
            yield changed(name, "share", text, *match.span(3), str(other))
