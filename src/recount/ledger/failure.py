"""From what SQLite says to the error a person can understand."""

from __future__ import annotations

import sqlite3

from recount.errors import (
    DamagedLedger,
    DiskFull,
    LedgerError,
    LockedLedger,
    MissingLedger,
    NotALedger,
    ReadOnlyLedger,
)

_BY_CODE: dict[int, type[LedgerError]] = {
    sqlite3.SQLITE_BUSY: LockedLedger,
    sqlite3.SQLITE_LOCKED: LockedLedger,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: ReadOnlyLedger,
    sqlite3.SQLITE_PERM: ReadOnlyLedger,
    sqlite3.SQLITE_AUTH: ReadOnlyLedger,
    sqlite3.SQLITE_CANTOPEN: MissingLedger,
    sqlite3.SQLITE_NOTADB: NotALedger,
    sqlite3.SQLITE_CORRUPT: DamagedLedger,
    sqlite3.SQLITE_IOERR: DamagedLedger,
}


def failure(error: BaseException | None, where: str) -> LedgerError | None:
    """The ledger's error for one of SQLite's; null where it is a fault of Recount's own (a wrong statement)."""
    code = getattr(error, "sqlite_errorcode", None)
    kind = _BY_CODE.get(code & 0xFF) if code is not None else None
    return kind(where, detail=str(error)) if kind else None
