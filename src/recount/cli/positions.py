"""`recount positions`."""

from __future__ import annotations

from typing import Annotated

import typer

from recount.cli.options import DEFAULT_LEDGER, AsOf, Json, LedgerPath, Place, Source, Until


def positions(
    party: Annotated[str | None, typer.Option(help="Part of a party's name, or its ISO code.")] = None,
    issue: Annotated[str | None, typer.Option(help="ceasefire, withdrawal, prisoners, sanctions …")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Spoken of on or after this day; shows the stance before it.")
    ] = None,
    until: Until = None,
    source: Source = None,
    place: Place = None,
    as_of: AsOf = None,
    json: Json = False,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """List what each party demands, offers, accepts and refuses, issue by issue."""
    from recount.cli.console import print_records, print_sections
    from recount.ledger import Ledger
    from recount.views import Selection, changes, find_positions, plain, positions_listing

    asked = Selection(since=since, until=until, source=source, place=place)
    with Ledger.open(ledger) as opened:
        found = find_positions(opened, asked, party=party, issue=issue, as_of=as_of)
    if json:
        print_records(found)
        return
    print_sections(positions_listing(found, before=since is not None), empty="No position is like that.")
    if found and since is not None:
        print(plain(changes(found)))
