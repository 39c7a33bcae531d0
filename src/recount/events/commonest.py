"""The value that most give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TypeVar

_Value = TypeVar("_Value", bound=Hashable)


def commonest(values: Iterable[_Value | None]) -> _Value | None:
    """The value that stands most often, nulls aside; of several the first as text, null where there is none."""
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], str(value)), default=None)
