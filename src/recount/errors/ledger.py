"""Failures of the ledger as a whole. The command stops, and nothing is half-written."""

from __future__ import annotations

from recount.errors.base import RecountError


class LedgerError(RecountError):
    """The ledger cannot be used."""

    code = "ledger"
    what = "the ledger cannot be used"


class MissingLedger(LedgerError):
    """A view was asked for where no ledger is."""

    code = "missing-ledger"
    what = "there is no ledger here"
    todo = "make one with `recount read`, or name it with --ledger"


class NotALedger(LedgerError):
    """A file that is no SQLite database, or one that Recount did not make."""

    code = "not-a-ledger"
    what = "this file is not a ledger of Recount"
    todo = "name another file with --ledger"


class NewerLedger(LedgerError):
    """A ledger written by a later version."""

    code = "newer-ledger"
    what = "the ledger was written by a newer version of Recount"
    todo = "upgrade Recount"


class LockedLedger(LedgerError):
    """Another process holds the ledger for longer than the waiting time."""

    code = "locked-ledger"
    what = "another program is writing to the ledger"
    todo = "wait until it has finished, then run this again; nothing was lost"


class ReadOnlyLedger(LedgerError):
    """The ledger's file or folder may not be written."""

    code = "read-only-ledger"
    what = "the ledger may not be written"
    todo = "check the rights of the file and its folder, or name another with --ledger"


class DamagedLedger(LedgerError):
    """The database's own check, or the replay of the log, found damage."""

    code = "damaged-ledger"
    what = "the ledger is damaged"
    todo = "restore a copy, or read the documents again into a new one"


class DiskFull(LedgerError):
    """No room for the next entry; what was committed stays."""

    code = "disk-full"
    what = "the disk is full"
    todo = "make room, then run the same command again; it goes on where it stopped"
