"""`recount show`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from recount.cli.options import DEFAULT_LEDGER, AsOf, Json, LedgerPath

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.text import Text

    from recount.records import Claim, Document


def show(
    document: Annotated[str, typer.Argument(help="A document's id, its beginning, or its path or URL.")],
    as_of: AsOf = None,
    json: Json = False,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Show a document's text with its claims marked and numbered; page furniture is dimmed."""
    from rich.text import Text

    from recount.cli import console
    from recount.cli.address import address
    from recount.ledger import Ledger
    from recount.views import Table, claims_table

    with Ledger.open(ledger) as opened:
        found = opened.document(address(document), as_of=as_of)
        claims = sorted(opened.claims(document=found.id, as_of=as_of), key=lambda claim: (claim.start, claim.end))
    if json:
        console.print_records([found, *claims])
        return
    console.show(_head(found), _text(found, claims), Text())
    rows = claims_table((claim, found) for claim in claims)
    numbered = tuple((str(number), *row[2:]) for number, row in enumerate(rows.rows, 1))
    table = Table(columns=("no", *rows.columns[2:]), rows=numbered, numbers=frozenset({"no"}))
    console.print_table(table, empty="No claim was found in it.")


def _head(document: Document) -> Text:
    from rich.text import Text

    from recount.cli.address import shown
    from recount.views import plain

    text = Text(plain(document.title or document.address), style="bold")
    revision = f"revision {document.revision}" if document.revision > 1 else None
    facts = [
        document.outlet,
        document.published or "no date",
        document.language,
        revision,
        document.id,
        shown(document.address),
    ]
    text.append("\n" + plain(", ".join(fact for fact in facts if fact)), style="not bold")
    if document.published_why:
        text.append("\n" + plain(f"date: {document.published_why}"), style="not bold dim")
    return text.append("\n")


def _text(document: Document, claims: Sequence[Claim]) -> Text:
    from rich.text import Text

    from recount.views import marked, plain

    text = Text()
    for segment in marked(document, claims):
        style = "bold reverse" if segment.claims else "dim" if segment.furniture else ""
        text.append(plain(segment.text, lines=True), style=style)
        for number in segment.ends:
            text.append(f"[{number}]", style="cyan")
    return text
