"""`recount reread`."""

from __future__ import annotations

from typing import Annotated

import typer

from recount.cli.options import DEFAULT_LEDGER, LedgerPath


def reread(
    since: Annotated[
        str | None, typer.Option(metavar="TIME", help="Only what came into the ledger from this time on.")
    ] = None,
    document: Annotated[
        str | None, typer.Option(metavar="ID", help="Only this document, even if the present extractor has read it.")
    ] = None,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Run the present extractor over documents already in the ledger, and retire the claims it no longer makes."""
    from recount.cli.address import address
    from recount.cli.clock import now
    from recount.cli.progress import progress
    from recount.ledger import Ledger
    from recount.runs import reread as run
    from recount.settings import Settings
    from recount.views import digest

    settings = Settings()
    with Ledger.open(ledger, settings.ledger) as opened, progress() as shown:
        name = None if document is None else address(document)
        summary = run(opened, settings, clock=now, since=since, document=name, report=shown.report)
        digest(opened)
    shown.tell(summary, ledger)
    raise typer.Exit(summary.exit_code)
