"""Lists of events, claims and documents, made in the database: only what is shown is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, UnaryExpression, bindparam, func, select, text

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

    def events(
        self, query: Query, *, order: Order = "gravity", status: str | None = None, since: int = 0, limit: int = 50,
        offset: int = 0,
    ) -> Iterator[Event]:  # fmt: skip
        """Events asked for. gravity: most dead first; day: latest day first; changed: latest change first.

        since: only those that changed after this entry.
        """
        which = query.events() & (events.c.added_seq > since)
        if status is not None:
            which &= events.c.status == status
        orders: dict[Order, tuple[UnaryExpression[Any], ...]] = {
            "gravity": (events.c.killed.desc().nulls_last(), events.c.reports.desc()),
            "day": (events.c.first_day.desc().nulls_last(),),
            "changed": (events.c.added_seq.desc(),),
        }
        joined = events.join(entries, entries.c.seq == events.c.added_seq)
        rows = select(entries.c.payload).select_from(joined).where(which).order_by(*orders[order], events.c.id)
        for payload in self._all(rows.limit(limit).offset(offset)):
            yield Event.from_json(payload[0])

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

    def count(self, query: Query, of: Literal["events", "claims", "documents"], *, since: int = 0) -> int:
        """How many there are."""
        table = {"events": events, "claims": claims, "documents": documents}[of]
        which = query.events() if of == "events" else query.claims() if of == "claims" else self._documents(query)
        rows = select(func.count()).select_from(table).where(which, table.c.added_seq > since)
        return int(self._all(rows)[0][0])

    def days(self, query: Query) -> list[tuple[str, str, str | None, int]]:
        """First day, last day, type, and how many events have these; only events whose days are known."""
        columns = (events.c.first_day, events.c.last_day, events.c.type)
        which = query.events() & events.c.first_day.is_not(None)
        rows = select(*columns, func.count()).where(which).group_by(*columns).order_by(*columns)
        return [(str(first), str(last), kind, int(many)) for first, last, kind, many in self._all(rows)]

    def spots(self, query: Query) -> list[Spot]:
        """Where the events are, by place; only those whose place is on the map."""
        columns = (events.c.place, events.c.lat, events.c.lon, events.c.precision, events.c.country)
        totals = (func.count(), func.max(events.c.killed), func.max(events.c.status == "disputed"))
        which = query.events() & events.c.lat.is_not(None)
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

    def _documents(self, query: Query) -> ColumnElement[bool]:
        which = alive(documents)
        if words := query.document_words():
            which &= documents.c.added_seq.in_(holding("document_words", words, documents.c.added_seq))
        bare = query.replace(text=None, outlet=None)
        if bare != Query():
            which &= documents.c.id.in_(select(claims.c.document).where(bare.claims()))
        return which

    def _all(self, rows: Select[Any]) -> list[Any]:
        with self._reader._reading() as connection:
            return list(connection.execute(rows).all())
