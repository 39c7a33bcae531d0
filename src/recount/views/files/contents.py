"""What an export holds."""

from __future__ import annotations

from recount.ledger import Ledger
from recount.records import Check, Claim, Document, Event, Policy, Record
from recount.views.picked import picked


class Contents(Record, frozen=True, kw_only=True):
    """The four files' records."""

    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    checks: tuple[Check, ...] = ()

    @classmethod
    def of(cls, ledger: Ledger, *, policy: Policy = "range", as_of: str | None = None) -> Contents:
        """All current records of a ledger, in an order that depends on them alone; tolls with the policy's figure."""
        documents = tuple(sorted(ledger.documents(as_of=as_of), key=lambda document: (document.address, document.id)))
        place = {document.id: index for index, document in enumerate(documents)}
        last = len(documents)

        def by_place(record: Claim | Check) -> tuple[int, int, str]:
            return place.get(record.document, last), record.start, record.id

        claims = tuple(sorted(ledger.claims(as_of=as_of), key=by_place))
        events = sorted(ledger.events(as_of=as_of), key=lambda event: event.id)
        by_id, reports = {claim.id: claim for claim in claims}, {document.id: document for document in documents}
        return cls(
            documents=documents,
            claims=claims,
            events=picked(events, by_id, reports, policy),
            checks=tuple(sorted(ledger.checks(as_of=as_of), key=by_place)),
        )
