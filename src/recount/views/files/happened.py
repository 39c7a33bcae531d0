"""Whether anybody says that an event took place."""

from __future__ import annotations

from collections.abc import Mapping

from recount.records import Claim, Event


def happened(event: Event, claims: Mapping[str, Claim]) -> bool:
    """Whether some claim of it is neither a plan or demand nor denied or merely possible."""
    told = (claims[name] for name in event.claims if name in claims)
    return any(one.kind in ("event", "count") and one.modality not in ("denied", "planned", "possible") for one in told)
