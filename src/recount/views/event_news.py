"""Which events changed since a time."""

from __future__ import annotations

from recount.events import news
from recount.ledger import Ledger
from recount.records import EventNews
from recount.views.selection import Selection
from recount.views.weight import HARM


def find_event_news(
    ledger: Ledger, since: str, *, selection: Selection | None = None, as_of: str | None = None
) -> tuple[EventNews, ...]:
    """The events that came, changed or went at or after `since`: disputes that turned first, then by people harmed.

    The state before is the log up to then; a bare date means its beginning. Raises BadDate.
    """
    asked = selection or Selection()
    found = news(*ledger.changed_events(since=since, as_of=as_of))
    if asked != Selection():
        claims = {one.id: one for one in ledger.claims(ids={n for one in found for n in one.event.claims}, as_of=as_of)}
        ids = {name for one in found for name in one.event.documents}
        documents = {one.id: one for one in ledger.documents(ids=ids, as_of=as_of, text=False)}
        found = tuple(
            one
            for one in found
            if asked.takes_event(
                one.event,
                [claims[name] for name in one.event.claims if name in claims],
                [documents[name] for name in one.event.documents if name in documents],
            )
        )
    return tuple(sorted(found, key=_gravity))


def _gravity(one: EventNews) -> tuple[bool, bool, float, str, str]:
    """Disputes that opened or closed first, then by the highest toll of people."""
    turned = any(toll.opened or toll.closed for toll in one.tolls)
    people = [toll.toll.high or toll.toll.low or 0 for toll in one.tolls if toll.toll.measure in HARM]
    return not turned, one.fate == "gone", -max(people, default=0), one.event.when or "9999", one.event.id
