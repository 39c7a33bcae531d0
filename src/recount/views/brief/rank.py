"""Which events of a briefing come first, and how much is told of each."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Literal

from recount.records import Claim, Event
from recount.views.weight import HARM

_LOST = frozenset({"killed", "casualties", "missing"})
_DISPUTE = {"disputed": 1.0, "range": 0.5, "agreed": 0.0}


def gravity(event: Event) -> tuple[float, int, str, str, str]:
    """The order of events: by the order of magnitude of those dead or missing, where one more stands for a dispute.

    So a dispute over thirty comes before an agreed two hundred, and ten thousand before both; then by reports.
    """
    people = [toll for toll in event.tolls if toll.measure in HARM and not toll.subset]
    lost = max((toll.high or toll.low or 0 for toll in people if toll.measure in _LOST), default=0)
    disputed = max((_DISPUTE[toll.status] for toll in people if len(toll.lineages) > 1), default=0.0)
    weight = math.log10(1 + max(lost, 0)) + disputed
    return -weight, -len(event.documents), event.when or "9999", event.title, event.id


def place_of(event: Event, claims: Mapping[str, Claim]) -> Literal["main", "also", "totals", "said"]:
    """Where an event is told: with a section of its own, in a line, or only with the plans and positions.

    A line is enough where one report tells it in a claim or two and no toll of people reaches ten.
    """
    own = [claims[name] for name in event.claims if name in claims]
    if all(claim.kind in ("plan", "position") for claim in own):
        return "said"
    if all(claim.scope == "cumulative" or claim.kind in ("plan", "position", "state") for claim in own):
        return "totals"
    people = [toll.high or toll.low or 0 for toll in event.tolls if toll.measure in HARM]
    slight = len(event.documents) == 1 and len(own) < 3 and max(people, default=0) < 10
    return "also" if slight else "main"
