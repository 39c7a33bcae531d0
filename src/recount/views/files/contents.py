"""What an export holds."""

from __future__ import annotations

import msgspec

from recount.ledger import Judgings, Ledger
from recount.records import Check, Claim, Document, Event, EventFields, Policy, Record
from recount.views.picked import picked


class Contents(Record, frozen=True, kw_only=True):
    """The four files' records. `described`: by event id what people said of it as a whole, as it counts now."""

    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    checks: tuple[Check, ...] = ()
    described: dict[str, EventFields] = msgspec.field(default_factory=dict)

    def picked(self, policy: Policy) -> Contents:
        """The same with the figures of `policy`, where none was picked yet."""
        if any(toll.policy != "range" for event in self.events for toll in event.tolls):
            return self
        claims = {claim.id: claim for claim in self.claims}
        documents = {document.id: document for document in self.documents}
        return self.replace(events=picked(self.events, claims, documents, policy))

    @classmethod
    def of(cls, ledger: Ledger, *, policy: Policy = "range", as_of: str | None = None) -> Contents:
        """All current records of a ledger, in an order that depends on them alone; tolls with the policy's figure."""
        documents = tuple(sorted(ledger.documents(as_of=as_of), key=lambda document: (document.address, document.id)))
        place = {document.id: index for index, document in enumerate(documents)}
        last = len(documents)

        def by_place(record: Claim | Check) -> tuple[int, int, str]:
            return place.get(record.document, last), record.start, record.id

        claims = tuple(sorted(ledger.claims(as_of=as_of), key=by_place))
        events = tuple(sorted(ledger.events(as_of=as_of), key=lambda event: event.id))
        whole = cls(
            documents=documents,
            claims=claims,
            events=events,
            checks=tuple(sorted(ledger.checks(as_of=as_of), key=by_place)),
            described={} if as_of else Judgings(ledger).described([event.id for event in events]),
        )
        return whole.picked(policy)
