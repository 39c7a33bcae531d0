"""`recount export`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from recount.cli.options import DEFAULT_LEDGER, AsOf, LedgerPath, PolicyName, policy_of

_FORMATS = "jsonl, csv, parquet, geojson, ged, acled, plover, ftm, ical or annotations"


def export(
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the files go; made where it does not exist.")],
    format: Annotated[str, typer.Option(help=_FORMATS)] = "jsonl",  # noqa: A002
    policy: PolicyName = "range",
    as_of: AsOf = None,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Write the ledger as files: its own, or those that another tool opens."""
    from recount import views
    from recount.ledger import Ledger

    by = policy_of(policy)
    with Ledger.open(ledger) as opened:
        contents = views.Contents.of(opened, policy=by, as_of=as_of)
    for path in views.export(contents, out, format):
        print(path)
