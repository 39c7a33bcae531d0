"""Dates and intervals in words."""

from __future__ import annotations

import calendar
from datetime import date

from recount.records import Period


def days(when: str | None, *, year: bool = True) -> str | None:
    """An ISO date or interval in words: "24 September 2015", "10 to 12 May 2023"; null for null and for no date.

    year: False leaves the year out, where the words before have given it.
    """
    period = Period.maybe(when)
    if period is None:
        return None
    first, last = period.first, period.last
    if first == last:
        return _day(first, year=year)
    whole_months = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if whole_months and first.year == last.year:
        if (first.month, last.month) == (1, 12):
            return str(first.year)
        if first.month == last.month:
            return f"{first:%B} {first.year}" if year else f"{first:%B}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {_day(last, year=year)}"
    return f"{_day(first, year=first.year != last.year)} to {_day(last, year=year)}"


def _day(day: date, *, year: bool) -> str:
    return f"{day.day} {day:%B}" + (f" {day.year}" if year else "")
