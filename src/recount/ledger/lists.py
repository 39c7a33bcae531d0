"""Lists of events, claims and documents, made in the database: only what is shown is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, Table, UnaryExpression, bindparam, func, select, text

from recount.ledger.payload import claim_query, document_query, to_claim, to_document
from recount.ledger.query import Query, holding
from recount.ledger.reader import Reader
from recount.ledger.schema import alive, claims, documents, entries, events
from recount.records import Claim, Document, Event, Record

Order = Literal["gravity", "day", "changed"]


class Spot(Record, frozen=True, kw_only=True):
    """Events at one place on the map. `precision`: how exactly it is known; null where that is not known."""

    place: str | None
    lat: float
    lon: float
    precision: str | None
    country: str | None
    events: int
    killed: float | None
    disputed: bool


class Lists:
    """Asks a ledger for what a page lists. Nothing here loads more than `limit` records."""

    def __init__(self, reader: Reader) -> None:
        """reader: an open ledger."""
        self._reader = reader
        self._found: dict[tuple[str, Query], str] = {}

    def events(
        self, query: Query, *, order: Order = "gravity", status: str | None = None, since: int = 0, limit: int = 50,
        offset: int = 0,
    ) -> Iterator[Event]:  # fmt: skip
        """Events asked for. gravity: most dead first; day: latest day first; changed: latest change first.

        since: only those that changed after this entry.
        """
        which = self._events(query) & (events.c.added_seq > since)
        if status is not None:
            which &= events.c.status == status
        orders: dict[Order, tuple[UnaryExpression[Any], ...]] = {
            "gravity": (events.c.killed.desc(), events.c.reports.desc()),
            "day": (events.c.first_day.desc(),),
            "changed": (events.c.added_seq.desc(),),
        }
        rows = select(events.c.added_seq).where(which).order_by(*orders[order], events.c.id)
        shown = [row[0] for row in self._all(rows.limit(limit).offset(offset))]  # in order before any record is read
        found = dict(self._all(select(entries.c.seq, entries.c.payload).where(entries.c.seq.in_(shown))))
        yield from (Event.from_json(found[seq]) for seq in shown)

    def claims(
        self, query: Query, *, since: int = 0, limit: int = 50, offset: int = 0, ahead: bool = False
    ) -> Iterator[Claim]:
        """Claims asked for, the latest read first; `ahead`: by the day they speak of, the nearest first."""
        which = query.claims() & (claims.c.added_seq > since)
        order = (claims.c.first_day, claims.c.row) if ahead else (claims.c.added_seq.desc(), claims.c.row.desc())
        rows = claim_query(which).order_by(None).order_by(*order).limit(limit).offset(offset)
        yield from map(to_claim, self._all(rows))

    def documents(self, query: Query, *, since: int = 0, limit: int = 50, offset: int = 0) -> Iterator[Document]:
        """Newest revisions with these words, the latest read first, without their text."""
        which = self._documents(query) & (documents.c.added_seq > since)
        rows = document_query(which, text=False).order_by(None).order_by(documents.c.added_seq.desc())
        yield from map(to_document, self._all(rows.limit(limit).offset(offset)))

    def count(self, query: Query, of: Literal["events", "claims", "documents"]) -> int:
        """How many there are."""
        return self.counts(query, of, since=0)[0]

    def counts(self, query: Query, of: Literal["events", "claims", "documents"], *, since: int) -> tuple[int, int]:
        """How many there are, and how many of them came after entry `since`."""
        table = {"events": events, "claims": claims, "documents": documents}[of]
        which = self._events(query) if of == "events" else query.claims() if of == "claims" else self._documents(query)
        new = func.total(table.c.added_seq > since) if since else func.count()
        row = self._all(select(func.count(), new).select_from(table).where(which))[0]
        return int(row[0]), int(row[1])

    def days(self, query: Query) -> list[tuple[str, str, str | None, int]]:
        """First day, last day, type, and how many events have these; only events whose days are known."""
        columns = (events.c.first_day, events.c.last_day, events.c.type)
        which = self._events(query) & events.c.first_day.is_not(None)
        rows = select(*columns, func.count()).where(which).group_by(*columns).order_by(*columns)
        return [(str(first), str(last), kind, int(many)) for first, last, kind, many in self._all(rows)]

    def spots(self, query: Query) -> list[Spot]:
        """Where the events are, by place; only those whose place is on the map."""
        columns = (events.c.place, events.c.lat, events.c.lon, events.c.precision, events.c.country)
        totals = (func.count(), func.max(events.c.killed), func.max(events.c.status == "disputed"))
        which = self._events(query) & events.c.lat.is_not(None)
        rows = select(*columns, *totals).where(which).group_by(*columns).order_by(func.count().desc())
        names = ("place", "lat", "lon", "precision", "country", "events", "killed", "disputed")
        return [Spot(**{**dict(zip(names, row, strict=True)), "disputed": bool(row[-1])}) for row in self._all(rows)]

    def snippets(self, query: Query, ids: list[str]) -> dict[str, str]:
        """By document id: the words around what was found, which stands between \\x02 and \\x03."""
        if not query.text or not ids:
            return {}
        made = text(
            "SELECT documents.id, snippet(document_words, 2, char(2), char(3), ' … ', 24) FROM document_words"
            " JOIN documents ON documents.added_seq = document_words.rowid"
            " WHERE document_words MATCH :words AND documents.id IN :ids"
        ).bindparams(bindparam("ids", ids, expanding=True), words=query.document_words())
        with self._reader._reading() as connection:
            return {str(name): str(words) for name, words in connection.execute(made)}

    def last(self) -> tuple[int, str | None]:
        """Number and time of the log's last entry; 0 and null for an empty ledger."""
        rows = self._all(select(entries.c.seq, entries.c.at).order_by(entries.c.seq.desc()).limit(1))
        return (int(rows[0][0]), str(rows[0][1])) if rows else (0, None)

    def next(self, seq: int) -> str:
        """The time of the first entry after one; that of the last where there is none."""
        rows = self._all(select(entries.c.at).where(entries.c.seq > seq).order_by(entries.c.seq).limit(1))
        return str(rows[0][0]) if rows else "9999-12-31"

    def _events(self, query: Query) -> ColumnElement[bool]:
        """Which events are asked for."""
        worded = query.kind or query.claim_words()
        return self._looked_up(events, query, query.events()) if worded else query.events()

    def _documents(self, query: Query) -> ColumnElement[bool]:
        which = alive(documents)
        if words := query.document_words():
            which &= documents.c.added_seq.in_(holding("document_words", words, documents.c.added_seq))
        bare = query.replace(text=None, outlet=None)
        if bare == Query():
            return which
        which &= documents.c.id.in_(select(claims.c.document).where(bare.claims()))
        return self._looked_up(documents, query, which)

    def _looked_up(self, table: Table, query: Query, which: ColumnElement[bool]) -> ColumnElement[bool]:
        """The rows that a condition on claims leaves, looked up once for all that is asked of these lists."""
        key = (table.name, query)
        if key not in self._found:
            self._found[key] = json.dumps([row[0] for row in self._all(select(table.c.added_seq).where(which))])
        held = func.json_each(self._found[key]).table_valued("value")
        return table.c.added_seq.in_(select(held.c.value))

    def _all(self, rows: Select[Any]) -> list[Any]:
        with self._reader._reading() as connection:
            return list(connection.execute(rows).all())
