"""`recount read`."""

from __future__ import annotations

from typing import Annotated

import typer

from recount.cli.options import DEFAULT_LEDGER, LedgerPath


def read(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="PATH|URL…", help="Files, folders, tables, pages and feeds; - for standard input."),
    ],
    meta: Annotated[
        str | None, typer.Option(metavar="FILE", help="A table with path, url, outlet, title, published.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="The outlet, where no table gives it.")] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day of publication, where no table gives it.")
    ] = None,
    max_bytes: Annotated[int, typer.Option(min=1, help="Refuse inputs larger than this.")] = 20_000_000,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds to wait for a server.")] = 20.0,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Read reports into the ledger; exit with 1 where one was refused. Reading the same bytes again changes nothing."""
    import sys

    from recount.cli.clock import now
    from recount.cli.progress import progress
    from recount.ledger import Ledger
    from recount.runs import read as run
    from recount.settings import ReadSettings, Settings
    from recount.views import digest

    settings = Settings(read=ReadSettings(max_bytes=max_bytes, timeout=timeout))
    with Ledger.open(ledger, settings.ledger, create=True) as opened, progress() as shown:
        summary = run(
            inputs,
            opened,
            settings,
            clock=now,
            meta=meta,
            outlet=outlet,
            published=published,
            stdin=sys.stdin.buffer,
            report=shown.report,
        )
        digest(opened)
    shown.tell(summary, ledger)
    raise typer.Exit(summary.exit_code)
