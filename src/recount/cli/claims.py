"""`recount claims`."""

from __future__ import annotations

from typing import Annotated

import typer

from recount.cli.options import DEFAULT_LEDGER, AsOf, Json, LedgerPath, Outlet, Place, Since, Source, Until


def claims(
    source: Source = None,
    measure: Annotated[str | None, typer.Option(help="killed, injured, missing, displaced …")] = None,
    kind: Annotated[str | None, typer.Option(help="count, event, plan, position or state.")] = None,
    place: Place = None,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    event: Annotated[str | None, typer.Option(metavar="ID", help="Only the claims of this event.")] = None,
    as_of: AsOf = None,
    json: Json = False,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """List the claims: who says what, in which report."""
    from recount.cli.console import print_records, print_table
    from recount.ledger import Ledger
    from recount.views import Selection, claims_table, find_claims

    asked = Selection(since=since, until=until, place=place, source=source, outlet=outlet, measure=measure, kind=kind)
    with Ledger.open(ledger) as opened:
        found = find_claims(opened, asked, event=event, as_of=as_of)
    if json:
        print_records(claim for claim, _ in found)
    else:
        print_table(claims_table(found), empty="No claim is like that.")
