"""What each sign weighs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from recount.reference import table

Weights = Mapping[tuple[str, str], tuple[float, float]]


@cache
def weights() -> Weights:
    """(feature, found) -> log odds within one document and across two, as `training.links` learned them."""
    return {
        (row["feature"], row["found"]): (float(row["one document"] or 0), float(row["two documents"] or 0))
        for row in table("link_weights")
    }
