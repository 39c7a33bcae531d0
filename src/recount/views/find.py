"""The claims, events and documents that a reader asked for."""

from __future__ import annotations

from recount.ledger import Ledger
from recount.records import Claim, Document, Event, Policy
from recount.views.picked import picked
from recount.views.selection import Selection


def find_documents(ledger: Ledger, selection: Selection, *, as_of: str | None = None) -> list[Document]:
    """Current revisions without their text, oldest first, undated last."""
    documents = ledger.documents(as_of=as_of, text=False)
    return sorted((document for document in documents if selection.takes_document(document)), key=_day)


def find_claims(
    ledger: Ledger, selection: Selection, *, event: str | None = None, as_of: str | None = None
) -> list[tuple[Claim, Document]]:
    """Claims with their documents, by day of publication and place in the text. event: an id, or its beginning."""
    told = ledger.event(event, as_of=as_of) if event else None
    ids = told.documents if told else None
    kinds = (selection.kind,) if selection.kind else None
    documents = {document.id: document for document in ledger.documents(as_of=as_of, ids=ids, text=False)}
    found = [
        (claim, documents[claim.document])
        for claim in ledger.claims(as_of=as_of, ids=told.claims if told else None, kinds=kinds)
        if claim.document in documents and selection.takes_claim(claim, documents[claim.document])
    ]
    return sorted(found, key=lambda pair: (_day(pair[1]), pair[0].start, pair[1].address, pair[0].id))


def find_events(
    ledger: Ledger, selection: Selection, *, policy: Policy = "range", as_of: str | None = None
) -> list[Event]:
    """Events by day, those without a day last, with the figures of their tolls that the policy picks."""
    if selection == Selection() and policy == "range":
        return sorted(ledger.events(as_of=as_of), key=_by_day)
    documents = {document.id: document for document in ledger.documents(as_of=as_of, text=False)}
    claims = {claim.id: claim for claim in ledger.claims(as_of=as_of)}
    found = [
        event
        for event in ledger.events(as_of=as_of)
        if selection.takes_event(
            event,
            [claims[name] for name in event.claims if name in claims],
            [documents[name] for name in event.documents if name in documents],
        )
    ]
    found.sort(key=_by_day)
    return list(picked(found, claims, documents, policy))


def _by_day(event: Event) -> tuple[str, str, str]:
    return event.when or "9999", event.title, event.id


def _day(document: Document) -> tuple[str, str]:
    return document.published or "9999", document.address
