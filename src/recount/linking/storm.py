"""The storm that a claim tells of."""

from __future__ import annotations

from recount.linking.fold import fold
from recount.records import Claim


def storm(claim: Claim) -> str | None:
    """Its name, without the noun: what is a typhoon today was a storm yesterday."""
    return fold(claim.storm.partition(" ")[2]) or None if claim.storm else None
