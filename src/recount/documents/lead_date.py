"""The days in which a text must have appeared whose first sentences date their own news in full."""

from __future__ import annotations

import re
from datetime import timedelta

from recount.documents.dated import UNKNOWN, Dated
from recount.documents.written_date import YEAR, written_dates

_LEAD = 400  # characters
_FRESH = 2  # days after a statement in which reports still lead with it
_SAID = re.compile(
    r"\b(?:said|announced|confirmed|reported|told (?:reporters|journalists|parliament))(?: in [A-Z]\w{1,20})?"
    r"[ \t\u00a0]*(?:on |late |early ){0,2}$"
)
_YEAR = re.compile(rf"(?<![\d.,]){YEAR}(?![\d.,]\d|\d)")


def lead_date(text: str) -> Dated:
    """The day of "officials said on Saturday, 19 September 2020" and the two after it, basis `inferred`; else unknown.

    Only a statement with weekday and full date, both fitting, and only where the text names no later year or day: a
    happening that is dated so may lie long back ("was arrested on Sunday, 1 February 2009").
    """
    for found in written_dates(text[:_LEAD]):
        day = found.days[0]
        last = day + timedelta(days=_FRESH)
        if len(found.days) > 1 or found.weekday != day.weekday() or not _SAID.search(text[: found.start][-60:]):
            continue
        if any(min(other.days) > last for other in written_dates(text)):
            continue
        if any(int(year[0]) > last.year for year in _YEAR.finditer(text)):
            continue
        why = f"a statement that the text begins with is of {found.words!r}"
        return Dated(f"{day.isoformat()}/{last.isoformat()}", "inferred", why)
    return UNKNOWN
