"""Events with one figure of each toll picked by a named policy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from recount.events import choose
from recount.records import Claim, Document, Event, Policy


def picked(
    events: Iterable[Event], claims: Mapping[str, Claim], documents: Mapping[str, Document], policy: Policy
) -> tuple[Event, ...]:
    """The events with `best` and `policy` of their tolls set. `claims`, `documents`: by id, those of the events."""
    return tuple(
        event.replace(tolls=tuple(choose(toll, claims, documents, policy) for toll in event.tolls)) for event in events
    )
