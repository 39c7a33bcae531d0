"""`recount link`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def link(
    claims: Annotated[Path, typer.Option(metavar="C.jsonl", help="Claims, a line each.")],
    documents: Annotated[Path, typer.Option(metavar="D.jsonl", help="Their documents, a line each.")],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the four files go.")],
) -> None:
    """Link and reconcile claims that are given, without a ledger, and write the four files of an export."""
    from recount.runs import link_files
    from recount.views import Contents, export

    linked = link_files(claims, documents)
    contents = Contents(documents=linked.documents, claims=linked.claims, events=linked.events)
    for path in export(contents, out):
        print(path)
