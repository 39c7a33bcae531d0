"""What goes on for weeks."""

from __future__ import annotations

from recount.records import Claim


def lasting(claim: Claim) -> bool:
    """Whether it tells of a happening that goes on for weeks while its count is kept."""
    return claim.event_type == "DISASTER"
