"""Which events changed since a time."""

from __future__ import annotations

from collections.abc import Sequence

from recount.events import choose, news
from recount.ledger import Ledger, before
from recount.records import EventNews, Policy, Toll
from recount.views.selection import Selection
from recount.views.weight import HARM


def find_event_news(
    ledger: Ledger,
    since: str,
    *,
    selection: Selection | None = None,
    policy: Policy = "range",
    as_of: str | None = None,
) -> tuple[EventNews, ...]:
    """The events that came, changed or went at or after `since`: disputes that turned first, then by people harmed.

    The state before is the log up to then; a bare date means its beginning. Tolls and what they were before have the
    policy's figure, each from the claims of its own time. Raises BadDate.
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
    if policy != "range":
        found = _picked(ledger, found, since, policy, as_of)
    return tuple(sorted(found, key=_gravity))


def _picked(
    ledger: Ledger, found: tuple[EventNews, ...], since: str, policy: Policy, as_of: str | None
) -> tuple[EventNews, ...]:
    moved = [toll for one in found for toll in one.tolls]
    now = _Picker(ledger, [toll.toll for toll in moved], policy, as_of)
    then = _Picker(ledger, [toll.before for toll in moved if toll.before], policy, before(since))
    return tuple(
        one.replace(
            tolls=tuple(
                toll.replace(toll=now(toll.toll), before=toll.before and then(toll.before)) for toll in one.tolls
            )
        )
        for one in found
    )


class _Picker:
    """Gives tolls the figure of a policy, as the ledger stood at a time."""

    def __init__(self, ledger: Ledger, tolls: Sequence[Toll], policy: Policy, as_of: str | None) -> None:
        ids = {name for toll in tolls for name in toll.claims}
        self._claims = {claim.id: claim for claim in ledger.claims(ids=ids, as_of=as_of)}
        told = {claim.document for claim in self._claims.values()}
        self._documents = {one.id: one for one in ledger.documents(ids=told, as_of=as_of, text=False)}
        self._policy = policy

    def __call__(self, toll: Toll) -> Toll:
        return choose(toll, self._claims, self._documents, self._policy)


def _gravity(one: EventNews) -> tuple[bool, bool, float, str, str]:
    """Disputes that opened or closed first, then by the highest toll of people."""
    turned = any(toll.opened or toll.closed for toll in one.tolls)
    people = [toll.toll.high or toll.toll.low or 0 for toll in one.tolls if toll.toll.measure in HARM]
    return not turned, one.fate == "gone", -max(people, default=0), one.event.when or "9999", one.event.id
