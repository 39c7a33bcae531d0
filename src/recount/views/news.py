"""What is new in a ledger since a time."""

from __future__ import annotations

from recount.ledger import Ledger
from recount.records import Claim, Document, EventNews, Plan, Policy, Position, Record
from recount.views.event_news import find_event_news
from recount.views.plans import find_plans
from recount.views.positions import find_positions
from recount.views.selection import Selection


class News(Record, frozen=True, kw_only=True):
    """What came into a ledger after `since`, up to `until` (ISO times; null: now), and what it changed.

    documents: those that arrived, without text; the revised ones among them are named in `revised`. claims: new ones
    that tolls or plans of this record speak of. plans: announced or settled by a new report. positions: with the
    statements of new reports only.
    """

    since: str
    until: str | None
    documents: tuple[Document, ...] = ()
    revised: tuple[str, ...] = ()
    events: tuple[EventNews, ...] = ()
    claims: tuple[Claim, ...] = ()
    plans: tuple[Plan, ...] = ()
    positions: tuple[Position, ...] = ()


def find_news(
    ledger: Ledger,
    since: str,
    *,
    selection: Selection | None = None,
    policy: Policy = "range",
    as_of: str | None = None,
) -> News:
    """What arrived since a time, and what moved by it; the state before is the log up to then. Raises BadDate.

    since: a bare date means its beginning. selection: chooses among the events, and of the reports those on them.
    policy: how one figure of each toll is picked, now and before.
    """
    asked = selection or Selection()
    chosen = find_event_news(ledger, since, selection=asked, policy=policy, as_of=as_of)
    arrived = {document.id: document for document in ledger.documents(since=since, as_of=as_of, text=False)}
    if asked != Selection():
        within = {name for one in chosen for name in one.event.documents}
        arrived = {name: document for name, document in arrived.items() if name in within}
    plans, positions = find_plans(ledger, asked, as_of=as_of), find_positions(ledger, asked, as_of=as_of)
    evidence = {name for plan in plans for name in plan.evidence}
    settled = {claim.id: claim.document for claim in ledger.claims(ids=evidence, as_of=as_of)}
    told = ledger.claims(ids={name for one in chosen for name in one.claims}, as_of=as_of)
    return News(
        since=since,
        until=as_of,
        documents=tuple(sorted(arrived.values(), key=lambda one: (one.published or "9999", one.address))),
        revised=tuple(sorted(one.id for one in arrived.values() if one.revision > 1)),
        events=chosen,
        claims=tuple(sorted(told, key=lambda claim: claim.id)),
        plans=tuple(
            plan
            for plan in plans
            if arrived.keys() & {*plan.documents} or any(settled.get(name) in arrived for name in plan.evidence)
        ),
        positions=tuple(
            one.replace(statements=new)
            for one in positions
            if (new := tuple(said for said in one.statements if arrived.keys() & {*said.documents}))
        ),
    )
