"""Reads the data files: tab-separated, a head line with the names of the columns, `#` for remarks."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

Row = dict[str, str]


@cache
def table(name: str) -> tuple[Row, ...]:
    """The rows of data/`name`.tsv in the order of the file. An empty cell is an empty string.

    Raises ValueError where a row has not as many cells as the head: a fault of the file.
    """
    text = files("recount.reference").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    head = lines[0].split("\t")
    rows = []
    for line in lines[1:]:
        cells = line.split("\t")
        cells += [""] * (len(head) - len(cells))
        if len(cells) != len(head):
            raise ValueError(f"{name}.tsv: {line!r} has {len(cells)} cells, the head {len(head)}")
        rows.append(dict(zip(head, cells, strict=True)))
    return tuple(rows)


@cache
def words(name: str, column: str = "word", **where: str) -> frozenset[str]:
    """One column of a table as a set, of the rows whose other cells are as `where` says."""
    return frozenset(row[column] for row in table(name) if all(row[key] == value for key, value in where.items()))
