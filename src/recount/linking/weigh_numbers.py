"""What two numbers of one measure say for or against one happening."""

from __future__ import annotations

from recount.linking.fold import fold
from recount.records import Claim, Evidence, Interval


def weigh_numbers(a: Claim, b: Claim) -> Evidence | None:
    """Log odds from the numbers as intervals; null where the two do not count the same.

    Sources differ about one happening and tolls move, so numbers that exclude each other weigh little, unless one
    source gives both in one document.
    """
    if a.measure is None or (a.measure, a.subset) != (b.measure, b.subset):
        return None
    if fold(a.object or "") != fold(b.object or ""):
        return None
    one, other = number(a), number(b)
    if one is None or other is None:
        return None
    words = f"{a.measure} {_show(one)}" + ("" if one == other else f" and {_show(other)}")
    vague = (a.approx and a.high is None) or (b.approx and b.high is None)
    if one == other:
        weight = 0.3 if vague else 2.0 if one >= 10 else 1.5 if one >= 3 else 0.8
    elif Interval(low=a.low, high=a.high).meets(Interval(low=b.low, high=b.high)):
        weight = 0.2
    elif a.document == b.document and a.source == b.source:
        weight = -1.5
    else:
        weight = -0.2 if min(one, other) * 2 >= max(one, other) else -0.8
    return Evidence(feature="number", weight=weight, words=words)


def number(claim: Claim) -> float | int | None:
    """The number a claim is known by: as written, else its lower, else its upper bound."""
    return next((n for n in (claim.written, claim.low, claim.high) if n is not None), None)


def _show(value: float | int) -> str:
    return f"{value:,.15g}"
