"""`recount news`."""

from __future__ import annotations

from typing import Annotated

import typer

from recount.cli.options import DEFAULT_LEDGER, AsOf, Json, LedgerPath, Place, PolicyName, policy_of


def news(
    since: Annotated[
        str,
        typer.Option(metavar="TIME", help="What came into the ledger from then on; a bare date means its beginning."),
    ],
    place: Place = None,
    policy: PolicyName = "range",
    as_of: AsOf = None,
    json: Json = False,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Tell what arrived since a time, which tolls moved, which disputes opened or closed."""
    by = policy_of(policy)
    from recount.cli.console import print_records, print_sections
    from recount.ledger import Ledger
    from recount.views import Selection, find_news, news_listing

    with Ledger.open(ledger) as opened:
        found = find_news(opened, since, selection=Selection(place=place), policy=by, as_of=as_of)
    if json:
        print_records([found])
    else:
        print_sections(news_listing(found), empty="Nothing came into the ledger since then.")
