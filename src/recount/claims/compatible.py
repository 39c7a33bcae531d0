"""Whether two times can be of one happening."""

from __future__ import annotations

import re
from datetime import timedelta

from recount.records import Period, Time

WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
YEARLESS = re.compile(r"XXXX(-\d\d(?:-\d\d)?)")


def compatible(one: Time, other: Time) -> bool:
    """Whether two times can be of one happening, as far as they tell: fixed ones meet, no Sunday is a Monday.

    What is only called past ("recently") is another time than one that is told.
    """
    first, second = Period.maybe(one.when), Period.maybe(other.when)
    if first and second:
        return first.meets(second)
    if first or second:
        return _may_be(first or second, other.value if first else one.value)
    return one.value.partition("T")[0] == other.value.partition("T")[0]


def _may_be(known: Period | None, value: str) -> bool:
    """Whether the value of a time that nothing fixes can be of a known period."""
    if known is None:
        return False
    if match := WEEKDAY.match(value):
        days = (known.first + timedelta(days=away) for away in range(min(known.days, 7)))
        return any(day.isoweekday() == int(match[1]) for day in days)
    return bool((match := YEARLESS.match(value)) and match[1] in (f"{known.first:-%m-%d}", f"{known.first:-%m}"))
