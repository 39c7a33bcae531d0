"""Which events of a briefing come first, and how much is told of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from recount.records import Claim, Event
from recount.views.weight import HARM, STATUS


def gravity(event: Event) -> tuple[int, float, int, str, str, str]:
    """The order of events: disputed tolls of people first, then by the highest number of dead, then by reports."""
    people = [toll for toll in event.tolls if toll.measure in HARM and not toll.subset]
    disputed = min((STATUS[toll.status] for toll in people if len(toll.lineages) > 1), default=len(STATUS))
    dead = max((toll.high or toll.low or 0 for toll in people if toll.measure in ("killed", "casualties")), default=0)
    return disputed, -dead, -len(event.documents), event.when or "9999", event.title, event.id


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
