"""Printing: for eyes with `rich`, for programs as JSON Lines."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from recount.records import Record

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from recount.views import Section, Table

_WIDTH = 120  # of output that goes to a file or a program
_UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def console(*, errors: bool = False) -> Console:
    """Where text goes: in the terminal's width and colours, or plain and 120 columns wide."""
    from rich.console import Console

    stream = sys.stderr if errors else sys.stdout
    width = None if stream.isatty() else _WIDTH
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False)


def show(*parts: RenderableType) -> None:
    """Print for eyes; what does not go to a terminal has no blanks at the ends of its lines."""
    out = console()
    if out.is_terminal:
        out.print(*parts, sep="\n")
        return
    with out.capture() as captured:
        out.print(*parts, sep="\n")
    print("\n".join(line.rstrip() for line in captured.get().split("\n")), end="")


def print_table(table: Table, *, empty: str) -> None:
    """A listing, or one line that says why there is none."""
    from rich import box
    from rich.table import Table as Grid
    from rich.text import Text

    from recount.views import plain

    if not table.rows:
        print(empty)
        return
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name in table.columns:
        whole = name in ("id", "claim", "event", "published")
        grid.add_column(name, justify="right" if name in table.numbers else "left", no_wrap=whole, overflow="fold")
    for row in table.rows:
        grid.add_row(*(Text(plain(cell)) for cell in row))
    show(grid)


def print_sections(sections: Iterable[Section], *, empty: str) -> None:
    """Headings with their lines, or one line that says why there is none."""
    from rich.table import Table as Grid
    from rich.text import Text

    from recount.views import plain

    parts: list[RenderableType] = []
    for section in sections:
        grid = Grid.grid(padding=(0, 1))  # so that a long line goes on under its own beginning
        for line in section.lines:
            grid.add_row(" -", Text(plain(line)))
        parts += [Text(plain(section.heading), style="bold"), grid]
    if parts:
        show(*parts)
    else:
        print(empty)


def print_records(records: Iterable[Record]) -> None:
    """One JSON record a line; what a terminal might obey is written as an escape."""
    for record in records:
        print(_UNSEEN.sub(lambda match: f"\\u{ord(match.group()):04x}", record.to_json()))
