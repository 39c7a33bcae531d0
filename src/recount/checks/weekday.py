"""Weekdays that do not fall on the date beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from recount.records import AnnotatedText, Check, Period, Time
from recount.reference.table import table

NEAR = 60  # days from publication within which a date without its year has only one


def weekdays(annotated: AnnotatedText) -> Iterator[Check]:
    """A check for each date that names a weekday which is not that day's."""
    document = annotated.document
    numbers = {row["word"]: int(row["number"]) for row in table("calendar") if row["kind"] == "weekday"}
    names = {int(row["number"]): row["word"].title() for row in table("calendar")
             if row["kind"] == "weekday" and not row["short"]}  # fmt: skip
    for time in annotated.times:
        text = document.text[time.start : time.end]
        said = numbers.get(text.replace(",", " ").replace(".", " ").split()[0].casefold())
        day = _fixed(time, text, document.published)
        if said is None or day is None or day.isoweekday() == said:
            continue
        why = f"“{text}” names a {names[said]}, but {day.day} {day:%B %Y} was a {names[day.isoweekday()]}"
        yield Check.make(
            document=document.id,
            sha256=document.sha256,
            start=time.start,
            end=time.end,
            kind="weekday",
            why=why,
            evidence=(f"calendar: {day.isoformat()}",),
        )


def _fixed(time: Time, text: str, published: str | None) -> date | None:
    """The single day of a date that names its day of the month, null where its year is a guess."""
    period = Period.maybe(time.when)
    if period is None or period.days != 1 or not any(letter.isdigit() for letter in text):
        return None
    day = period.first
    if str(day.year) in text:
        return day if str(day.day) in text else None
    near = Period.maybe(published)
    if near is None or near.days > 7 or near.gap(period) > NEAR or str(day.day) not in text:
        return None
    return day
