"""The last words of a command that did not end by itself, and its exit code."""

from __future__ import annotations

import os
import sys
import traceback
from contextlib import suppress

FAILED = 2
_INTERRUPTED, _PIPE_CLOSED = 130, 141


def failed(error: Exception) -> int:
    """One line: what, where, what to do, and the code; for a fault of Recount's own, how to report it."""
    from recount.errors import RecountError

    if isinstance(error, RecountError):
        return _say(str(error), FAILED)
    if os.environ.get("RECOUNT_DEBUG"):
        traceback.print_exception(error)
    return _say(
        f"a fault in Recount itself ({type(error).__name__}: {error}); run it again with RECOUNT_DEBUG=1 and report"
        " what it prints, with the command, to the project's issue tracker [unexpected]",
        FAILED,
    )


def interrupted() -> int:
    """A word for Ctrl-C."""
    return _say("interrupted; what was read so far is kept", _INTERRUPTED)


def pipe_closed() -> int:
    """Silence: the reader has what it wanted. Python must not complain once more about the pipe when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return _PIPE_CLOSED


def _say(message: str, code: int) -> int:
    from recount.views.plain import plain

    print(f"recount: {plain(message)}", file=sys.stderr)
    return code
