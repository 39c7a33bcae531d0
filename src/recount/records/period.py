"""A span of days: what `published` and `when` mean."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Self

from recount.errors import BadDate
from recount.records.record import Record

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Period(Record, frozen=True, kw_only=True, order=True):
    """First and last day, both included. `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or two of them with a slash."""

    first: date
    last: date

    @classmethod
    def parse(cls, text: str) -> Self:
        """The days that an ISO date or interval covers; raises BadDate."""
        begin, slash, end = text.strip().partition("/")
        first, last = _days(begin, text)
        if slash:
            last = _days(end, text)[1]
        if last < first:
            raise BadDate(text, detail="it ends before it begins")
        return cls(first=first, last=last)

    @classmethod
    def maybe(cls, text: str | None) -> Self | None:
        """The same, null for null and for what is no date."""
        try:
            return cls.parse(text) if text else None
        except BadDate:
            return None

    @classmethod
    def day(cls, day: date) -> Self:
        """One day."""
        return cls(first=day, last=day)

    @property
    def days(self) -> int:
        """How many days, at least 1."""
        return (self.last - self.first).days + 1

    def meets(self, other: Period) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def gap(self, other: Period) -> int:
        """Days between the two; 0 where they meet, 1 where one begins the day after the other ends."""
        return max(0, (other.first - self.last).days, (self.first - other.last).days)

    def __str__(self) -> str:
        """The shortest ISO form: a day, a whole month, a whole year, or an interval."""
        a, b = self.first, self.last
        if a == b:
            return a.isoformat()
        if (a.year, a.month, a.day) == (b.year, 1, 1) and (b.month, b.day) == (12, 31):
            return f"{a.year:04}"
        if a.day == 1 and (a.year, a.month) == (b.year, b.month) and b.day == calendar.monthrange(b.year, b.month)[1]:
            return f"{a.year:04}-{a.month:02}"
        return f"{a.isoformat()}/{b.isoformat()}"


def _days(part: str, whole: str) -> tuple[date, date]:
    match = _PART.fullmatch(part)
    if not match:
        raise BadDate(whole)
    year, month, day = (int(group) if group else None for group in match.groups())
    try:
        assert year is not None
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError as error:
        raise BadDate(whole, detail=str(error)) from None
