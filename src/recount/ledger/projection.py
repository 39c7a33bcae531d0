"""From entries to state. Called as entries are written, and again by replay: the state is a function of the log."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, update

from recount.ledger.anchoring import note_judgement, reanchor
from recount.ledger.entry import Entry
from recount.ledger.listing import listed_claim, listed_event
from recount.ledger.payload import slices
from recount.ledger.schema import (
    alive,
    checks,
    documents,
    events,
    former,
    keys,
    links,
    members,
    raw_claims,
    readings,
    refusals,
)
from recount.ledger.settlement import settle, unsettle
from recount.ledger.words import index_document
from recount.records import Check, Claim, Document, Event, Judgement, Link


def project(connection: Connection, entries: Iterable[Entry]) -> None:
    """Bring the projections from before these entries to after them. The entries are in the log already."""
    for kind, group in groupby(entries, key=lambda entry: entry.kind):
        _BY_KIND[kind](connection, list(group))


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _retire(connection: Connection, table: Table, which: ColumnElement[bool], seq: int) -> None:
    connection.execute(update(table).where(which, alive(table)).values(retired_seq=seq))


def _documents(connection: Connection, batch: Sequence[Entry]) -> None:
    for entry in batch:
        new = Document.from_json(entry.payload).replace(text=entry.text or "")
        here = documents.c.address == new.address
        before = connection.execute(select(documents.c.id).where(here, alive(documents))).scalar()
        if before is not None:
            _retire(connection, documents, here, entry.seq)
            for table in (raw_claims, checks):
                _retire(connection, table, table.c.document == before, entry.seq)
            connection.execute(delete(keys).where(keys.c.subject == before))
            unsettle(connection, before, entry.seq)
        row = {"id": new.id, "address": new.address, "sha256": new.sha256, "revision": new.revision}
        _insert(connection, documents, [{"added_seq": entry.seq, **row}])
        index_document(connection, entry.seq)
        # A table or feed that was refused is read once one of its documents is.
        _retire(connection, refusals, refusals.c.address.in_((new.address, new.path or new.address)), entry.seq)
        reanchor(connection, new, entry.seq)


def _claims(connection: Connection, batch: Sequence[Entry]) -> None:
    found = [(entry.seq, Claim.from_json(entry.payload)) for entry in batch]
    _insert(
        connection,
        raw_claims,
        [{"added_seq": seq, "document": one.document, **listed_claim(one)} for seq, one in found],
    )


def _checks(connection: Connection, batch: Sequence[Entry]) -> None:
    found = [(entry.seq, Check.from_json(entry.payload)) for entry in batch]
    rows = [{"added_seq": seq, "id": one.id, "document": one.document, "start": one.start} for seq, one in found]
    _insert(connection, checks, rows)


def _readings(connection: Connection, batch: Sequence[Entry]) -> None:
    for entry in batch:
        document, facts = entry.subject, entry.facts
        for table, gone in ((raw_claims, facts["claims"]), (checks, facts["checks"])):
            for ids in slices(gone):
                _retire(connection, table, (table.c.document == document) & table.c.id.in_(ids), entry.seq)
        connection.execute(delete(readings).where(readings.c.document == document))
        row = {"document": document, "extractor": facts["extractor"], "seq": entry.seq}
        _insert(connection, readings, [row])
        address = connection.execute(select(documents.c.address).where(documents.c.id == document)).scalar_one()
        settle(connection, address, entry.seq)


def _keys(connection: Connection, batch: Sequence[Entry]) -> None:
    for entry in batch:
        for subjects in slices(entry.facts):
            connection.execute(delete(keys).where(keys.c.subject.in_(subjects)))
        rows = [{"key": key, "subject": subject} for subject, names in entry.facts.items() for key in sorted({*names})]
        _insert(connection, keys, rows)


def _links(connection: Connection, batch: Sequence[Entry]) -> None:
    found = [(entry.seq, Link.from_json(entry.payload)) for entry in batch]
    rows = [
        {"added_seq": seq, "id": one.id, "kind": one.kind, "a": one.a, "b": one.b, "score": one.score}
        for seq, one in found
    ]
    _insert(connection, links, rows)


def _events(connection: Connection, batch: Sequence[Entry]) -> None:
    for entry in batch:
        event = Event.from_json(entry.payload)
        _end_events(connection, [event.id], entry.seq)
        _insert(connection, events, [{"added_seq": entry.seq, **listed_event(event)}])
        _insert(connection, members, [{"claim": claim, "event": event.id} for claim in sorted({*event.claims})])
        leads = [{"id": name, "added_seq": entry.seq, "leads_to": event.id} for name in sorted({*event.former})]
        _insert(connection, former, leads)


def _end_events(connection: Connection, ids: Sequence[str], seq: int) -> None:
    _retire(connection, events, events.c.id.in_(ids), seq)
    connection.execute(delete(members).where(members.c.event.in_(ids)))


def _retirements(connection: Connection, batch: Sequence[Entry]) -> None:
    for entry in batch:
        for ids in slices(entry.facts):
            if entry.subject == "event":
                _end_events(connection, ids, entry.seq)
            else:
                _retire(connection, links, links.c.id.in_(ids), entry.seq)


def _judgements(connection: Connection, batch: Sequence[Entry]) -> None:
    for entry in batch:
        for address in note_judgement(connection, Judgement.from_json(entry.payload), entry.seq):
            settle(connection, address, entry.seq)


def _refusals(connection: Connection, batch: Sequence[Entry]) -> None:
    for entry in batch:
        _retire(connection, refusals, refusals.c.address == entry.subject, entry.seq)
        row = {"added_seq": entry.seq, "address": entry.subject, "code": entry.facts["code"]}
        _insert(connection, refusals, [row])


_BY_KIND: dict[str, Callable[[Connection, Sequence[Entry]], None]] = {
    "document": _documents,
    "claim": _claims,
    "check": _checks,
    "reading": _readings,
    "keys": _keys,
    "link": _links,
    "event": _events,
    "retire": _retirements,
    "judgement": _judgements,
    "refusal": _refusals,
}
