"""Events by ids that no two of them share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recount.records import Claim, Event, content_id


def distinct(events: Iterable[Event], claims: Iterable[Claim]) -> Iterator[Event]:
    """Events, each under an id of its own, whatever their order.

    An event's id is its least anchor. Several claims can stand at one anchor and belong to different events; then the
    one with the least claim id keeps the anchor as its name, and the others are named by anchor and claim.
    """
    at = {claim.id: claim.anchor for claim in claims}
    taken: set[str] = set()
    for event in sorted(events, key=lambda event: (event.id, _first(event, at))):
        name = content_id("anc", event.id, _first(event, at)) if event.id in taken else event.id
        taken.add(name)
        yield event if name == event.id else event.replace(id=name)


def _first(event: Event, at: dict[str, str]) -> str:
    return min((name for name in event.claims if at.get(name) == event.id), default="")
