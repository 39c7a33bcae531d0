"""A unit of the calendar that words point at: "this week", "last month", "the weekend"."""

from __future__ import annotations

from datetime import timedelta

from recount.annotation.days import hull, month_of, shifted, week_of, year_of
from recount.annotation.reading import Reading
from recount.records import Period

_WEEKEND_PAST = {-1: 5, 0: 3, 1: 0}  # by tense: the last day of the week on which "the weekend" has been


def unit_at(unit: str, anchor: Period, step: int, *, way: int = 0) -> Reading | None:
    """The day, week, month … that lies `step` from the anchor's; null where that lies beyond all reckoning.

    `way`: the tense, which tells a weekend past from one to come.
    """
    code = {"day": "D", "weekend": "W", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "century": "CE"}[unit]
    days = [day for day in (shifted(anchor.first, step, code), shifted(anchor.last, step, code)) if day]
    if len(days) < 2:
        return None
    first, last = days
    year, week, _ = last.isocalendar()
    if unit == "day":
        return Reading("DATE", last.isoformat(), Period(first=first, last=last), anchor)
    if unit == "month":
        return Reading(
            "DATE",
            f"{last:%Y-%m}",
            hull(month_of(first.year, first.month), month_of(last.year, last.month)),
            anchor,
        )
    if unit == "year":
        return Reading("DATE", f"{last.year:04}", hull(year_of(first.year), year_of(last.year)), anchor)
    if unit in ("week", "weekend"):
        if unit == "weekend" and step == 0 and last.isoweekday() <= _WEEKEND_PAST[way]:
            year, week, _ = (last - timedelta(days=7)).isocalendar()  # "this weekend" on a Monday has been
            first, last = first - timedelta(days=7), last - timedelta(days=7)
        when = hull(week_of(first), week_of(last))
        if unit == "weekend":
            when = Period(first=when.last - timedelta(days=1), last=when.last)
        return Reading("DATE", f"{year}-W{week:02}" + ("-WE" if unit == "weekend" else ""), when, anchor)
    if unit == "quarter":
        number = (last.month + 2) // 3
        when = Period(first=month_of(last.year, number * 3 - 2).first, last=month_of(last.year, number * 3).last)
        return Reading("DATE", f"{last.year}-Q{number}", when, anchor)
    return Reading("DATE", str(last.year)[:2], None, anchor)
