"""Rows as CSV that a spreadsheet reads as they are."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_rows(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Lines of CSV, the names of the columns first. Lists are joined by "; ", null is an empty cell.

    A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers.
    """
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\r\n")
    head: list[Sequence[object]] = [[*columns]]
    for row in chain(head, rows):
        writer.writerow([_cell(value) for value in row])
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def _cell(value: object) -> object:
    if isinstance(value, tuple):
        value = "; ".join("-".join(map(str, part)) if isinstance(part, tuple) else str(part) for part in value)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value
