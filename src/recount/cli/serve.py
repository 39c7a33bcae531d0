"""`recount serve`."""

from __future__ import annotations

import getpass
from contextlib import suppress
from typing import Annotated

import typer

from recount.cli.options import DEFAULT_LEDGER, LedgerPath


def serve(
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes any that is free.")] = 8765,
    by: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="Whose name judgements carry; yours where not given.")
    ] = None,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Open the ledger in a browser, on this machine only: pages to read, judge and correct."""
    import socket

    import uvicorn

    from recount.cli.clock import now
    from recount.ledger import Ledger
    from recount.web import Room, application

    with Ledger.open(ledger) as opened, socket.create_server(("127.0.0.1", port)) as door:
        app = application(Room(ledger=opened, clock=now, reader=by or _name()))
        print(f"The reading room is open: http://127.0.0.1:{door.getsockname()[1]}/ (Ctrl-C closes it)", flush=True)
        uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False)).run(sockets=[door])


def _name() -> str:
    with suppress(KeyError, OSError):
        return getpass.getuser()
    return "reader"
