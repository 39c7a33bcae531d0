"""The way in: runs a command, and turns what goes wrong into one line and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from recount.cli.ending import FAILED, failed, pipe_closed


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `recount` with these arguments (the process's own where null) and give its exit code.

    0 all well; 1 some input was refused, or a check found something; 2 the request or the ledger; 130 interrupted;
    141 the reader of the output went away. A traceback is shown only where RECOUNT_DEBUG is set.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a terminal that cannot show a character shows its code instead of failing
            reconfigure(errors="backslashreplace")
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        return pipe_closed()
    except Exception as error:
        return failed(error)
    return code


def _run(arguments: Sequence[str] | None) -> int:
    from recount.cli.app import app

    try:
        app(args=None if arguments is None else list(arguments), prog_name="recount")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0 if end.code is None else FAILED
    return 0
