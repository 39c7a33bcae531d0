"""`recount sources`."""

from __future__ import annotations

from recount.cli.options import DEFAULT_LEDGER, AsOf, Json, LedgerPath, Outlet, Place, Since, Source, Until


def sources(
    source: Source = None,
    since: Since = None,
    until: Until = None,
    place: Place = None,
    outlet: Outlet = None,
    as_of: AsOf = None,
    json: Json = False,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """List the origins of claims: on what, how often alone, later met by others, revised, higher or lower than they."""
    from recount.cli.console import print_records, print_table
    from recount.ledger import Ledger
    from recount.views import Selection, find_sources, sources_table

    asked = Selection(since=since, until=until, place=place, source=source, outlet=outlet)
    with Ledger.open(ledger) as opened:
        found = find_sources(opened, asked, as_of=as_of)
    if json:
        print_records(found)
    else:
        print_table(sources_table(found), empty="No source is like that.")
