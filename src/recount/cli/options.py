"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, cast, get_args

import typer

from recount.errors import BadOption
from recount.records import Policy

LedgerPath = Annotated[
    Path, typer.Option("--ledger", envvar="RECOUNT_LEDGER", help="The ledger's file.", show_default=True)
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="TIME",
        help="What the ledger held then: 2023-09-12, 2023-09-12T23:00+02:00 (UTC without a zone).",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="One JSON record a line.")]
Since = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Happened on or after this day; where that is not known, published then."),
]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="The same, on or before.")]
Place = Annotated[str | None, typer.Option(help="Part of a place's or country's name.")]
Outlet = Annotated[str | None, typer.Option(help="Part of an outlet's name.")]
Source = Annotated[str | None, typer.Option(help="Part of the name of who says so.")]
PolicyName = Annotated[
    str, typer.Option("--policy", help="How to pick one figure of a toll: " + ", ".join(get_args(Policy)))
]

DEFAULT_LEDGER = Path("recount.db")


def policy_of(name: str) -> Policy:
    """The policy of this name; raises BadOption."""
    if name not in get_args(Policy):
        raise BadOption(f"--policy {name}", detail=f"one of {', '.join(get_args(Policy))}")
    return cast(Policy, name)
