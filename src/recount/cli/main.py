"""The way in: runs a command, and turns what goes wrong into one line and an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

from recount.errors import RecountError

_INTERRUPTED, _PIPE_CLOSED, _FAILED = 130, 141, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `recount` with these arguments (the process's own where null) and give its exit code.

    0 all well; 1 some input was refused, or a check found something; 2 the request or the ledger; 130 interrupted;
    141 the reader of the output went away. A traceback is shown only where RECOUNT_DEBUG is set.
    """
    _tolerant_streams()
    try:
        code = _run(arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        _silence()
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        _say("interrupted; what was read so far is kept")
        return _INTERRUPTED
    except RecountError as error:
        _say(str(error))
        return _FAILED
    except Exception as error:
        _unexpected(error)
        return _FAILED


def _run(arguments: Sequence[str] | None) -> int:
    from recount.cli.app import app

    try:
        app(args=None if arguments is None else list(arguments), prog_name="recount", standalone_mode=True)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0 if end.code is None else _FAILED
    return 0


def _say(message: str) -> None:
    from recount.views.plain import plain

    print(f"recount: {plain(message)}", file=sys.stderr)


def _unexpected(error: Exception) -> None:
    if os.environ.get("RECOUNT_DEBUG"):
        traceback.print_exception(error)
    _say(
        f"a fault in Recount itself ({type(error).__name__}: {error}); run it again with RECOUNT_DEBUG=1 and report"
        " what it prints, with the command, to the project's issue tracker [unexpected]"
    )


def _tolerant_streams() -> None:
    """A terminal that cannot show a character shows its code instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _silence() -> None:
    """Keep Python from complaining about the closed pipe once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
