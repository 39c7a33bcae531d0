"""`recount serve`."""

from __future__ import annotations

import getpass
from contextlib import suppress
from typing import Annotated

import typer

from recount.cli.options import DEFAULT_LEDGER, LedgerPath
from recount.errors import BadOption

_LOOPBACK = ("127.0.0.1", "::1", "localhost")


def serve(
    host: Annotated[
        str, typer.Option(help="The address to open at; any but this machine's own asks for an account.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes any that is free.")] = 8765,
    by: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="Whose name judgements carry; yours where not given.")
    ] = None,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Open the ledger in a browser: pages to read, judge and correct."""
    import socket

    import uvicorn

    from recount.cli.clock import now
    from recount.ledger import Ledger
    from recount.views import digest
    from recount.web import Accounts, Room, application

    here, accounts = host in _LOOPBACK, Accounts(ledger)
    with Ledger.open(ledger) as opened:
        if not here and not accounts.names():
            raise BadOption(f"--host {host}", detail="nobody has an account yet: `recount user add NAME` gives one")
        try:
            door = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
        except OSError as error:
            raise BadOption(f"--host {host} --port {port}", detail=error.strerror or str(error)) from None
        digest(opened)  # so that no page waits for it
        room = Room(ledger=opened, clock=now, reader=by or _name(), accounts=None if here else accounts)
        app = application(room) if here else application(room, hosts=frozenset())
        shown = f"[{host}]" if ":" in host else host
        asks = "" if here else "; it asks for an account"
        print(f"The reading room is open: http://{shown}:{door.getsockname()[1]}/ (Ctrl-C closes it){asks}", flush=True)
        with door:
            uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False)).run(sockets=[door])


def _name() -> str:
    with suppress(KeyError, OSError):
        return getpass.getuser()
    return "reader"
