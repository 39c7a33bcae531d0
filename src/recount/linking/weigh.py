"""How likely two claims speak of one happening, and why."""

from __future__ import annotations

from math import exp

from recount.linking.profile import Profile
from recount.linking.signs import signs
from recount.linking.weights import Weights, weights
from recount.records import Evidence


def weigh(a: Profile, b: Profile, max_days_apart: int, by: Weights | None = None) -> tuple[float, tuple[Evidence, ...]]:
    """A score from 0 to 1, and the log odds that it is the sum of; it depends on the two claims alone.

    0 without evidence where the two can never be one.
    """
    found = signs(a, b, max_days_apart)
    if not found:
        return 0.0, ()
    table, apart = by or weights(), a.document != b.document
    weighed = [table[feature, case][apart] for feature, case, _ in found]
    evidence = tuple(
        Evidence(feature=feature, weight=weight, words=words)
        for (feature, _, words), weight in zip(found, weighed, strict=True)
    )
    return 1 / (1 + exp(-max(-30.0, min(30.0, sum(weighed))))), evidence
