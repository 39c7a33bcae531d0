"""The number that a claim is known by."""

from __future__ import annotations

from recount.records import Claim


def number(claim: Claim) -> float | int | None:
    """As written, else its lower, else its upper bound."""
    return next((n for n in (claim.written, claim.low, claim.high) if n is not None), None)
