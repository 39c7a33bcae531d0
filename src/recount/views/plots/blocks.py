"""A toll as a picture of blocks, for the terminal."""

from __future__ import annotations

import math

from rich.table import Table
from rich.text import Text

from recount.records import Number
from recount.views.plain import plain
from recount.views.sheets import ClaimLine, TollSheet
from recount.views.words import days

_COLOURS = ("cyan", "magenta", "yellow", "green", "blue", "red", "bright_cyan", "bright_magenta")
_RATIO = 20  # from which ratio of largest to smallest on the scale is logarithmic


def blocks(toll: TollSheet, *, width: int = 36) -> Table | None:
    """A row a figure, by day: the numbers that its words allow on one scale, the figure, its origin, in its colour.

    ● is the number as written, ━ what the words allow, ▶ and ◀ an open end; ○ a figure that its origin replaced.
    Null where there are not two different figures to compare.
    """
    rows: dict[tuple[int, str], ClaimLine] = {}
    for shape, lineage in enumerate(toll.lineages):
        for line in sorted(lineage.claims, key=lambda line: (line.published or "9999", line.superseded)):
            if _ends(line):
                rows.setdefault((shape, line.figure), line)
    if len({line.figure for line in rows.values()}) < 2:
        return None
    ends = [end for line in rows.values() for end in _ends(line)]
    low, high = min(ends), max(ends)
    grid = Table.grid(padding=(0, 1))
    for (shape, figure), line in sorted(rows.items(), key=lambda item: (item[1].published or "9999", item[0])):
        bar = Text(_bar(line, low, high, width), style=_COLOURS[shape % len(_COLOURS)], no_wrap=True)
        grid.add_row(
            Text(f" {days(line.published) or 'no date'}", no_wrap=True), bar, Text(plain(figure), no_wrap=True),
            Text(plain(toll.lineages[shape].origin), style=_COLOURS[shape % len(_COLOURS)]),
        )  # fmt: skip
    return grid


def _ends(line: ClaimLine) -> list[Number]:
    known = (line.claim.low, line.claim.high, line.claim.written)
    return [end for end in known if end is not None and math.isfinite(end)]


def _bar(line: ClaimLine, low: Number, high: Number, width: int) -> str:
    claim, ends = line.claim, _ends(line)
    first, last = (_at(end, low, high, width) for end in (min(ends), max(ends)))
    cells: list[str] = [" "] * (width + 1)
    rule = "─" if line.superseded else "━"
    if claim.high is None and claim.low is not None:
        cells[first:width] = rule * (width - first)
        cells[width] = "▶"
    if claim.low is None and claim.high is not None:
        cells[1:last] = rule * max(0, last - 1)
        cells[0] = "◀"
    if first < last:
        cells[first : last + 1] = rule * (last + 1 - first)
    point = _at(claim.written if claim.written is not None else ends[0], low, high, width)
    if claim.written is not None or first == last:
        cells[point] = "○" if line.superseded else "●"
    return "".join(cells)


def _at(value: Number, low: Number, high: Number, width: int) -> int:
    """The cell of a number: on a logarithmic scale where the numbers lie far apart."""
    if high == low:
        return width // 2
    if low > 0 and high / low > _RATIO:
        return round((math.log10(value) - math.log10(low)) / (math.log10(high) - math.log10(low)) * (width - 1))
    return round((value - low) / (high - low) * (width - 1))
