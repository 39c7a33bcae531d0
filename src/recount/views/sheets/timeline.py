"""How many events of which type happened when."""

from __future__ import annotations

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from recount.records import Record

Unit = Literal["day", "week", "month", "year"]
_MOST_BINS, _MOST_SPANS = 90, 12
_DAYS: dict[Unit, int] = {"day": 1, "week": 7, "month": 31, "year": 366}


class Bin(Record, frozen=True, kw_only=True):
    """Events whose days lie within it, by type ("" where it is not known). ISO days, both included."""

    first: str
    last: str
    counts: dict[str, int]


class SpanOf(Record, frozen=True, kw_only=True):
    """Events of which no shorter time is known than one longer than a bin."""

    first: str
    last: str
    events: int


class Timeline(Record, frozen=True, kw_only=True):
    """Bins of one unit without a gap, what is known less exactly as spans, and how many events have no day."""

    unit: Unit
    bins: tuple[Bin, ...]
    spans: tuple[SpanOf, ...]
    undated: int


def timeline(days: Sequence[tuple[str, str, str | None, int]], undated: int) -> Timeline:
    """From first day, last day, type and number of events.

    Where events lie centuries apart the bins cover most of them, and the others are told as spans.
    """
    known = [(date.fromisoformat(first), date.fromisoformat(last), kind, many) for first, last, kind, many in days]
    unit, bins = _bins([row[:2] for row in known])
    counts: list[dict[str, int]] = [{} for _ in bins]
    spans: dict[tuple[str, str], int] = {}
    begins = [first for first, _ in bins]
    for first, last, kind, many in known:
        home = bisect_right(begins, first) - 1
        if home >= 0 and last <= bins[home][1]:
            counts[home][kind or ""] = counts[home].get(kind or "", 0) + many
        else:
            key = (first.isoformat(), last.isoformat())
            spans[key] = spans.get(key, 0) + many
    most = sorted(spans.items(), key=lambda item: (-item[1], item[0]))[:_MOST_SPANS]
    return Timeline(
        unit=unit,
        bins=tuple(
            Bin(first=first.isoformat(), last=last.isoformat(), counts=held)
            for (first, last), held in zip(bins, counts, strict=True)
        ),
        spans=tuple(SpanOf(first=first, last=last, events=many) for (first, last), many in sorted(most)),
        undated=undated,
    )


def _bins(periods: Sequence[tuple[date, date]]) -> tuple[Unit, list[tuple[date, date]]]:
    """The finest unit in which there are not too many bins, and the bins."""
    exact = sorted(period for period in periods if (period[1] - period[0]).days <= _DAYS["month"])
    if not exact:
        return "day", []
    for trimmed in (0, len(exact) // 50, len(exact) // 4):
        inner = exact[trimmed : len(exact) - trimmed]
        begin, end = inner[0][0], max(last for _, last in inner)
        for unit, size in _DAYS.items():
            if (end - begin).days / size <= _MOST_BINS:
                return unit, list(_walk(begin, end, unit))
    return "year", list(_walk(date(max(1, end.year - _MOST_BINS), 1, 1), end, "year"))


def _walk(begin: date, end: date, unit: Unit) -> Iterator[tuple[date, date]]:
    first = begin
    if unit == "week" and begin.toordinal() > begin.weekday():
        first = begin - timedelta(days=begin.weekday())
    elif unit in ("month", "year"):
        first = begin.replace(day=1, month=1 if unit == "year" else begin.month)
    while first <= end:
        last = _last(first, unit)
        yield first, last
        if last == date.max:
            return
        first = last + timedelta(days=1)


def _last(first: date, unit: Unit) -> date:
    """The last day of the unit that begins with `first`."""
    if unit == "year":
        return first.replace(month=12, day=31)
    if unit == "month":
        return first.replace(day=monthrange(first.year, first.month)[1])
    return date.fromordinal(min(first.toordinal() + _DAYS[unit] - 1, date.max.toordinal()))
