"""Records out of the log's payloads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from recount.ledger.schema import alive, claims, documents, entries, raw_claims
from recount.records import Claim, Document

SLICE = 5000  # SQLite takes so many values in one statement, and not many more


def slices(names: Iterable[str]) -> Iterator[Sequence[str]]:
    """The names in lists that fit a statement, each name once, in their order."""
    unique = list(dict.fromkeys(names))
    return (unique[at : at + SLICE] for at in range(0, len(unique), SLICE))


def document_query(which: ColumnElement[bool], *, text: bool = True) -> Select[Any]:
    """Payloads (and texts) of documents, in the order in which they were read."""
    columns = [entries.c.payload, entries.c.text] if text else [entries.c.payload]
    joined = documents.join(entries, entries.c.seq == documents.c.added_seq)
    return select(*columns).select_from(joined).where(which).order_by(documents.c.added_seq)


def to_document(row: Sequence[Any]) -> Document:
    """The document of one row of `document_query`."""
    document = Document.from_json(row[0])
    return document.replace(text=row[1] or "") if len(row) > 1 else document


def document_of(connection: Connection, address: str) -> Document:
    """The newest revision at an address that the ledger has."""
    return to_document(connection.execute(document_query((documents.c.address == address) & alive(documents))).one())


def claim_query(which: ColumnElement[bool]) -> Select[Any]:
    """Payloads of claims, document by document, in the order of the text."""
    joined = claims.outerjoin(entries, entries.c.seq == claims.c.entry).join(
        documents, documents.c.id == claims.c.document
    )
    order = (documents.c.added_seq, claims.c.start, claims.c.id)
    return select(claims.c.payload, entries.c.payload).select_from(joined).where(which).order_by(*order)


def to_claim(row: Sequence[Any]) -> Claim:
    """The claim of one row of `claim_query`."""
    return Claim.from_json(row[0] or row[1] or "")


def last_claim(connection: Connection, anchor: str) -> tuple[Claim, str] | None:
    """The last claim that stood at an anchor, and its document's address."""
    made = (
        select(entries.c.payload, documents.c.address)
        .select_from(
            raw_claims.join(entries, entries.c.seq == raw_claims.c.added_seq).join(
                documents, documents.c.id == raw_claims.c.document
            )
        )
        .where(raw_claims.c.anchor == anchor)
        .order_by(raw_claims.c.added_seq.desc())
    )
    row = connection.execute(made.limit(1)).first()
    return (Claim.from_json(row[0]), str(row[1])) if row else None
