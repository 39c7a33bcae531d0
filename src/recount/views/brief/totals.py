"""Running totals and areas held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recount.records import Claim, Event, Period, Toll
from recount.reference import country_name
from recount.views.brief.acts import ActWriter
from recount.views.brief.also import also_line
from recount.views.brief.records import Line, Phrase
from recount.views.brief.tolls import TollWriter
from recount.views.weight import plainly, weight
from recount.views.words import days, label

_MOST = 3  # figures of one running total, the latest of them
_TOLLS = 2  # of one event


def totals_lines(
    events: Sequence[Event], claims: Mapping[str, Claim], tolls: TollWriter, acts: ActWriter
) -> tuple[Line, ...]:
    """A line for what is counted of one place, its latest figures first; then a line for each area.

    The dead of a war are told again and again, each time up to another day: that is one total, and not ten.
    """
    counted: dict[str, list[tuple[Event, Toll]]] = {}
    for event in events:
        own = [claims[name] for name in event.claims if name in claims]
        for toll in (plainly(toll, own) for toll in sorted(event.tolls, key=weight)[:_TOLLS]):
            words = label(toll.measure, toll.object, toll.of, subset=toll.subset)
            where = (event.place or "").split(",")[0] or (country_name(event.country) if event.country else "")
            head = f"{where}, {words[:1].lower()}{words[1:]}" if where else words
            counted.setdefault(head, []).append((event, toll))
    lines = [_line(head, found, tolls) for head, found in counted.items()]
    areas = (also_line(event, claims, tolls, acts) for event in events if not event.tolls)
    return (*lines, *(line for line in areas if line))


def _line(head: str, found: Sequence[tuple[Event, Toll]], tolls: TollWriter) -> Line:
    latest = sorted(found, key=lambda item: _until(item[0]), reverse=True)
    told = [(Phrase(text="; "), *tolls.figure(toll, days(event.when))) for event, toll in latest[:_MOST]]
    more = f"; and {len(found) - _MOST} earlier" if len(found) > _MOST else ""
    return (Phrase(text=f"{head}: "), *[phrase for line in told for phrase in line][1:], Phrase(text=more))


def _until(event: Event) -> str:
    period = Period.maybe(event.when)
    return period.last.isoformat() if period else ""
