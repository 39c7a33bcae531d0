"""`recount event`."""

from __future__ import annotations

from typing import Annotated

import typer

from recount.cli.options import DEFAULT_LEDGER, AsOf, Json, LedgerPath


def event(
    id: Annotated[str, typer.Argument(help="An event's id, or its beginning.")],  # noqa: A002
    as_of: AsOf = None,
    json: Json = False,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Show all claims of one event, by day of publication."""
    from rich.text import Text

    from recount.cli.console import print_records, print_table, show
    from recount.ledger import Ledger
    from recount.views import Selection, claims_table, find_claims, plain

    with Ledger.open(ledger) as opened:
        found = opened.event(id, as_of=as_of)
        if json:
            print_records([found])
            return
        rows = find_claims(opened, Selection(), event=found.id, as_of=as_of)
    show(Text(plain(found.title), style="bold"), Text(f"{found.id}, {plain(found.place or 'place not known')}\n"))
    superseded = {claim for toll in found.tolls for claim in toll.superseded}
    print_table(claims_table(rows, superseded=superseded), empty="No claim of it is left.")
