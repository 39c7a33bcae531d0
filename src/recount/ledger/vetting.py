"""Whether a judgement speaks of something in the ledger."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, select

from recount.errors import BadRecord, UnknownItem
from recount.ledger.anchoring import added
from recount.ledger.judged import corrected
from recount.ledger.payload import document_of, last_claim
from recount.ledger.schema import alive, claims, documents, judgements
from recount.records import Claim, EventFields, Judgement
from recount.spans import quote


def vetted(connection: Connection, judgement: Judgement) -> Judgement:
    """The judgement as it may be logged: `add` gets its anchor and sentence. Raises UnknownItem, BadRecord."""
    if judgement.address is not None:
        here = select(documents.c.id).where(documents.c.address == judgement.address, alive(documents))
        if connection.execute(here).first() is None:
            raise UnknownItem(judgement.address)
    if judgement.kind == "add":
        return _addition(connection, judgement)
    if judgement.kind == "undo":
        known = select(judgements.c.retired_seq).where(judgements.c.id == judgement.undoes)
        row = connection.execute(known).first()
        if row is None:
            raise UnknownItem(judgement.undoes or judgement.id)
        if row[0] is not None:
            raise BadRecord(judgement.undoes or "", detail="it is undone already")
        return judgement
    if judgement.kind == "same-source":
        if len({name for name in judgement.names if name.strip()}) < 2:
            raise BadRecord(judgement.id, detail="same-source needs two names")
        return judgement
    if judgement.kind == "describe":
        _described(judgement)
    if judgement.kind == "withdraw" or (judgement.kind in ("accept", "note") and judgement.anchor is None):
        if judgement.address is None:
            raise BadRecord(judgement.id, detail=f"{judgement.kind} without an address")
        return judgement
    pair = judgement.kind in ("merge", "split")
    for anchor in (judgement.anchor, judgement.other) if pair else (judgement.anchor,):
        if anchor is None:
            raise BadRecord(judgement.id, detail=f"{judgement.kind} without {'both anchors' if pair else 'an anchor'}")
        claim = _at(connection, anchor)
        if claim is None:
            raise UnknownItem(anchor)
        if judgement.kind == "correct":
            corrected(claim, judgement)
    return judgement


def _described(judgement: Judgement) -> None:
    wrong = sorted(judgement.slots.keys() - {*EventFields.__struct_fields__})
    try:
        if wrong:
            raise ValueError(f"no fields of an event: {', '.join(wrong)}")
        msgspec.convert(judgement.slots, EventFields)
        below = sorted(name for name, value in judgement.slots.items() if isinstance(value, int) and value < 0)
        if below:
            raise ValueError(f"below 0: {', '.join(below)}")
    except ValueError as error:
        raise BadRecord(judgement.id, detail=str(error)) from None


def _at(connection: Connection, anchor: str) -> Claim | None:
    """A claim that stands or stood at an anchor."""
    made = last_claim(connection, anchor)
    if made is not None:
        return made[0]
    payload = select(claims.c.payload).where(claims.c.anchor == anchor, claims.c.payload.is_not(None))
    found = connection.execute(payload.order_by(claims.c.row.desc()).limit(1)).scalar()
    return Claim.from_json(found) if found else None


def _addition(connection: Connection, judgement: Judgement) -> Judgement:
    if judgement.address is None or not {"start", "end", "kind"} <= judgement.slots.keys():
        raise BadRecord(judgement.id, detail="add needs an address, and start, end and kind among its slots")
    document = document_of(connection, judgement.address)
    place = {"quote_start": judgement.slots["start"], "quote_end": judgement.slots["end"], **judgement.slots}
    try:
        words = quote(document.text, place["quote_start"], place["quote_end"])
        quote(document.text, place["start"], place["end"])
    except (TypeError, ValueError) as error:
        raise BadRecord(judgement.id, detail=str(error)) from None
    whole = judgement.replace(slots=place, quote=words)
    return whole.replace(anchor=added(whole, document).anchor)
