"""Dates in an order that they cannot have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from recount.records import AnnotatedText, Check, Period, Time
from recount.spans import quote

DAY = re.compile(r"\d{4}-\d\d-\d\d")
AMOUNT = re.compile(r"P(\d{1,3})([DWMY])")
FROM = re.compile(r"\b(?:from|between)\s(?:the\s)?$", re.IGNORECASE)
TO = re.compile(r"\s(?:to|until|till|and|through)\s(?:the\s)?|\s?[–—-]\s?", re.IGNORECASE)
LEAD = re.compile(r",?\s(?:just\s|only\s|exactly\s|about\s|some\s|around\s|nearly\s|almost\s)?", re.IGNORECASE)
AWAY = re.compile(r"\s(?P<way>after|before)\s[^.;:()\d]{0,60}?\b(?:on|of)\s", re.IGNORECASE)
THEN = re.compile(r",?\s(?P<way>after|before)\s[^.;:()\d,]{0,60}?\b(?:on|of)\s", re.IGNORECASE)
# Days of a unit, and how many of them "three weeks after" may be off.
UNITS = {"D": (1, 0), "W": (7, 2), "M": (30.44, 16), "Y": (365.25, 190)}
LATELY = 20  # days between two dates without their years within which these are of one year


def wrong_orders(annotated: AnnotatedText) -> Iterator[Check]:
    """A check for each span that ends before it begins ("from 12 May to 3 May"), each distance of days that is not
    that of its dates ("on 5 May, two days after the attack on 4 May"), and what came before what it came after."""
    times = annotated.times
    for at, first in enumerate(times[:-1]):
        second, third = times[at + 1], times[at + 2] if at + 2 < len(times) else None
        yield from _backwards(annotated, first, second)
        yield from _after(annotated, first, second)
        if third:
            yield from _distance(annotated, first, second, third)


def _backwards(annotated: AnnotatedText, first: Time, last: Time) -> Iterator[Check]:
    """From a day or a year to an earlier one."""
    text = annotated.document.text
    lead = FROM.search(text, max(0, first.start - 14), first.start)
    if not lead or not TO.fullmatch(text, first.end, last.start):
        return
    said, then = _words(text, first), _words(text, last)
    start, end = _month_day(text, first), _month_day(text, last)
    if re.fullmatch(r"\d{4}", said) and re.fullmatch(r"\d{4}", then):
        backwards = said > then
    elif start and end and first.value[:4] in said and last.value[:4] in then:
        backwards = first.value > last.value
    else:  # a span without its years may run over New Year, but not within one month
        backwards = bool(start and end and start[0] == end[0] and start[1] > end[1])
    if backwards:
        span = quote(text, lead.start(), last.end)
        yield _check(annotated, last, f"“{span}” ends before it begins", (first,))


def _after(annotated: AnnotatedText, first: Time, second: Time) -> Iterator[Check]:
    """ "On 3 May after the attack on 4 May"."""
    text = annotated.document.text
    link = THEN.fullmatch(text, first.end, second.start)
    one, other = _day(text, first), _day(text, second)
    if not link or not one or not other:
        return
    stated = str(one.year) in _words(text, first) and str(other.year) in _words(text, second)
    late = (one - other).days if link["way"].lower() == "before" else (other - one).days
    if late > 0 and (stated or late <= LATELY):
        said = f"{_words(text, first)} is told as {link['way']} {_words(text, second)}"
        yield _check(annotated, first, f"{said}, but is {_days(late)} {_other(link['way'])} it", (second,))


def _distance(annotated: AnnotatedText, first: Time, amount: Time, second: Time) -> Iterator[Check]:
    """ "On 5 May, two days after the attack on 4 May"."""
    text = annotated.document.text
    size, link = AMOUNT.fullmatch(amount.value), AWAY.fullmatch(text, amount.end, second.start)
    one, other = _day(text, first), _day(text, second)
    if not size or not link or not one or not other or not LEAD.fullmatch(text, first.end, amount.start):
        return
    each, room = UNITS[size[2]]
    told = round(int(size[1]) * each) * (1 if link["way"].lower() == "after" else -1)
    apart = (one - other).days
    if abs(apart - told) > room * max(1, int(size[1]) ** 0.5):
        way = "after" if apart > 0 else "before"
        real = f"{_days(abs(apart))} {way} it" if apart else "the same day"
        said = f"{_words(text, first)} is told as {_words(text, amount)} {link['way']} {_words(text, second)}"
        yield _check(annotated, first, f"{said}, but is {real}", (amount, second))


def _check(annotated: AnnotatedText, time: Time, why: str, others: Sequence[Time]) -> Check:
    document = annotated.document
    return Check.make(
        document=document.id,
        sha256=document.sha256,
        start=time.start,
        end=time.end,
        kind="order",
        why=why,
        evidence=tuple((other.start, other.end) for other in others),
    )


def _words(text: str, time: Time) -> str:
    return quote(text, time.start, time.end)


def _day(text: str, time: Time) -> date | None:
    """The day that a time expression with a day of the month fixes."""
    period = Period.maybe(time.when) if DAY.fullmatch(time.value) else None
    return period.first if period and period.days == 1 and str(period.first.day) in _words(text, time) else None


def _month_day(text: str, time: Time) -> tuple[str, str] | None:
    """Month and day of an expression that writes its day."""
    parts = re.fullmatch(r"(?:\d{4}|XXXX)-(\d\d)-(\d\d)", time.value)
    return (parts[1], parts[2]) if parts and str(int(parts[2])) in _words(text, time) else None


def _days(number: int) -> str:
    return "a day" if number == 1 else f"{number} days"


def _other(way: str) -> str:
    return "after" if way == "before" else "before"
