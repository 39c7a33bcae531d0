"""Rows of a listing, before anyone decides how they are shown."""

from __future__ import annotations

from recount.records import Record


class Table(Record, frozen=True, kw_only=True):
    """Columns by name and rows of as many cells; an empty cell is not known. `numbers`: columns set to the right."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[str] = frozenset()


def short(id: str) -> str:  # noqa: A002
    """The beginning of an id: enough to name the thing in a command, short enough for a column."""
    return id[:12]
