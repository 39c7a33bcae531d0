"""A ledger's state as values to compare: what is in it, whatever the order and the times in which it came."""

from __future__ import annotations

from typing import Any

from recount.ledger import Ledger


def state(ledger: Ledger) -> dict[str, Any]:
    documents = list(ledger.documents())
    claims = list(ledger.claims())
    ids = [claim.id for claim in claims] + [document.id for document in documents]
    return {
        "documents": {document.id: document for document in documents},
        "claims": {claim.id: claim for claim in claims},
        "checks": {check.id: check for check in ledger.checks()},
        "links": {link.id: link for link in ledger.links(ids=ids)},
        "events": {event.id: event.replace(former=()) for event in ledger.events()},
    }
