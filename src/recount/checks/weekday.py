"""Weekdays that do not fall on the date beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from recount.records import AnnotatedText, Check, Period, Time
from recount.reference.table import table
from recount.spans import quote

NEAR = 60  # days from publication within which a date without its year has only one
TOGETHER = 45  # days between two dates without their years that a text tells of one year
ANY_YEAR = 2001  # without a 29 February, which would come between two such dates only in some years
BESIDE = re.compile(r",?\s[(\[]?(?:the\s)?|,\san?\s|\s?/\s?")
WRITTEN = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\b|\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Dated:
    """text[start:end] names a weekday (Monday is 1) and a day."""

    weekday: int
    day: date
    start: int
    end: int


def weekdays(annotated: AnnotatedText) -> Iterator[Check]:
    """A check for each weekday that is not that of the date it stands with: in one expression ("Friday, 12 May 2023")
    or in two ("Friday (12 May 2023)", "12 May 2023, a Friday")."""
    document = annotated.document
    yield from _apart(annotated)
    for dated in _dated(annotated):
        if dated.day.isoweekday() == dated.weekday:
            continue
        said = quote(document.text, dated.start, dated.end)
        names, day = _names(), dated.day
        why = f"“{said}” names a {names[dated.weekday]}, but {day.day} {day:%B %Y} was a {names[day.isoweekday()]}"
        yield Check.make(
            document=document.id,
            sha256=document.sha256,
            start=dated.start,
            end=dated.end,
            kind="weekday",
            why=why,
            evidence=(f"calendar: {day.isoformat()}",),
        )


def _apart(annotated: AnnotatedText) -> Iterator[Check]:
    """A check for each date without its year whose weekday does not fit that of such a date before it: of one year,
    Monday 3 May and Tuesday 12 May cannot both be."""
    document = annotated.document
    before: tuple[int, date, Time] | None = None
    for time in annotated.times:
        weekday, day = _weekday(document.text, time), _yearless(time)
        if not weekday or not day:
            continue
        if (
            before
            and 0 < abs((day - before[1]).days) <= TOGETHER
            and (day - before[1]).days % 7 != (weekday - before[0]) % 7
        ):
            one, other = (quote(document.text, each.start, each.end) for each in (before[2], time))
            yield Check.make(
                document=document.id,
                sha256=document.sha256,
                start=time.start,
                end=time.end,
                kind="weekday",
                why=f"“{one}” and “{other}” cannot both be in one year",
                evidence=((before[2].start, before[2].end),),
            )
        before = weekday, day, time


def _yearless(time: Time) -> date | None:
    """The day of a date of which no year is known, in a year that stands for all."""
    parts = re.fullmatch(r"XXXX-(\d\d)-(\d\d)", time.value)
    try:
        return date(ANY_YEAR, int(parts[1]), int(parts[2])) if parts else None
    except ValueError:
        return None


def _dated(annotated: AnnotatedText) -> Iterator[Dated]:
    text, published = annotated.document.text, annotated.document.published
    before: Time | None = None
    for time in annotated.times:
        day, weekday = _day(time, text, published), _weekday(text, time)
        if day and weekday:
            yield Dated(weekday, day, time.start, time.end)
        elif before and BESIDE.fullmatch(text, before.end, time.start):
            earlier, named = _day(before, text, published), _weekday(text, before)
            if day and named and not earlier:
                yield Dated(named, day, before.start, _closed(text, before, time))
            elif earlier and weekday and not named and _apposed(text, before, time):
                yield Dated(weekday, earlier, before.start, _closed(text, before, time))
        before = time


def _apposed(text: str, before: Time, time: Time) -> bool:
    """Whether a weekday behind a date is that date's: in brackets, or "a Friday" between commas."""
    between, after = text[before.end : time.start], text[time.end : time.end + 1]
    return ("(" in between and after == ")") or (between.strip() in (", a", ",a") and after in (",", ".", ";", ")", ""))


def _closed(text: str, before: Time, time: Time) -> int:
    """The end of the second expression, with the bracket that closes behind it."""
    bracket = "(" in text[before.end : time.start] and text[time.end : time.end + 1] == ")"
    return time.end + bracket


def _weekday(text: str, time: Time) -> int | None:
    """The weekday that an expression begins with."""
    first = text[time.start : time.end].replace(",", " ").replace(".", " ").split()[0]
    return _numbers().get(first.casefold())


def _day(time: Time, text: str, published: str | None) -> date | None:
    """The single day of a date that names its day of the month, null where its year is a guess."""
    said, period = quote(text, time.start, time.end), Period.maybe(time.when)
    if period is None or period.days != 1 or not WRITTEN.search(said) or str(period.first.day) not in said:
        return None
    day = period.first
    if str(day.year) in said:
        return day
    near = Period.maybe(published)
    return day if near and near.days <= 7 and near.gap(period) <= NEAR else None


@cache
def _numbers() -> dict[str, int]:
    return {row["word"]: int(row["number"]) for row in table("calendar") if row["kind"] == "weekday"}


@cache
def _names() -> dict[int, str]:
    rows = [row for row in table("calendar") if row["kind"] == "weekday" and not row["short"]]
    return {int(row["number"]): row["word"].title() for row in rows}
