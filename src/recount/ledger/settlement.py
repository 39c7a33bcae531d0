"""The claims of a document as readers see them: what the extractor found, after the judgements on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from recount.ledger.anchoring import added
from recount.ledger.judged import judged
from recount.ledger.listing import listed_claim
from recount.ledger.payload import document_of, last_claim, slices
from recount.ledger.schema import alive, anchors, claims, entries, judgements, keys, raw_claims
from recount.ledger.words import index_claims
from recount.records import Claim, Document, Judgement

Wanted = dict[tuple[int | None, str | None], dict[str, Any]]  # by entry or payload: the row's other columns


def settle(connection: Connection, address: str, seq: int) -> None:
    """Make the rows of `claims` right for the newest revision at an address."""
    document = document_of(connection, address)
    told = _told(connection, address)
    wanted = _after(connection, document, told) if told else _plain(connection, document.id)
    rows = connection.execute(select(claims).where(claims.c.document == document.id, alive(claims))).mappings()
    have = {(row["entry"], row["payload"]): row for row in rows}
    gone = [row for source, row in have.items() if source not in wanted]
    new = [
        {"entry": source[0], "payload": source[1], "document": document.id, "added_seq": seq, **facts}
        for source, facts in wanted.items()
        if source not in have
    ]
    _end(connection, gone, seq)
    if new:
        connection.execute(insert(claims), new)
        index_claims(connection, document.id, seq)


def unsettle(connection: Connection, document: str, seq: int) -> None:
    """End the claims of a revision that another one replaces."""
    rows = connection.execute(select(claims).where(claims.c.document == document, alive(claims))).mappings()
    _end(connection, rows, seq)


def _end(connection: Connection, gone: Iterable[RowMapping], seq: int) -> None:
    rows = list(gone)
    if rows:
        ended = update(claims).where(claims.c.row.in_([row["row"] for row in rows]))
        connection.execute(ended.values(retired_seq=seq))
        for ids in slices(row["id"] for row in rows):
            connection.execute(delete(keys).where(keys.c.subject.in_(ids)))


def _plain(connection: Connection, document: str) -> Wanted:
    rows = connection.execute(select(raw_claims).where(raw_claims.c.document == document, alive(raw_claims)))
    names = ("id", "anchor", "start", "kind", "first_day", "last_day")
    return {(row["added_seq"], None): {name: row[name] for name in names} for row in rows.mappings()}


def _after(connection: Connection, document: Document, told: list[Judgement]) -> Wanted:
    source = raw_claims.join(entries, entries.c.seq == raw_claims.c.added_seq)
    query = select(entries.c.seq, entries.c.payload).select_from(source)
    rows = connection.execute(query.where(raw_claims.c.document == document.id, alive(raw_claims))).all()
    found = [Claim.from_json(payload) for _, payload in rows]
    entry_of = {id(claim): row[0] for claim, row in zip(found, rows, strict=True)}
    wanted: Wanted = {}
    seen: set[str] = set()
    for claim in judged(found, told, _kept(connection, document, told)):
        if claim.id not in seen:
            seen.add(claim.id)
            entry = entry_of.get(id(claim))
            wanted[entry, None if entry is not None else claim.to_json()] = listed_claim(claim)
    return wanted


def _told(connection: Connection, address: str) -> list[Judgement]:
    """The judgements on a document's claims, in their order, naming anchors of its newest revision."""
    joined = judgements.join(entries, entries.c.seq == judgements.c.added_seq).outerjoin(
        anchors, (anchors.c.anchor == judgements.c.anchor) & alive(anchors)
    )
    single = judgements.c.kind.in_(("accept", "reject", "correct", "add", "withdraw")) & alive(judgements)
    query = select(entries.c.payload, anchors.c.current).select_from(joined)
    rows = connection.execute(query.where(judgements.c.address == address, single).order_by(judgements.c.added_seq))
    logged = [(Judgement.from_json(payload), current) for payload, current in rows]
    return [one.replace(anchor=current) for one, current in logged if current is not None or one.anchor is None]


def _kept(connection: Connection, document: Document, told: list[Judgement]) -> dict[str, Claim]:
    """By present anchor: the claims that judgements speak of, moved to where their words stand now."""
    kept: dict[str, Claim] = {}
    lasting = [one for one in told if one.anchor and one.kind in ("accept", "correct", "add")]
    current = [one.anchor for one in lasting]
    query = select(anchors).where(anchors.c.current.in_(current), alive(anchors)).order_by(anchors.c.row)
    for row in connection.execute(query).mappings():
        here = [added(one, document) for one in lasting if one.kind == "add" and one.anchor == row["current"]]
        last = last_claim(connection, row["anchor"])
        base = here[0] if here else last[0] if last else None
        if base is not None:
            place = {name: row[name] for name in ("start", "end", "quote_start", "quote")}
            moved = base.replace(
                document=document.id, sha256=document.sha256, anchor=row["current"],
                quote_end=row["quote_start"] + len(row["quote"]), **place,
            )  # fmt: skip
            kept[row["current"]] = moved.identified()
    return kept
