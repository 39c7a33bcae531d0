"""The state again from the log alone, and whether it is the state that is stored."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from sqlalchemy import Connection, create_engine, insert, select

from recount.errors import DamagedLedger
from recount.ledger.entry import Entry
from recount.ledger.projection import project
from recount.ledger.schema import METADATA, PROJECTIONS, entries

BATCH = 1000


def replay(source: Connection, target: Connection) -> None:
    """Write the log of `source` and all that follows from it into the empty tables of `target`."""
    for batch in source.execute(select(entries).order_by(entries.c.seq)).mappings().partitions(BATCH):
        target.execute(insert(entries), [dict(row) for row in batch])
        project(target, (Entry(**row) for row in batch))


def differences(one: Connection, other: Connection) -> Iterator[str]:
    """The projections that are not the same in both, with the first row that differs."""
    for table in PROJECTIONS:
        query = select(table).order_by(*table.primary_key.columns)
        for here, there in zip_longest(one.execute(query), other.execute(query)):
            if here != there:
                yield f"table {table.name}: {here} is stored, the log gives {there}"
                break


def verify(connection: Connection, where: str) -> None:
    """SQLite's integrity check, gaps and ids of the entries, and replay. Raises DamagedLedger."""
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            raise DamagedLedger(where, detail=line)
    for number, row in enumerate(connection.execute(select(entries).order_by(entries.c.seq)).mappings(), 1):
        facts = {name: row[name] for name in ("at", "kind", "subject", "payload", "text")}
        if Entry.make(seq=number, **facts).id != row["id"]:
            raise DamagedLedger(where, detail=f"entry {row['seq']} is not what was written, or one before it is gone")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "replayed.db"
        engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(path, isolation_level=None))
        try:
            with engine.connect() as fresh:
                fresh.exec_driver_sql("PRAGMA synchronous = OFF")  # it is thrown away
                fresh.exec_driver_sql("BEGIN")
                METADATA.create_all(fresh)
                replay(connection, fresh)
                for difference in differences(connection, fresh):
                    raise DamagedLedger(where, detail=difference)
        finally:
            engine.dispose()
