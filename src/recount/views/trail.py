"""From a figure to its sentence, and why each slot holds what it holds."""

from __future__ import annotations

from recount.ledger import Ledger
from recount.records import SLOTS, Claim, Document, Event, Record
from recount.views.origin_names import OriginNames


class Reason(Record, frozen=True, kw_only=True):
    """One slot: its value, and the rule, words and runners-up recorded when the claim was made."""

    slot: str
    value: str
    rule: str = ""
    words: str = ""
    runners_up: tuple[str, ...] = ()


class Trail(Record, frozen=True, kw_only=True):
    """A claim, the document it stands in (without text), the event it belongs to, and the reasons of its slots.

    origin: whom its figure goes back to; null where it is part of no toll. superseded: a later figure replaced it.
    """

    claim: Claim
    document: Document
    event: Event | None
    origin: str | None
    superseded: bool
    reasons: tuple[Reason, ...]


def trail(ledger: Ledger, claim: str, *, as_of: str | None = None) -> Trail:
    """The trail of the claim with this id, or the only one that begins so; raises UnknownItem, AmbiguousItem."""
    found = ledger.claim(claim, as_of=as_of)
    held = ledger.events(as_of=as_of) if as_of else ledger.events_of([found.id])
    event = next((event for event in held if found.id in event.claims), None)
    tolls = [toll for toll in event.tolls if found.id in toll.claims] if event else []
    origins = [lineage.origin for toll in tolls for lineage in toll.lineages if found.id in lineage.claims]
    document = ledger.document(found.document).replace(text="")
    return Trail(
        claim=found,
        document=document,
        event=event,
        origin=OriginNames([document])(origins[0]) if origins else None,
        superseded=any(found.id in toll.superseded for toll in tolls),
        reasons=reasons(found),
    )


def reasons(claim: Claim) -> tuple[Reason, ...]:
    """Every slot that holds something or was decided, in the order of the record."""
    found = []
    for slot in SLOTS:
        value, why = getattr(claim, slot), claim.why.get(slot)
        if why is None and value in (None, False):
            continue
        words = (
            {None: "", True: "yes", False: "no"}.get(value, str(value))
            if isinstance(value, bool | None)
            else str(value)
        )
        found.append(
            Reason(
                slot=slot,
                value=words,
                rule=why.rule if why else "",
                words=(why.words or "") if why else "",
                runners_up=why.runners_up if why else (),
            )
        )
    return tuple(found)
