"""How likely two claims speak of one happening, and why."""

from __future__ import annotations

from math import exp

from recount.linking.signs import signs
from recount.linking.weights import Weights, weights
from recount.records import Claim, Evidence


def weigh(a: Claim, b: Claim, max_days_apart: int, by: Weights | None = None) -> tuple[float, tuple[Evidence, ...]]:
    """A score from 0 to 1, and the log odds that it is the sum of; it depends on the two claims alone.

    0 without evidence where the two can never be one.
    """
    found = signs(a, b, max_days_apart)
    if not found:
        return 0.0, ()
    table, apart = by or weights(), a.document != b.document
    evidence = tuple(
        Evidence(feature=sign.feature, weight=table[sign.feature, sign.found][apart], words=sign.words)
        for sign in found
    )
    odds = sum(item.weight for item in evidence)
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds)))), evidence
