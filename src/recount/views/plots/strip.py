"""The timeline as a picture: a bar a day, week, month or year, parted by type; longer spans below."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from recount.views.sheets import Bin, SpanOf, Timeline
from recount.views.words import act, days, several

WIDTH, HEIGHT = 960.0, 104.0
_FLOOR, _MOST_TYPES, _WIDEST = 70.0, 6, 40.0


@dataclass(frozen=True)
class Part:
    """One type's share of a bar."""

    x: float
    y: float
    width: float
    height: float
    shape: int


@dataclass(frozen=True)
class Bar:
    """One bin: its parts, the days it covers and what it says."""

    x: float
    width: float
    first: str
    last: str
    parts: tuple[Part, ...]
    title: str
    label: str


@dataclass(frozen=True)
class Reach:
    """Events of which no shorter time is known: from x on, below the bars."""

    x: float
    width: float
    title: str


@dataclass(frozen=True)
class Strip:
    """All that is drawn. `reaches`: longer spans; `types`: name and number of events, in the order of their colours."""

    width: float
    height: float
    floor: float
    bars: tuple[Bar, ...]
    reaches: tuple[Reach, ...]
    types: tuple[tuple[str, int], ...]
    begin: str
    end: str


def strip(timeline: Timeline) -> Strip | None:
    """The picture of a timeline; null where no event has a day."""
    if not timeline.bins:
        return None
    total: Counter[str] = Counter()
    for one in timeline.bins:
        total.update(one.counts)
    ranked = [kind for kind, _ in sorted(total.items(), key=lambda item: (-item[1], item[0]))]
    most = max(sum(one.counts.values()) for one in timeline.bins) or 1
    begin, end = _day(timeline.bins[0].first), _day(timeline.bins[-1].last) + 1

    def x(day: int) -> float:
        return round(min(WIDTH, max(0.0, WIDTH * (day - begin) / (end - begin))), 1)

    bars = [_bar(one, x(_day(one.first)), x(_day(one.last) + 1), ranked, most) for one in timeline.bins if one.counts]
    types = [(_called(kind), total[kind]) for kind in ranked[:_MOST_TYPES]]
    rest = ranked[_MOST_TYPES:]
    if rest:
        types.append((several(len(rest), "other type"), sum(total[kind] for kind in rest)))
    return Strip(
        width=WIDTH,
        height=HEIGHT,
        floor=_FLOOR,
        bars=tuple(bars),
        reaches=tuple(
            Reach(x(_day(span.first)), max(2.0, x(_day(span.last) + 1) - x(_day(span.first))), _title(span))
            for span in timeline.spans
            if _day(span.first) < end and _day(span.last) >= begin
        ),
        types=tuple(types),
        begin=days(timeline.bins[0].first) or "",
        end=days(timeline.bins[-1].last) or "",
    )


def _bar(one: Bin, left: float, right: float, ranked: list[str], most: int) -> Bar:
    """A bin's bar, in the middle of its days, the commonest type at the bottom; rarer types share a colour."""
    width = max(2.0, min(right - left - 1, _WIDEST))
    middle, floor, parts = round((left + right - width) / 2, 1), _FLOOR, []
    rest = sum(one.counts.get(kind, 0) for kind in ranked[_MOST_TYPES:])
    for shape, many in enumerate([*(one.counts.get(kind, 0) for kind in ranked[:_MOST_TYPES]), rest]):
        if many:
            height = (_FLOOR - 6) * many / most
            floor -= height
            parts.append(Part(middle, round(floor, 1), round(width, 1), round(height, 1), shape))
    when = days(one.first if one.first == one.last else f"{one.first}/{one.last}") or ""
    told = ", ".join(f"{_called(kind)} {one.counts[kind]}" for kind in ranked if kind in one.counts)
    return Bar(middle, round(width, 1), one.first, one.last, tuple(parts), f"{when}: {told}", when)


def _title(span: SpanOf) -> str:
    return f"{days(f'{span.first}/{span.last}')}: {several(span.events, 'event')}"


def _called(kind: str) -> str:
    return act(kind) if kind else "type not known"


def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal()
