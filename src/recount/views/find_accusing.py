"""Who is accused of an attack beside those whom its own claims name."""

from __future__ import annotations

from recount.events import accusations
from recount.ledger import Ledger
from recount.records import Claim, Event


def find_accusing(ledger: Ledger, event: Event, *, as_of: str | None = None) -> list[Claim]:
    """The claims in the event's reports that accuse somebody of it."""
    told = [claim for name in event.documents for claim in ledger.claims(document=name, as_of=as_of)]
    return accusations(told, dict.fromkeys(event.claims, event.id)).get(event.id, [])
