"""What a written number may be the rounding of."""

from __future__ import annotations

import math

from recount.records import Number

MOST = 0.1  # of a number that a writer rounds away
EPSILON = 1e-9


def rounded(value: Number) -> tuple[float, float]:
    """The least and the greatest number that is told as this one.

    Half of its last place that is not nought, or of five where it ends in one, but no more than a tenth of a number of
    ten or more: "60" is told of 54 to 66, "35" of 32.5 to 37.5, "2.5" of 2.45 to 2.55, "2" of 1.5 to 2.5.
    """
    half = _place(value) / 2
    if abs(value) >= 10:
        half = min(half, abs(value) * MOST)
    return value - half - EPSILON, value + half + EPSILON


def _place(value: Number) -> float:
    """What the last digit that is not nought counts; five times as much where it is a five of a whole number."""
    digits = f"{abs(value):f}".rstrip("0")
    whole, _, part = digits.partition(".")
    if part:
        return math.pow(10, -len(part))
    noughts = len(whole) - len(whole.rstrip("0"))
    place = math.pow(10, noughts) if value else 1.0
    return place * 5 if whole.rstrip("0").endswith("5") and len(whole) > 1 else place
