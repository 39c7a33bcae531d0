"""`recount documents`."""

from __future__ import annotations

from recount.cli.options import DEFAULT_LEDGER, AsOf, Json, LedgerPath, Outlet, Since, Until


def documents(
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    as_of: AsOf = None,
    json: Json = False,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """List the documents, by day of publication."""
    from collections import Counter

    from recount.cli.address import shown
    from recount.cli.console import print_records, print_table
    from recount.ledger import Ledger
    from recount.views import Selection, documents_table, find_documents

    asked = Selection(since=since, until=until, outlet=outlet)
    with Ledger.open(ledger) as opened:
        found = find_documents(opened, asked, as_of=as_of)
        if json:
            print_records(found)
            return
        claims = Counter(claim.document for claim in opened.claims(as_of=as_of))
    rows = [document.replace(address=shown(document.address)) for document in found]
    print_table(documents_table(rows, claims), empty="No document is like that.")
