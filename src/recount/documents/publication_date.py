"""When a text was published, as far as the text itself tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recount.documents.date_bounds import date_bounds
from recount.documents.date_line import CHANGED, LABEL, Line, beside_date, is_governed
from recount.documents.dated import Dated
from recount.documents.dateline import dateline
from recount.documents.dateline_day import dateline_day, settled_by_dateline
from recount.documents.lead_date import lead_date
from recount.documents.written_date import CLOCK, WEEKDAYS, WrittenDate, written_dates

_TOP = 1500  # characters in which a page states its date
_HEAD = 420  # characters in which a run-on text does
_FOOT = 500
_SPACE = r"[ \t\u00a0]*"
_CLOCKED = rf"{_SPACE}(?:(?:at )?{CLOCK},?{_SPACE})?$"
# "the report published 3 May 2019" is no label: it begins a line, follows a mark, or is written like a heading.
_PAPER = r"(?: in [A-Z][\w'’]*(?: [A-Z][\w'’]*){0,3},)?"  # "Published in The Courier, 3 May 2019"
_LABELLED = re.compile(rf"(?:(?:^|[\n|•·)]){_SPACE}|(?<!\w)(?=[A-Z])|(?<!\w)(?=\w{{4,12}}:)){LABEL}{_PAPER}{_CLOCKED}")
_UPDATED = re.compile(rf"(?:(?:^|[\n|•·)]){_SPACE}|(?<!\w)(?=[A-Z])|(?<!\w)(?=[\w ]{{4,20}}:)){CHANGED}{_CLOCKED}")
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening)),? ?\(?(?:on )?$", re.I)
_OWN = re.compile(
    r"\b(?:this|our) (?:report|statement|bulletin|update|release|article|briefing)(?: is)? (?:of|dated|from) $", re.I
)
_NEXT = re.compile(
    rf"(?:,?{_SPACE}(?:at )?{CLOCK})?[)\].]*[ \t\u00a0|•·*–—:-]*(?:$|[A-Z\"“‘(\[]|\d|@|[Uu]pdated|by\b|[.][ \t\n]"
    r"|(?:image|video|photo|media) (?:copyright|caption|source|credit))"
)
_ISSUE = re.compile(
    r"(?:\b(?:No\.?|Number|Issue|Volume)|#)[ \t\u00a0]?\d{1,4}[ \t\u00a0,(|•·–—:-]{1,4}$"
)  # "Flash Update No. 3 – 3 May 2019"
_CLOCK = re.compile(CLOCK)
_STAMPED = re.compile(r"\b\d{4} $|\b(?:By|BY) (?:[A-Z][\w.'’-]{0,20} ){2,6}$|\w@[\w.]{3,40} $")
_WEEKDAY_NAMED = re.compile(r"\b(?:on|late|early|this) (" + "|".join(day + r"\w*" for day in WEEKDAYS) + r")\b", re.I)


@dataclass(frozen=True, slots=True)
class _Stated:
    rank: int  # lower is better
    date: WrittenDate
    why: str


def publication_date(text: str) -> Dated:
    """The date the text states of itself, else the interval that it fixes, else null with the bound that was found.

    Taken for stated: a labelled date ("Published 3 May 2019"), a line that is nothing but a date, time and byline, a
    date at the head of a run-on text, a dateline, "today, 3 May 2019". Any other date tells of a happening, but for a
    statement that leads the text. A relative stamp ("1 day ago") is no date. Where numbers may be read both ways, a
    weekday named in the text decides.
    """
    found = sorted(_stated(text), key=lambda item: (item.rank, item.date.start))
    if not found:
        guesses = (guess(text) for guess in (dateline_day, lead_date))
        return next((guess for guess in guesses if guess.published), None) or date_bounds(text)
    best = _decided(found[0], text)
    if len(best.date.days) > 1:
        return Dated(best.date.published, "stated", f"{best.why}; day and month may be either way round")
    day = best.date.days[0]
    why = best.why
    if best.date.weekday is not None and day.weekday() != best.date.weekday:
        why += f"; the weekday does not fit, that day was a {day:%A}"
    return Dated(day.isoformat(), "stated", why)


def _stated(text: str) -> Iterator[_Stated]:
    shown = _on_the_clock(text)
    for date in written_dates(text[: _TOP + 40]):
        line = Line.of(text, date)
        before, after = line.before, line.after
        label = before if len(before) <= 80 else f"x{before[-80:]}"
        if _LABELLED.search(label) and _NEXT.match(after):
            yield _Stated(0, date, f"the text states {_quoted(before, date)}")
        elif _UPDATED.search(label) and _NEXT.match(after):
            yield _Stated(3, date, f"the text was last changed then: {_quoted(before, date)}")
        elif shown and date.days == shown.days:
            continue
        elif beside_date(text, date) is not None:
            yield _Stated(1, date, f"a line of its own near the top reads {_quoted(before, date)}")
        elif line.above < 4 and _ISSUE.search(before) and not after.strip(" \t)."):
            yield _Stated(1, date, f"the heading of an issue reads {_quoted(before, date)}")
        elif line.above < 4 and date.start < _HEAD and _heads(before, date, after):
            yield _Stated(1, date, f"the text begins with {date.words!r}")
    if lead := dateline(text).date:
        before = text[text.rfind("\n", 0, lead.start) + 1 : lead.start]
        yield _Stated(1, lead, f"the dateline reads {_quoted(before, lead)}")
    for date in written_dates(text):
        before = text[max(0, date.start - 60) : date.start]
        if _TODAY.search(before):
            yield _Stated(2, date, f"the text calls {date.words!r} today")
        elif _OWN.search(before):
            yield _Stated(2, date, f"the text calls itself of {date.words!r}")
        elif date.start > max(_TOP, len(text) - _FOOT) and _LABELLED.search(before) and before.rfind("\n") >= 0:
            yield _Stated(2, date, f"the foot states {_quoted(before, date)}")


def _on_the_clock(text: str) -> WrittenDate | None:
    """The date behind a clock that opens the text ("9.46 AM Friday, 29 March 2024"): when the page was looked at."""
    first = next(written_dates(text[:60]), None)
    clock = first and re.fullmatch(rf"\s*{CLOCK},?{_SPACE}", text[: first.start])
    return first if first and clock and first.weekday is not None else None


def _heads(before: str, date: WrittenDate, after: str) -> bool:
    """Whether the date opens its line, or stands stamped in a run-on one: after a name or time, before a capital."""
    if not _NEXT.match(after):
        return bool(not before.strip() and after[:1].isalpha() and after[:1].isupper())
    if not before.strip() or _CLOCK.fullmatch(before.strip()):
        return not re.match(r"[ \t\u00a0]*:[ \t\u00a0]+[^\W\d]", after)  # an entry of a chronicle
    stamped = date.weekday is not None or _STAMPED.search(before) or "updated" in after[:10].lower()
    return bool(
        stamped and re.search(r"[A-Z|•·][\w.’'-]*[ \t\u00a0]+$|[@\d][\w.]*[ \t]$", before) and not is_governed(before)
    )


def _decided(stated: _Stated, text: str) -> _Stated:
    """An ambiguous date settled by the dateline, or by the weekday that the text's first sentences name, where just one
    reading can be it or the day before it."""
    date = stated.date
    if len(date.days) < 2:
        return stated
    named = _WEEKDAY_NAMED.search(text[:_TOP])
    fitting, by = settled_by_dateline(text, date), "the dateline"
    if named and not fitting:
        weekday = WEEKDAYS.index(named[1].lower()[:3])
        fitting, by = [day for day in date.days if (day.weekday() - weekday) % 7 <= 1], f"{named[0]!r} in the text"
    if len(fitting) != 1:
        return stated
    settled = WrittenDate(date.start, date.end, date.words, (fitting[0],), date.weekday)
    return _Stated(stated.rank, settled, f"{stated.why}, read with {by}")


def _quoted(before: str, date: WrittenDate) -> str:
    return repr(" ".join(f"{before[-40:].split('. ')[-1]}{date.words}".split()))
