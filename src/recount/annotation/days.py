"""Reckoning with days: which Friday, which April, how long ago."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from recount.records import Period

EARLIEST, LATEST = 1000, 2999  # years; keeps all reckoning far from the ends of the calendar
_THIRDS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "late": 2, "end": 2, "close": 2}


def day_of(year: int, month: int, day: int) -> Period | None:
    """That one day; null where the calendar has none, or no report would speak of it."""
    try:
        return Period.day(date(year, month, day)) if EARLIEST <= year <= LATEST else None
    except ValueError:
        return None


def month_of(year: int, month: int) -> Period:
    """The whole month."""
    return Period(first=date(year, month, 1), last=date(year, month, calendar.monthrange(year, month)[1]))


def year_of(year: int) -> Period:
    """The whole year."""
    return Period(first=date(year, 1, 1), last=date(year, 12, 31))


def part_of(whole: Period, edge: str | None) -> Period:
    """The third of a month or year that its edge names ("early", "mid-", "the end of"); the whole for none."""
    third = next((number for word, number in _THIRDS.items() if word in (edge or "")), None)
    if third is None:
        return whole
    if whole.days > 31:
        return hull(month_of(whole.first.year, 4 * third + 1), month_of(whole.first.year, 4 * third + 4))
    first = whole.first.replace(day=10 * third + 1)
    return Period(first=first, last=whole.last if third == 2 else first.replace(day=10 * third + 10))


def week_of(day: date) -> Period:
    """The week from Monday to Sunday that holds the day."""
    monday = day - timedelta(days=day.weekday())
    return Period(first=monday, last=monday + timedelta(days=6))


def hull(a: Period, b: Period) -> Period:
    """The shortest period that holds both."""
    return Period(first=min(a.first, b.first), last=max(a.last, b.last))


def shifted(day: date, amount: int, unit: str) -> date | None:
    """The day `amount` days, weeks, months or years later; null past the calendar's ends."""
    try:
        if unit in ("D", "W"):
            return day + timedelta(days=amount * (7 if unit == "W" else 1))
        months = day.year * 12 + day.month - 1 + amount * {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}[unit]
        year, month = divmod(months, 12)
        if not EARLIEST <= year <= LATEST:
            return None
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        return None


def nearest_weekday(anchor: date, weekday: int, direction: int) -> date:
    """The next such weekday before (-1) or after (+1) the anchor, the anchor's own day included. Monday is 1."""
    away = (anchor.isoweekday() - weekday) % 7
    return anchor - timedelta(days=away) if direction < 0 else anchor + timedelta(days=(7 - away) % 7)


def fitting_year(anchor: date, month: int, day: int | None, tense: int) -> int:
    """The year of a month, or of a day in it, that stands without one: the last that has been, unless the words look
    ahead (tense 1), or it lies a few weeks ahead and long back. A past tense (-1) holds a bare month back.
    """
    begins = (month, day or 1)
    years = range(anchor.year - 1, anchor.year + 2)
    past = max(year for year in years if (year, *begins) <= (anchor.year, anchor.month, anchor.day))
    if (anchor.month, anchor.day) == begins or (day is None and month == anchor.month):
        return anchor.year
    ahead = (date(past + 1, month, min(day or 1, 28)) - anchor).days
    back = (anchor - date(past, month, min(day or 1, 28))).days
    near = ahead <= 45 and back > 200 and (tense == 0 or day is not None)
    return past + 1 if (tense > 0 and back > 20) or near else past
