"""Measures told in two units that do not fit each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from recount.checks.clause import torn
from recount.checks.rounding import rounded
from recount.records import AnnotatedText, Check, Number, Quantity
from recount.reference.conversions import Way, conversions
from recount.spans import quote

# What stands between a number and its conversion: "60 kilometres (35", "60 km, or about 35", "60km/35".
BRACKET = re.compile(r"(?P<unit>[\s-]?[^\d().,;:]{1,40}?)\s?[(\[]\s?(?:[a-z]+\s){0,3}", re.IGNORECASE)
OR = re.compile(
    r"(?P<unit>[\s-]?[^\d(),;:]{1,30}?)(?:/|,?\s(?:or|equal to|equivalent to|that is|i\.e\.),?\s)(?:[a-z]+\s){0,3}",
    re.IGNORECASE,
)
UNIT = re.compile(r"[\s-]?[^\d\s().,;:/]+")
CLOSED = re.compile(r"(?P<unit>[\s-]?[^\d().,;:]{1,24})\.?\s?[)\]]")
RATE = re.compile(r"\b(?:per|an?)\b|/")
TIMES = re.compile(r"[\s-]?(?:by|x|×)\s?", re.IGNORECASE)
FURTHEST = 60  # characters between the two numbers
JOINED = 14  # characters between two numbers of one measure: "5 feet 6 inches"


def wrong_conversions(annotated: AnnotatedText) -> Iterator[Check]:
    """A check for each measure whose conversion beside it ("60 kilometres (35 miles)") is off by more than writers
    round. Currencies have no fixed rate and are left alone."""
    document, quantities = annotated.document, annotated.quantities
    text = document.text
    for at, (first, second) in enumerate(pairwise(quantities)):
        units = _side_by_side(text, first, second)
        ends = list(zip(_ends(first), _ends(second), strict=False))
        if (
            not units
            or _rate(text, first, units[0])
            or len(_ends(first)) != len(_ends(second))
            or (at and _goes_on(text, quantities[at - 1], first))
        ):
            continue
        if first.unit == second.unit:
            away = [way for way in conversions(first.unit) if not 0.8 < way[0] < 1.25]
            same = [*away, *((1 / factor, -offset / factor) for factor, offset in away)]
            wrong, told = any(_tells(way, ends) for way in same), "the same unit"
        else:
            ways = conversions(first.unit, second.unit)
            wrong = bool(ways) and not any(_tells(way, ends) for way in ways)
            told = f"but are {_said(ends, ways[0])}" if wrong else ""
        if wrong:
            one, other = (quote(text, each.start, end) for each, end in zip((first, second), units, strict=True))
            yield Check.make(
                document=document.id,
                sha256=document.sha256,
                start=second.start,
                end=second.end,
                kind="conversion",
                why=f"“{one}” are converted to “{other}”, {told}",
                evidence=((first.start, first.end),),
            )


def _side_by_side(text: str, first: Quantity, second: Quantity) -> tuple[int, int] | None:
    """Where the units of both end, if the second number stands as the first one's conversion."""
    if not first.unit or not second.unit or second.start - first.end > FURTHEST or torn(text, first.start):
        return None
    after = text[second.end : second.end + FURTHEST]
    closed = CLOSED.match(after)
    bracket = BRACKET.fullmatch(text, first.end, second.start)
    if bracket and closed:
        return bracket.end("unit"), second.end + closed.end("unit")
    beside, unit = OR.fullmatch(text, first.end, second.start), UNIT.match(after)
    if beside and unit and first.unit != second.unit:
        return beside.end("unit"), second.end + unit.end()
    return None


def _rate(text: str, quantity: Quantity, end: int) -> bool:
    """Whether words behind a unit make a rate of it that is no unit here: "90 miles per gallon"."""
    return "per" not in str(quantity.unit) and RATE.search(text, quantity.end, end) is not None


def _goes_on(text: str, before: Quantity, first: Quantity) -> bool:
    """Whether a number only goes on with the one before: "5 feet 6 inches", "20 by 30 metres"."""
    between = text[before.end : first.start]
    if len(between) > JOINED or re.search(r"[,;:().]", between):
        return False
    return bool(TIMES.fullmatch(between)) or bool(conversions(before.unit, first.unit))


def _ends(quantity: Quantity) -> tuple[Number, ...]:
    """The number that is written, or both ends of a range."""
    if quantity.value is not None:
        return (quantity.value,)
    return tuple(end for end in (quantity.low, quantity.high) if end is not None)


def _tells(way: Way, ends: Sequence[tuple[Number, Number]]) -> bool:
    """Whether each number, changed so, is within rounding the other."""
    factor, offset = way
    for value, written in ends:
        low, high = rounded(value)
        least, most = rounded(written)
        if high * factor + offset < least or low * factor + offset > most:
            return False
    return True


def _said(ends: Sequence[tuple[Number, Number]], way: Way) -> str:
    """What the first number is in the unit of the second."""
    right = [value * way[0] + way[1] for value, _ in ends]
    return " to ".join(f"{value:,.3g}" if abs(value) < 100 else f"{value:,.0f}" for value in right)
