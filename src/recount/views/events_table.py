"""Events as rows."""

from __future__ import annotations

from collections.abc import Iterable

from recount.records import Event, Toll
from recount.views.table import Table, short
from recount.views.weight import weight
from recount.views.words import label, number, span

_MOST = 3


def events_table(events: Iterable[Event]) -> Table:
    """One row an event, with its first tolls."""
    rows = tuple(
        (
            short(event.id),
            event.when or "",
            event.title,
            str(len(event.documents)),
            str(len(event.claims)),
            "; ".join(map(_toll, sorted(event.tolls, key=weight)[:_MOST]))
            + ("; …" if len(event.tolls) > _MOST else ""),
        )
        for event in events
    )
    columns = ("event", "when", "title", "reports", "claims", "tolls")
    return Table(columns=columns, rows=rows, numbers=frozenset({"reports", "claims"}))


def _toll(toll: Toll) -> str:
    words = label(toll.measure, toll.object, None if toll.object == "person" else toll.of)
    words = words[:1].lower() + words[1:]
    if toll.policy == "range":
        return f"{words} {span(toll)}" + (" (disputed)" if toll.status == "disputed" else "")
    best = "no figure" if toll.best is None else number(toll.best)
    return f"{words} {best} by {toll.policy} ({span(toll)}{', disputed' if toll.status == 'disputed' else ''})"
