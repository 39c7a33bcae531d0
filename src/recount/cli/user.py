"""`recount user`."""

from __future__ import annotations

from typing import Annotated, cast

import typer

from recount.cli.options import DEFAULT_LEDGER, LedgerPath
from recount.errors import BadOption, UnknownItem

_ACTIONS = ("add", "remove", "list")


def user(
    action: Annotated[str, typer.Argument(help=", ".join(_ACTIONS))],
    name: Annotated[str | None, typer.Argument(help="Whose account.")] = None,
    role: Annotated[str, typer.Option(help="reader: looks; reviewer: judges as well.")] = "reviewer",
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Give and take accounts for a reading room that is open to other machines."""
    if action not in _ACTIONS:
        raise BadOption(action, detail=f"one of {', '.join(_ACTIONS)}")
    if action != "list" and not name:
        raise BadOption(action, detail="whose account? give a name")
    from recount.ledger import Ledger
    from recount.web import Accounts
    from recount.web.person import Role

    Ledger.open(ledger).close()
    accounts = Accounts(ledger)
    if action == "list":
        for one, its_role in accounts.names():
            print(f"{one:<24} {its_role}")
    elif action == "remove":
        if not accounts.remove(name or ""):
            raise UnknownItem(name or "")
    else:
        password = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
        accounts.add(name or "", password, cast(Role, role))
