"""Calendar dates as English texts write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY: Final = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)\b\.?"
)
YEAR: Final = r"(?:1[89]|20)\d\d"
_SHORT: Final = r"['’‘]\d\d"  # the '89 of a headline
_C = r"[ \t\u00a0]?"  # pages that were taken apart and put together again have "9: 03 a. m."
CLOCK: Final = (
    rf"(?:\d{{1,2}}{_C}[:.h]{_C}\d\d(?:{_C}:{_C}\d\d)?(?:{_C}[AaPp](?:\.?{_C}[Mm])?\b\.?)?"
    rf"|\d{{1,2}}{_C}[AaPp]\.?{_C}[Mm]\b\.?|\d{{4}}(?=[ \t\u00a0](?:GMT|UTC|hrs|hours)))"
    rf"(?-i:{_C}(?:UTC|[A-Z]{{1,4}}T|UK|hrs?|hours|local time)\b)?"
    rf"(?:{_C}\((?:GMT|UTC|[A-Z]{{2,4}}T)?{_C}(?:[+-]\d{{1,2}}(?:{_C}:?{_C}\d\d)?)?\))?"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_TH = r"(?:st|nd|rd|th)?"
_S = r"[ \t\u00a0\u2009\u202f]"
_DATE = re.compile(
    rf"(?<![\w/.-])(?:(?P<weekday>{WEEKDAY}),?{_S}{{1,3}}(?:the{_S})?)?(?:"
    rf"(?P<y1>{YEAR})-(?P<m1>\d\d)-(?P<d1>\d\d)"
    rf"|(?P<d2>{_DAY}){_TH}(?:{_S}of)?[-\u2010\u2011]?{_S}{{0,3}}(?P<m2>{MONTH}),?[-\u2010\u2011]?{_S}{{0,3}}(?P<y2>{YEAR}|{_SHORT})"
    rf"|(?P<m3>{MONTH}){_S}{{0,3}}(?P<d3>{_DAY}){_TH},?{_S}{{1,3}}(?P<y3>{YEAR}|{_SHORT})"
    rf"|(?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<y4>{YEAR})"
    r")(?!\d|[./-]\d)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date at text[start:end]. `days`: what it may mean, one day, or two where 3/5 may be May or March.

    `weekday`: 0 for Monday, where one is written with it.
    """

    start: int
    end: int
    words: str
    days: tuple[date, ...]
    weekday: int | None = None

    @property
    def published(self) -> str:
        """The ISO day, or the interval between the two readings."""
        first, last = min(self.days), max(self.days)
        return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def written_dates(text: str) -> Iterator[WrittenDate]:
    """Every full date (day, month, year) in the text, in order.

    3.5.2019 is read day first, as everyone who writes dots does; 3/5/2019 and 3-5-2019 may be either way round unless
    one number is above 12 or the weekday that stands before it decides. A day that no month has is no date.
    """
    for match in _DATE.finditer(text):
        weekday = WEEKDAYS.index(match["weekday"].lower()[:3]) if match["weekday"] else None
        days = tuple(dict.fromkeys(day for day in _readings(match) if day))
        fitting = tuple(day for day in days if day.weekday() == weekday)
        if days:
            yield WrittenDate(match.start(), match.end(), match[0], fitting or days, weekday)


def _readings(match: re.Match[str]) -> Iterator[date | None]:
    if match["y1"]:
        yield _day(match["y1"], int(match["m1"]), match["d1"])
    elif match["y2"]:
        yield _day(match["y2"], MONTHS[match["m2"].lower()[:3]], match["d2"])
    elif match["y3"]:
        yield _day(match["y3"], MONTHS[match["m3"].lower()[:3]], match["d3"])
    else:
        yield _day(match["y4"], int(match["b"]), match["a"])
        if match["sep"] != ".":
            yield _day(match["y4"], int(match["a"]), match["b"])


def _day(year: str, month: int, day: str) -> date | None:
    whole = full_year(year[1:]) if len(year) == 3 else int(year)
    return named_day(whole, month, int(day)) if whole else None


def named_day(year: int, month: int, day: int) -> date | None:
    """The day, null where no month has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(digits: str) -> int | None:
    """The year that two digits mean: from 69 on of the last century, below 40 of this one (as POSIX has it); between
    them either could be meant, null."""
    year = int(digits)
    return 1900 + year if year >= 69 else 2000 + year if year < 40 else None
