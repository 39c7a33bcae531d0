"""The ledger: an append-only log in a SQLite file, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, func, select

from recount.errors import MissingLedger, NotALedger, ReadOnlyLedger
from recount.ledger.engine import connect
from recount.ledger.entry import Entry
from recount.ledger.reader import Reader
from recount.ledger.replay import verify
from recount.ledger.schema import (
    VERSION,
    alive,
    checks,
    claims,
    documents,
    entries,
    events,
    judgements,
    links,
    refusals,
)
from recount.ledger.upgrade import is_empty, upgrade, version
from recount.ledger.writer import Writer
from recount.settings import LedgerSettings


class Ledger(Reader):
    """An open ledger: a context manager, or `close()` it. Reading never waits; one writes while others wait."""

    def __init__(self, engine: Engine, path: Path) -> None:
        """Use `Ledger.open`."""
        self._engine = engine
        self.path = path

    @classmethod
    def open(cls, path: str | Path, settings: LedgerSettings | None = None, *, create: bool = False) -> Self:
        """The ledger in a file; an older one is upgraded. `create`: make it where there is none.

        Raises MissingLedger, NotALedger, NewerLedger, LockedLedger, ReadOnlyLedger, DamagedLedger.
        """
        path, settings = Path(path), settings or LedgerSettings()
        if path.is_dir():
            raise NotALedger(str(path), detail="it is a folder")
        if not path.exists() and not create:
            raise MissingLedger(str(path))
        if not path.parent.is_dir():
            raise MissingLedger(str(path), detail=f"there is no folder {path.parent}")
        engine = connect(path, settings)
        try:
            _make_ready(engine, str(path), create)
        except (ReadOnlyLedger, MissingLedger):
            engine.dispose()
            if create or not path.exists() or path.with_name(f"{path.name}-wal").exists():
                raise
            # WAL needs to write beside the file even to read it; what nobody may write cannot change under us
            engine = connect(path, settings, frozen=True)
            with engine.connect() as connection:
                if is_empty(connection) or version(connection, str(path)) != VERSION:
                    raise
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, path)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self, at: str) -> Iterator[Writer]:
        """One transaction at a time `at` (ISO): committed at the end of the block, undone where it raises.

        Raises LockedLedger where another process writes for longer than the waiting time, DiskFull, ReadOnlyLedger.
        """
        with self._engine.connect().execution_options(writing=True) as connection, connection.begin():
            yield Writer(connection, at)

    def entries(self) -> Iterator[Entry]:
        """The whole log, oldest first."""
        with self._reading() as connection:
            for row in connection.execute(select(entries).order_by(entries.c.seq)).mappings():
                yield Entry(**row)

    def counts(self) -> dict[str, int]:
        """How many things of each kind stand now; `revisions`, `retired` and `entries` count all there ever were."""
        with self._reading() as connection:

            def count(*which: object) -> int:
                return int(connection.execute(select(func.count()).where(*which)).scalar_one())  # type: ignore[arg-type]

            return {
                "documents": count(alive(documents)),
                "revisions": count(documents.c.added_seq > 0),
                "claims": count(alive(claims)),
                "retired": count(claims.c.retired_seq > 0),
                "checks": count(alive(checks)),
                "links": count(alive(links)),
                "events": count(alive(events)),
                "judgements": count(judgements.c.added_seq > 0),
                "refusals": count(alive(refusals)),
                "entries": count(entries.c.seq > 0),
            }

    def verify(self) -> None:
        """The database's own check, every entry's id, and replay. Raises DamagedLedger with what does not fit."""
        with self._reading() as connection:
            verify(connection, str(self.path))


def _make_ready(engine: Engine, where: str, create: bool) -> None:
    with engine.connect() as connection:
        empty = is_empty(connection)
        ready = not empty and version(connection, where) == VERSION
    if ready:
        return
    if empty:
        if not create:
            raise MissingLedger(where, detail="the file is empty")
        with engine.connect() as connection:  # outside any transaction, as SQLite asks
            driver = connection.connection.driver_connection
            assert driver is not None
            connection.rollback()
            driver.execute("PRAGMA journal_mode = WAL")
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        upgrade(connection, where)
