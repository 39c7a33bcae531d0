"""Where the words that a person judged stand now."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select, update

from recount.errors import BadRecord
from recount.ledger.payload import document_of, last_claim
from recount.ledger.schema import alive, anchors, judgements
from recount.records import Claim, Document, Judgement, Why, anchor_id


def note_judgement(connection: Connection, judgement: Judgement, seq: int) -> list[str]:
    """Add a judgement's row and follow its anchors from now on; gives the addresses that it is about."""
    if judgement.kind == "undo":
        return _note_undo(connection, judgement, seq)
    about: list[str] = [judgement.address] if judgement.address else []
    for anchor in (judgement.anchor, judgement.other):
        if anchor is None:
            continue
        row = connection.execute(select(anchors).where(anchors.c.anchor == anchor, alive(anchors))).mappings().first()
        facts = dict(row) if row else _first_seen(connection, anchor, judgement)
        if facts and not row:
            newest = document_of(connection, facts["address"])
            connection.execute(insert(anchors).values(**_placed(facts, newest), added_seq=seq))
        if facts and facts["address"] not in about:
            about.append(facts["address"])
    row_facts = {"id": judgement.id, "kind": judgement.kind, "anchor": judgement.anchor, "other": judgement.other}
    connection.execute(insert(judgements).values(added_seq=seq, address=about[0] if about else None, **row_facts))
    return about


def _note_undo(connection: Connection, undo: Judgement, seq: int) -> list[str]:
    """The judgement that it undoes counts no longer; where that one undid another, the other counts again."""
    target = connection.execute(select(judgements).where(judgements.c.id == undo.undoes)).mappings().one()
    touched = [target]
    connection.execute(update(judgements).where(judgements.c.id == undo.undoes).values(retired_seq=seq))
    gone = True
    while touched[-1]["undoes"] is not None:
        before = connection.execute(select(judgements).where(judgements.c.id == touched[-1]["undoes"])).mappings().one()
        gone = not gone
        connection.execute(
            update(judgements).where(judgements.c.id == before["id"]).values(retired_seq=seq if gone else None)
        )
        touched.append(before)
    facts = {name: touched[-1][name] for name in ("address", "anchor", "other")}
    row = {"id": undo.id, "kind": "undo", "undoes": undo.undoes, **facts}
    connection.execute(insert(judgements).values(added_seq=seq, **row))
    return [facts["address"]] if facts["address"] else []


def reanchor(connection: Connection, new: Document, seq: int) -> None:
    """Look for the judged words of a document in its new revision: found once, they are judged there too."""
    for row in connection.execute(select(anchors).where(anchors.c.address == new.address, alive(anchors))).mappings():
        before = {name: row[name] for name in _FACTS}
        after = _placed(before, new)
        if after != before:
            connection.execute(update(anchors).where(anchors.c.row == row["row"]).values(retired_seq=seq))
            connection.execute(insert(anchors).values(**after, added_seq=seq))


_FACTS = ("anchor", "current", "address", "kind", "start", "end", "quote_start", "quote")


def _first_seen(connection: Connection, anchor: str, judgement: Judgement) -> dict[str, Any]:
    claim = last_claim(connection, anchor)
    if claim is not None:
        found, address = claim
        return _facts(found, address)
    if judgement.kind == "add" and judgement.address:
        return _facts(added(judgement, document_of(connection, judgement.address)), judgement.address)
    return {}


def _facts(claim: Claim, address: str) -> dict[str, Any]:
    place = {name: getattr(claim, name) for name in ("anchor", "kind", "start", "end", "quote_start", "quote")}
    return {**place, "current": claim.anchor, "address": address}


def _placed(facts: dict[str, Any], document: Document) -> dict[str, Any]:
    """The facts of an anchor with its place in `document`; `current` null where its words do not stand there once."""
    start, end, kind, quote = facts["start"], facts["end"], facts["kind"], facts["quote"]
    here = anchor_id(document, start, end, kind)
    if here in (facts["anchor"], facts["current"]):
        return {**facts, "current": here}
    at = document.text.find(quote) if quote else -1
    if at < 0 or document.text.find(quote, at + 1) >= 0:
        return {**facts, "current": None}
    start, end = at + start - facts["quote_start"], at + end - facts["quote_start"]
    current = anchor_id(document, start, end, kind)
    return {**facts, "start": start, "end": end, "quote_start": at, "current": current}


def added(judgement: Judgement, document: Document) -> Claim:
    """The claim that a person added; its slots give start, end, kind and the sentence's place. Raises BadRecord."""
    reason = Why(rule="judgement", words=judgement.note)
    place = ("start", "end", "kind", "quote_start", "quote_end")
    facts = {
        "id": "", "anchor": "", "document": document.id, "sha256": document.sha256, "extractor": judgement.by,
        "quote": judgement.quote, **judgement.slots,
        "why": {slot: reason.to_dict() for slot in judgement.slots if slot not in place},
    }  # fmt: skip
    try:
        claim = msgspec.convert(facts, Claim)
    except msgspec.ValidationError as error:
        raise BadRecord(judgement.id, detail=str(error)) from None
    return claim.replace(anchor=anchor_id(document, claim.start, claim.end, claim.kind)).identified()
