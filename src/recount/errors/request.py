"""Failures of a request: the ledger and the inputs are well, the question is not."""

from __future__ import annotations

from recount.errors.base import RecountError


class RequestError(RecountError):
    """What was asked for cannot be given."""

    code = "request"
    what = "this cannot be given"


class UnknownItem(RequestError):
    """An id that names nothing in the ledger."""

    code = "unknown-item"
    what = "nothing in the ledger has this id"
    todo = "list what there is with `recount events`, `recount claims` or `recount documents`"


class AmbiguousItem(RequestError):
    """The beginning of an id that several things share."""

    code = "ambiguous-item"
    what = "several things in the ledger begin with this id"
    todo = "give more of its characters"


class BadDate(RequestError):
    """A date or time that cannot be read."""

    code = "bad-date"
    what = "this is no date"
    todo = "write YYYY-MM-DD, YYYY-MM, YYYY, or two of them with a slash"


class BadOption(RequestError):
    """An option's value that is not among those there are."""

    code = "bad-option"
    what = "this value is not understood"
    todo = "see --help"


class MissingPart(RequestError):
    """A library that only some commands need, and that is not installed."""

    code = "missing-part"
    what = "this needs a library that is not installed"
    todo = "install it, or choose another format"


class BadRecord(RequestError):
    """A line of a given claims or documents file that is not as CONTRACT.md says."""

    code = "bad-record"
    what = "this line is not the record it should be"
    todo = "compare it with the file that `recount export` writes"


class UnwritableOutput(RequestError):
    """A file or folder to write to that the system refuses, or a disk without room for it."""

    code = "unwritable-output"
    what = "the output cannot be written"
    todo = "check the folder's rights and the room on the disk, or name another place"
