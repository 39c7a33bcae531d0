"""What the times of two claims say for or against one happening."""

from __future__ import annotations

from functools import lru_cache

from recount.records import Claim, Evidence, Period

LATE = 10  # days that a report may come after what it tells without saying when it was
_LATER = 60  # days that a flood's or an epidemic's toll is still counted in reports that also say when it began
_SHORT = 3  # days: an attack in the night, a battle of a weekend
SESSION = 7  # days that talks in one place may go on


def weigh_when(a: Claim, b: Claim, max_days_apart: int) -> Evidence | None:
    """Log odds from the two times; null where one is not known. Times too far apart weigh -9: they can never be one.

    A day that only the publication fixes is the last that it can have been, so what another claim states for up to
    ten days before it weighs nothing against; what lasts (an epidemic, a flood) is counted anew every day; and talks go
    on for days, each of which is reported.
    """
    one, other = _period(a.when), _period(b.when)
    if one is None or other is None:
        return None
    gap = one.gap(other)
    words = str(one) if one == other else f"{one} and {other}"
    early, late = (a, b) if one.last < other.first else (b, a)
    unsure = gap > 0 and late.when_basis == "publication"
    limit = _LATER if a.document == b.document and lasting(a) and lasting(b) else LATE
    if unsure and gap <= limit and early.when_basis != "publication":
        return Evidence(feature="when", weight=0.6 if gap == 1 else 0.0, words=f"{words}, the later by publication")
    if 0 < gap <= SESSION and a.event_type == b.event_type == "CONSULT":
        return Evidence(feature="when", weight=0.4 - 0.15 * gap, words=f"{words}: days of talks")
    if gap > max_days_apart:
        return Evidence(feature="when", weight=-9.0, words=f"{words}: {gap} days apart")
    longest = max(one.days, other.days)
    if gap == 0 and longest > _SHORT and one.first == other.first:
        weight = 1.5  # running totals of one period, counted to different days
    elif gap == 0:
        weight = 1.5 if longest <= _SHORT else 1.0 if one == other else 0.7 if longest <= 10 else 0.2
    else:
        weight = 0.5 if lasting(a) and lasting(b) else 0.6 if gap == 1 and unsure else -1.0 * gap
    return Evidence(feature="when", weight=weight, words=words)


def lasting(claim: Claim) -> bool:
    """Whether it tells of a happening that goes on for weeks while its count is kept."""
    return claim.event_type == "DISASTER"


@lru_cache(maxsize=65536)
def _period(when: str | None) -> Period | None:
    return Period.maybe(when)
