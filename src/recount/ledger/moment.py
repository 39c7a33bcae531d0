"""Times of the log, in one form that sorts as text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from recount.errors import BadDate

_STEP = timedelta(microseconds=1)


def before(text: str) -> str:
    """The last moment before a time, as in `moment`; a bare date means its first one. Raises BadDate."""
    time = datetime.fromisoformat(moment(text, first=True))
    return (max(time, datetime.min.replace(tzinfo=UTC) + _STEP) - _STEP).isoformat(timespec="microseconds")


def moment(text: str, *, first: bool = False) -> str:
    """ISO time to `YYYY-MM-DDTHH:MM:SS.ffffff+00:00`; without a zone it is UTC.

    A bare date means its last moment, with `first` its first one. Raises BadDate.
    """
    try:
        time = datetime.fromisoformat(text.strip())
        if time.tzinfo is None:
            time = time.replace(tzinfo=UTC)
        if not first and len(text.strip()) <= len("2024-05-03"):
            time += timedelta(days=1) - _STEP
        return time.astimezone(UTC).isoformat(timespec="microseconds")
    except (ValueError, OverflowError) as error:
        raise BadDate(text, detail=str(error)) from None
