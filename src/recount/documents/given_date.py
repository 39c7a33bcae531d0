"""A date that somebody wrote into a table, a header or a tag."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime

from recount.documents.written_date import written_dates
from recount.records import Period

_ISO_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}[:.]?\d{2}.{0,24}")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{4,6}.{0,8})?")
_LONGEST = 80


def given_date(words: str) -> str | None:
    """The ISO date or interval that `words` mean as a whole: ISO, ISO with a time, mail style, or as people write it.

    The day is the one written, in the writer's own time zone. 3/5/2019 gives the interval of its two readings.
    Null for anything else.
    """
    words = words.strip()
    if not words or len(words) > _LONGEST:
        return None
    if iso := _ISO_TIME.fullmatch(words):
        words = iso[1]
    elif compact := _COMPACT.fullmatch(words):
        words = "-".join(compact.groups())
    if period := Period.maybe(words):
        return str(period)
    try:
        return parsedate_to_datetime(words).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    found = list(written_dates(words))
    left = words[: found[0].start] + words[found[0].end :] if len(found) == 1 else words
    return found[0].published if not re.search(r"[^\W\d_]{3}", left) and len(found) == 1 else None
