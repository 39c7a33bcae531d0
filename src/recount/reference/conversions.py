"""How units of one kind turn into one another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from recount.reference.table import table

Way = tuple[float, float]


@cache
def conversions(unit: str | None, into: str | None = None) -> tuple[Way, ...]:
    """(factor, offset) pairs with `value * factor + offset` in the other unit; none where their kinds differ.

    More than one where a unit means several things: statute and nautical miles, a temperature and a difference of two.
    Without `into` those into every other unit of its kind.
    """
    return tuple(_ways(unit, into))


def _ways(unit: str | None, into: str | None) -> Iterator[Way]:
    rows = [(row, float(row["factor"]), float(row["zero"])) for row in table("conversions")]
    for row, factor, zero in rows:
        for other, by, another in rows:
            same = row["kind"] == other["kind"] and bool(zero) == bool(another)
            wanted = other["unit"] == into if into else other["unit"] != unit
            if row["unit"] == unit and same and wanted:
                yield factor / by, (zero - another) / by
