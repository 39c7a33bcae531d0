"""Things in a row, and how many of them."""

from __future__ import annotations

from collections.abc import Sequence

from recount.views.words.figure import number


def listed(names: Sequence[str], *, last: str = "and") -> str:
    """["a", "b", "c"] gives "a, b and c"."""
    *front, end = names
    return f"{', '.join(front)} {last} {end}" if front else end


def several(count: int, noun: str) -> str:
    """1, "report" gives "1 report"; 3 gives "3 reports"."""
    return f"{number(count)} {noun}{'' if count == 1 else 's'}"
