"""The date in a page's address."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

from recount.documents.dated import UNKNOWN, Dated
from recount.documents.written_date import MONTHS

_PATH = re.compile(
    r"/((?:19|20)\d\d)(?:/(\d{1,2}|[a-z]{3})/(\d{1,2})(?=/|$)|-(\d\d)-(\d\d)(?=[/_.-]|$)|(\d\d)(\d\d)(?=[/_.-]|$))",
    re.I,
)


def url_date(url: str | None) -> Dated:
    """The day that the path names whole, as in /2019/04/24/ or /2019-04-24-flood; a year or month alone is none."""
    if not url:
        return UNKNOWN
    try:
        path = urlsplit(url).path
    except ValueError:
        return UNKNOWN
    for match in _PATH.finditer(path):
        year, *rest = match.groups()
        month, day = [part for part in rest if part]
        number = int(month) if month.isdigit() else MONTHS.get(month.lower()[:3], 0)
        try:
            found = date(int(year), number, int(day))
        except ValueError:
            continue
        return Dated(found.isoformat(), "url", f"the address has {match[0].strip('/')!r} in its path")
    return UNKNOWN
