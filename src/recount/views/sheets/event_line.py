"""An event in a list."""

from __future__ import annotations

from collections.abc import Iterable

from recount.records import Event, Record, Status
from recount.views.weight import weight
from recount.views.words import days, label, number

_MOST = 3


class TollWords(Record, frozen=True, kw_only=True):
    """A toll in a few words: "Killed", "253 to 359", its status, and how many origins it has."""

    label: str
    range: str
    status: Status
    origins: int


class EventLine(Record, frozen=True, kw_only=True):
    """An event without its claims. `tolls`: the weightiest; `more`: how many there are besides."""

    id: str
    title: str
    type: str | None
    when: str | None
    days: str | None
    place: str | None
    reports: int
    claims: int
    tolls: tuple[TollWords, ...]
    more: int


def event_lines(events: Iterable[Event]) -> tuple[EventLine, ...]:
    """The lines of events, in their order."""
    return tuple(map(_line, events))


def _line(event: Event) -> EventLine:
    ranked = sorted(event.tolls, key=weight)
    return EventLine(
        id=event.id, title=event.title, type=event.type, when=event.when, days=days(event.when), place=event.place,
        reports=len(event.documents), claims=len(event.claims), more=max(0, len(ranked) - _MOST),
        tolls=tuple(
            TollWords(
                label=label(toll.measure, toll.object, None if toll.object == "person" else toll.of),
                range=" to ".join(number(end) for end in dict.fromkeys((toll.low, toll.high)) if end is not None)
                or "not known",
                status=toll.status, origins=len(toll.lineages),
            )
            for toll in ranked[:_MOST]
        ),
    )  # fmt: skip
