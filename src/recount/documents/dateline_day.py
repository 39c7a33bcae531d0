"""The day and month that a dateline tells without their year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from recount.documents.dated import UNKNOWN, Dated
from recount.documents.dateline import CAPITALS, line_starts
from recount.documents.written_date import MONTH, MONTHS, YEAR, WrittenDate, named_day, written_dates

_FRESH = timedelta(days=31)  # the oldest day in full, of a picture mostly, that still tells the year of the report
_S = r"[ \t\u00a0]"
_DATE = (
    rf"(?P<words>(?P<m1>(?i:{MONTH})){_S}{{1,3}}(?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}}){_S}{{1,3}}(?P<m2>(?i:{MONTH})))"
    rf"(?!,?{_S}*(?:{YEAR}|\d))"
)
_DASH = rf"{_S}{{0,3}}(?:-{{1,2}}|[–—])"
_DATELINE = re.compile(  # GOMA, Congo, Sept 29 (Agency) -
    rf"(?:[\d:./ -]{{5,24}} )?{CAPITALS}(?:,[^()\n.!?\d]{{1,40}})?,?{_S}{{1,3}}{_DATE}"
    rf"(?:,?{_S}{{0,3}}\([A-Z][^()\n]{{1,40}}\)(?:{_DASH})?|{_DASH}){_S}"
)


def dateline_day(text: str) -> Dated:
    """The day of a dateline whose year the text's own full dates fix, basis `inferred`; else unknown.

    "GOMA, Sept 29 (Agency) -" below a picture of 27 September 2023 is of 2023: of all years only that one puts it in
    the month after a day that the text tells in full.
    """
    for match in _datelines(text):
        told = {
            (day, full.words)
            for full in written_dates(text)
            for year in (full.days[0].year, full.days[0].year + 1)
            if len(full.days) == 1 and (day := _day(match, year)) and timedelta(0) <= day - full.days[0] <= _FRESH
        }
        if len({day for day, _ in told}) == 1:
            day, words = min(told)
            return Dated(
                day.isoformat(), "inferred", f"the dateline reads {match['words']!r}, and the text tells of {words!r}"
            )
    return UNKNOWN


def settled_by_dateline(text: str, numbers: WrittenDate) -> Sequence[date]:
    """Those readings of a date in numbers (04/09/2009) that are the day of a dateline."""
    told = {_day(match, day.year) for match in _datelines(text) for day in numbers.days}
    return [day for day in numbers.days if day in told]


def _datelines(text: str) -> Iterator[re.Match[str]]:
    for start in line_starts(text):
        if match := _DATELINE.match(text, start):
            yield match


def _day(match: re.Match[str], year: int) -> date | None:
    return named_day(year, MONTHS[(match["m1"] or match["m2"]).lower()[:3]], int(match["d1"] or match["d2"]))
