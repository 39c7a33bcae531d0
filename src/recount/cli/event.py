"""`recount event`."""

from __future__ import annotations

from typing import Annotated

import typer

from recount.cli.options import DEFAULT_LEDGER, AsOf, Json, LedgerPath, PolicyName, policy_of


def event(
    id: Annotated[str, typer.Argument(help="An event's id, or its beginning.")],  # noqa: A002
    policy: PolicyName = "range",
    as_of: AsOf = None,
    json: Json = False,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Show the tolls of one event, how well it is borne out who did it, and all its claims by day of publication."""
    from rich.text import Text

    from recount.cli.console import print_records, print_table, show
    from recount.ledger import Ledger
    from recount.views import Selection, claims_table, event_summary, find_accusing, find_claims, picked, plain
    from recount.views.plots import blocks
    from recount.views.sheets import toll_sheet
    from recount.views.weight import plainly, weight
    from recount.views.words import label

    by = policy_of(policy)
    with Ledger.open(ledger) as opened:
        found = opened.event(id, as_of=as_of)
        rows = find_claims(opened, Selection(), event=found.id, as_of=as_of)
        accusing = find_accusing(opened, found, as_of=as_of)
    claims, documents = {claim.id: claim for claim, _ in rows}, {document.id: document for _, document in rows}
    (found,) = picked([found], claims, documents, by)
    if json:
        print_records([found])
        return
    show(Text(plain(found.title), style="bold"), Text(f"{found.id}, {plain(found.place or 'place not known')}"))
    show(*(Text(plain(line)) for line in event_summary(found, rows, accusing)), Text())
    for toll in (plainly(one, claims.values()) for one in sorted(found.tolls, key=weight)):
        drawn = blocks(toll_sheet(toll, claims, documents))
        if drawn is not None:
            show(Text(plain(label(toll.measure, toll.object, toll.of, subset=toll.subset))), drawn, Text())
    superseded = {claim for toll in found.tolls for claim in toll.superseded}
    print_table(claims_table(rows, superseded=superseded), empty="No claim of it is left.")
