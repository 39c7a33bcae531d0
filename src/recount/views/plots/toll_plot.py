"""A toll as a picture: its claims by day of publication, each with the numbers that its words allow."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from recount.records import Number, Period
from recount.views.sheets import ClaimLine, TollSheet
from recount.views.words import days, number

WIDTH, HEIGHT = 640.0, 260.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 64.0, 14.0, 16.0, 40.0
_UNDATED = 84.0  # width of the column for claims without a day
_APART = 9.0  # between origins that speak on one day
_ARROW = 22.0
_RATIO = 20  # from which ratio of largest to smallest on the scale is logarithmic


@dataclass(frozen=True)
class Mark:
    """One claim. x1 to x2: the days on which it was published; top to bottom: the numbers it allows, in pixels."""

    claim: str
    x1: float
    x2: float
    y: float | None
    top: float
    bottom: float
    up: bool
    down: bool
    shape: int
    pale: bool
    title: str

    @property
    def x(self) -> float:
        """Where its sign stands."""
        return (self.x1 + self.x2) / 2


@dataclass(frozen=True)
class Plot:
    """All that is drawn. `ticks`: position and label; `dates`: also which end of the label stands there.

    `threads`: one line of points an origin. `undated`: where the column of claims without a day begins.
    """

    width: float
    height: float
    ticks: tuple[tuple[float, str], ...]
    dates: tuple[tuple[float, str, str], ...]
    marks: tuple[Mark, ...]
    threads: tuple[tuple[int, str], ...]
    undated: float | None
    logarithmic: bool
    left: float = _LEFT
    right: float = WIDTH - _RIGHT
    floor: float = HEIGHT - _BOTTOM


def plot(toll: TollSheet) -> Plot | None:
    """The picture of a toll; null where no claim has a number."""
    told = [(shape, line) for shape, lineage in enumerate(toll.lineages) for line in lineage.claims if _ends(line)]
    if not told:
        return None
    numbers = [end for _, line in told for end in _ends(line)]
    y, ticks, logarithmic = _scale(min(numbers), max(numbers))
    undated = any(Period.maybe(line.published) is None for _, line in told)
    right = WIDTH - _RIGHT - (_UNDATED if undated else 0)
    x, dates = _days([period for _, line in told if (period := Period.maybe(line.published))], right)
    shapes = sorted({shape for shape, _ in told})
    gap = min(_APART, 60 / len(shapes))
    beside = {shape: (index - (len(shapes) - 1) / 2) * gap for index, shape in enumerate(shapes)}
    marks = [_mark(line, shape, x, y, beside[shape], right) for shape, line in told]
    return Plot(
        width=WIDTH, height=HEIGHT, ticks=ticks, dates=dates, marks=tuple(marks),
        threads=tuple(_threads(marks)), undated=right + 12 if undated else None, logarithmic=logarithmic,
    )  # fmt: skip


def _ends(line: ClaimLine) -> list[Number]:
    known = (line.claim.low, line.claim.high, line.claim.written)
    return [end for end in known if end is not None and math.isfinite(end)]


def _mark(
    line: ClaimLine, shape: int, x: Callable[[date], float], y: Callable[[Number], float], beside: float, right: float
) -> Mark:
    claim, period, ends = line.claim, Period.maybe(line.published), _ends(line)
    x1, x2 = (x(period.first), x(period.last)) if period else (right + _UNDATED / 2 + 6,) * 2
    top, bottom = y(max(ends)), y(min(ends))
    up, down = claim.low is not None and claim.high is None, claim.high is not None and claim.low is None
    point = claim.written if claim.written is not None else ends[0] if len(set(ends)) == 1 else None
    who = ", ".join(word for word in (line.outlet, days(line.published) or "no date") if word)
    gone = " (superseded)" if line.superseded else ""
    return Mark(
        claim=claim.id, x1=x1 + beside, x2=x2 + beside, y=None if point is None else y(point),
        top=max(2.0, top - _ARROW) if up else top, bottom=min(HEIGHT - _BOTTOM, bottom + _ARROW) if down else bottom,
        up=up, down=down, shape=shape, pale=line.superseded,
        title=f"{line.figure}{gone}: {line.origin or 'origin not known'}; {who}",
    )  # fmt: skip


def _scale(low: Number, high: Number) -> tuple[Callable[[Number], float], tuple[tuple[float, str], ...], bool]:
    """From numbers to pixels, with ticks at round numbers."""
    logarithmic = low > 0 and high / low > _RATIO
    if logarithmic:
        first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
        values = [float(10**power) for power in range(first, max(last, first + 1) + 1)]
    else:
        step = _step((high - low) or abs(high) or 1)
        bottom = 0.0 if low >= 0 and low <= (high - low) * 2 else math.floor(low / step) * step
        top = math.ceil(high / step) * step
        top += step if top == bottom else 0
        values = [bottom + step * index for index in range(round((top - bottom) / step) + 1)]
    begin, end = (math.log10(value) if logarithmic else value for value in (values[0], values[-1]))
    height = HEIGHT - _TOP - _BOTTOM

    def y(value: Number) -> float:
        at = math.log10(value) if logarithmic else value
        return round(_TOP + height * (1 - (at - begin) / (end - begin)), 1)

    return y, tuple((y(value), number(value)) for value in values), logarithmic


def _step(span: float) -> float:
    """A round step that gives about four ticks."""
    size = 10 ** math.floor(math.log10(span / 4)) if span > 0 else 1.0
    return next((factor * size for factor in (1, 2, 5, 10) if span / (factor * size) <= 5), 10 * size)


def _days(
    periods: Sequence[Period], right: float
) -> tuple[Callable[[date], float], tuple[tuple[float, str, str], ...]]:
    """From days to pixels, with at most four dates; a year is told once."""
    if not periods:
        return (lambda day: (_LEFT + right) / 2), ()
    first, last = min(p.first for p in periods).toordinal(), max(p.last for p in periods).toordinal()
    inner, width = _LEFT + 34, right - _LEFT - 68

    def x(day: date) -> float:
        share = (day.toordinal() - first) / (last - first) if last > first else 0.5
        return round(inner + width * share, 1)

    parts = min(3, last - first) or 1
    chosen = [
        date.fromordinal(day) for day in sorted({first + (last - first) * part // parts for part in range(parts + 1)})
    ]
    ticks = []
    for day, after in zip(chosen, [*chosen[1:], None], strict=True):
        words = days(day.isoformat(), year=after is None or after.year != day.year) or ""
        ticks.append((x(day), words, "end" if after is None and len(chosen) > 1 else "middle"))
    return x, tuple(ticks)


def _threads(marks: Sequence[Mark]) -> list[tuple[int, str]]:
    """Each origin's own figures joined, so that a revision is seen as one."""
    threads = []
    for shape in sorted({mark.shape for mark in marks}):
        points = [(mark.x, mark.y) for mark in marks if mark.shape == shape and mark.y is not None]
        if len(points) > 1:
            threads.append((shape, " ".join(f"{x:.1f},{y:.1f}" for x, y in sorted(points))))
    return threads
