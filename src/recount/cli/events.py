"""`recount events`."""

from __future__ import annotations

from recount.cli.options import (
    DEFAULT_LEDGER,
    AsOf,
    Json,
    LedgerPath,
    Outlet,
    Place,
    PolicyName,
    Since,
    Source,
    Until,
    policy_of,
)


def events(
    since: Since = None,
    until: Until = None,
    place: Place = None,
    source: Source = None,
    outlet: Outlet = None,
    policy: PolicyName = "range",
    as_of: AsOf = None,
    json: Json = False,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """List the events, by day."""
    from recount.cli.console import print_records, print_table
    from recount.ledger import Ledger
    from recount.views import Selection, events_table, find_events

    by = policy_of(policy)
    asked = Selection(since=since, until=until, place=place, source=source, outlet=outlet)
    with Ledger.open(ledger) as opened:
        found = find_events(opened, asked, policy=by, as_of=as_of)
    if json:
        print_records(found)
    else:
        print_table(events_table(found), empty="No event is like that.")
