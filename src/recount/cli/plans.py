"""`recount plans`."""

from __future__ import annotations

from typing import Annotated, get_args

import typer

from recount.cli.options import DEFAULT_LEDGER, AsOf, Json, LedgerPath, Outlet, Place, Source, Until
from recount.errors import BadOption
from recount.records import Fate


def plans(
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Planned for this day or later.")] = None,
    until: Until = None,
    fate: Annotated[str | None, typer.Option(help="Only these: " + ", ".join(get_args(Fate)))] = None,
    source: Source = None,
    outlet: Outlet = None,
    place: Place = None,
    as_of: AsOf = None,
    json: Json = False,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """List what was scheduled, by whom, for when, and what later reports say became of it."""
    if fate is not None and fate not in get_args(Fate):
        raise BadOption(f"--fate {fate}", detail=f"one of {', '.join(get_args(Fate))}")
    from recount.cli.console import print_records, print_table
    from recount.ledger import Ledger
    from recount.views import Selection, find_plans, plans_table

    asked = Selection(since=since, until=until, source=source, outlet=outlet, place=place)
    with Ledger.open(ledger) as opened:
        found = find_plans(opened, asked, fate=fate, as_of=as_of)
    if json:
        print_records(found)
    else:
        print_table(plans_table(found), empty="No plan is like that.")
