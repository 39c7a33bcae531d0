"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

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

DEFAULT_LEDGER = Path("recount.db")
