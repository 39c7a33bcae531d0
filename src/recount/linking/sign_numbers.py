"""What two numbers of one measure say for or against one happening."""

from __future__ import annotations

from recount.linking.fold import fold
from recount.linking.sign import Sign
from recount.records import Claim, Interval


def sign_numbers(a: Claim, b: Claim) -> Sign | None:
    """The numbers as intervals; null where the two do not count the same.

    Sources differ about one happening and tolls move, so numbers that exclude each other weigh little, unless one
    voice gives both in one document. A small number is soon met again; a large one seldom.
    """
    if a.measure is None or (a.measure, a.subset) != (b.measure, b.subset):
        return None
    if fold(a.object or "") != fold(b.object or ""):
        return None
    one, other = number(a), number(b)
    if one is None or other is None:
        return None
    words = f"{a.measure} {_show(one)}" + ("" if one == other else f" and {_show(other)}")
    return Sign("number", _found(a, b, one, other), words)


def number(claim: Claim) -> float | int | None:
    """The number a claim is known by: as written, else its lower, else its upper bound."""
    return next((n for n in (claim.written, claim.low, claim.high) if n is not None), None)


def _found(a: Claim, b: Claim, one: float | int, other: float | int) -> str:
    if one == other:
        vague = (a.approx and a.high is None) or (b.approx and b.high is None)
        return (
            "one vague" if vague else "one, 10 or more" if one >= 10 else "one, 3 to 9" if one >= 3 else "one, below 3"
        )
    if Interval(low=a.low, high=a.high).meets(Interval(low=b.low, high=b.high)):
        return "two that meet"
    if a.document == b.document and a.source == b.source:
        return "two in one voice"
    return "two, near" if min(one, other) * 2 >= max(one, other) else "two, far apart"


def _show(value: float | int) -> str:
    return f"{value:,.15g}"
