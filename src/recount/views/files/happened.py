"""Whether anybody says that something took place at one time."""

from __future__ import annotations

from collections.abc import Mapping

from recount.records import Claim, Event


def happened(event: Event, claims: Mapping[str, Claim]) -> bool:
    """Whether some claim of it is no plan or demand, neither denied nor merely possible, and no running total.

    The dead of a year are no event of their own beside those that they sum up.
    """
    told = [claims[name] for name in event.claims if name in claims]
    acts = [one for one in told if one.kind in ("event", "count") and one.scope != "cumulative"]
    return any(one.modality not in ("denied", "planned", "possible") for one in acts)
