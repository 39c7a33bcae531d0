"""The part of the ledger that hangs together with some claims."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from recount.ledger import Writer
from recount.records import Claim, Document, Event, Judgement, Link


@dataclass(frozen=True, slots=True)
class Component:
    """All that `reconcile` needs (links without their reasons), and the events that its result replaces."""

    claims: list[Claim]
    links: list[Link]
    documents: list[Document]
    bonds: list[Judgement]
    events: list[Event]


def component(writer: Writer, touched: Collection[str]) -> Component:
    """Every current claim that links, judgements, a shared anchor or a present event join to `touched`."""
    claims: dict[str, Claim] = {}
    bonds: dict[str, Judgement] = {}
    events: dict[str, Event] = {}
    links: dict[str, Link] = {}
    ahead, seen = {*touched}, {*touched}
    while ahead:
        new = {claim.id: claim for claim in writer.claims(ids=ahead)}
        anchors = {claim.anchor for claim in new.values()}
        tied = {bond.id: bond for bond in writer.bonds(anchors)}
        held = {event.id: event for event in writer.events_of(ahead)}
        joined = anchors | {end for bond in tied.values() for end in (bond.anchor, bond.other) if end}
        tying = writer.links_at(new)
        reached = {end for link in tying.values() for end in (link.a, link.b)}
        reached |= {claim.id for claim in writer.at_anchors(joined)}
        reached |= {claim for event in held.values() for claim in event.claims}
        claims, bonds, events, links = claims | new, bonds | tied, events | held, links | tying
        ahead = reached - seen
        seen |= ahead
    documents = {document.id: document for document in writer.documents(ids={c.document for c in claims.values()})}
    copies = writer.links_at(documents)
    links |= {name: copy for name, copy in copies.items() if {copy.a, copy.b} <= documents.keys()}
    return Component(
        claims=sorted(claims.values(), key=lambda claim: claim.id),
        links=sorted(links.values(), key=lambda link: link.id),
        documents=sorted(documents.values(), key=lambda document: document.id),
        bonds=sorted([*bonds.values(), *writer.same_sources()], key=lambda bond: (bond.at, bond.id)),
        events=sorted(events.values(), key=lambda event: event.id),
    )
