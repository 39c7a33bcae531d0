"""Renewing what follows from claims and events where these changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Table, delete, insert, select, union, update

from recount.ledger.digest_tables import BY_DOCUMENT, BY_EVENT, DIGEST, digested, origins, same, tallies, voices
from recount.ledger.payload import slices
from recount.ledger.schema import claims, entries, events
from recount.ledger.writer import Writer

Rows = Sequence[Mapping[str, Any]]


class Digesting:
    """Within one transaction: what changed since it was last done, and rows in the place of those before.

    The cost grows with what came, not with the ledger.
    """

    def __init__(self, writer: Writer, rules: str) -> None:
        """rules: by what the rows are made; where those that stand were made by others, all are made anew."""
        self._connection, self._rules = writer._connection, rules
        row = self._connection.execute(select(digested.c.rules, digested.c.seq)).first()
        self._since = int(row[1]) if row and row[0] == rules else 0
        if not self._since:
            for table in DIGEST:
                self._connection.execute(delete(table))
        self._origins: dict[str, str] = {str(row[0]): str(row[1]) for row in self._connection.execute(select(origins))}

    def documents(self) -> list[str]:
        """Ids of the documents whose claims changed; those that have none any more among them."""
        return self._changed(claims, claims.c.document)

    def events(self) -> list[str]:
        """Ids of the events that changed; those that are gone among them."""
        return self._changed(events, events.c.id)

    def _changed(self, table: Table, name: Column[str]) -> list[str]:
        """By two indexes, each of which finds the few rows that are new or ended."""
        ways = (select(name).where(table.c[column] > self._since) for column in ("added_seq", "retired_seq"))
        return list(self._connection.execute(union(*ways)).scalars())

    def put_documents(self, names: Collection[str], rows: Mapping[str, Rows]) -> None:
        """The rows of these documents by table, instead of those that they had."""
        for table in BY_DOCUMENT:
            self._put(table, table.c.document, names, rows[table.name])

    def put_events(self, names: Collection[str], rows: Mapping[str, Rows]) -> None:
        """The rows of these events by table, instead of those that they had."""
        for table in BY_EVENT:
            told: Iterable[Mapping[str, Any]] = rows[table.name]
            if table is not same:
                told = [{**row, "origin": self._origins.get(row["key"], row["key"])} for row in told]
            self._put(table, table.c.event, names, list(told))

    def _put(self, table: Table, column: Any, names: Collection[str], rows: Rows) -> None:
        for some in slices(names):
            self._connection.execute(delete(table).where(column.in_(some)))
        if rows:
            self._connection.execute(insert(table), list(rows))

    def pairs(self) -> list[tuple[str, str]]:
        """Keys that name one origin in some event."""
        return [(one, other) for one, other in self._connection.execute(select(same.c.one, same.c.other).distinct())]

    def finish(self, under: Mapping[str, str]) -> None:
        """Count each key under its origin, and note up to where all is done. under: by key, where it is another."""
        before, self._origins = self._origins, dict(under)
        for key in sorted(before.keys() | under.keys()):
            origin = under.get(key, key)
            if origin != before.get(key, key):
                for table in (voices, tallies):
                    self._connection.execute(update(table).where(table.c.key == key).values(origin=origin))
                self._connection.execute(delete(origins).where(origins.c.key == key))
                if origin != key:
                    self._connection.execute(insert(origins).values(key=key, origin=origin))
        last = self._connection.execute(select(entries.c.seq).order_by(entries.c.seq.desc()).limit(1)).scalar()
        self._connection.execute(delete(digested))
        self._connection.execute(insert(digested).values(rules=self._rules, seq=last or 0))
