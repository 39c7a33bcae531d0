"""What two numbers of one measure say for or against one happening."""

from __future__ import annotations

from recount.linking.profile import Profile
from recount.linking.sign import Sign
from recount.records import Interval


def sign_numbers(a: Profile, b: Profile) -> Sign | None:
    """The numbers as intervals; null where the two do not count the same.

    Sources differ about one happening and tolls move, so numbers that exclude each other weigh little, unless one
    voice gives both in one document. A small number is soon met again; a large one seldom.
    """
    one, other = a.number, b.number
    if a.counts is None or a.counts != b.counts or one is None or other is None:
        return None
    words = f"{a.claim.measure} {_show(one)}" + ("" if one == other else f" and {_show(other)}")
    return Sign("number", _found(a, b, one, other), words)


def _found(left: Profile, right: Profile, one: float | int, other: float | int) -> str:
    a, b = left.claim, right.claim
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
