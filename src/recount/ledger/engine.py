"""The way to the database file."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import QueuePool

from recount.ledger.failure import failure
from recount.settings import LedgerSettings


def connect(path: Path, settings: LedgerSettings, *, frozen: bool = False) -> Engine:
    """An engine whose every failure is a LedgerError.

    A connection with the execution option `writing` takes the write lock as its transaction begins, so a transaction
    never fails halfway for another writer. `frozen`: the file cannot change (its folder may not be written).
    """
    uri = f"{path.resolve().as_uri()}?{'mode=ro&immutable=1' if frozen else 'mode=rwc'}"
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(
            uri, uri=True, timeout=settings.busy_timeout, isolation_level=None, check_same_thread=False
        ),
        poolclass=QueuePool,
        max_overflow=-1,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: Any) -> None:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA temp_store = MEMORY")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    @event.listens_for(engine, "handle_error")
    def translate(context: ExceptionContext) -> None:
        known = failure(context.original_exception, str(path))
        if known:
            raise known from context.original_exception

    return engine
