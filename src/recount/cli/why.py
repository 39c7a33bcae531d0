"""`recount why`."""

from __future__ import annotations

from typing import Annotated

import typer

from recount.cli.options import DEFAULT_LEDGER, AsOf, Json, LedgerPath


def why(
    claim: Annotated[str, typer.Argument(help="A claim's id, or its beginning.")],
    as_of: AsOf = None,
    json: Json = False,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Show the sentence of a claim, and what each of its slots was read from."""
    from rich.text import Text

    from recount.cli.address import shown
    from recount.cli.console import print_records, print_table, show
    from recount.ledger import Ledger
    from recount.views import Table, plain, trail, what

    with Ledger.open(ledger) as opened:
        found = trail(opened, claim, as_of=as_of)
    if json:
        print_records([found])
        return
    own, document = found.claim, found.document
    start, end = own.start - own.quote_start, own.end - own.quote_start
    sentence = Text("“").append(plain(own.quote[:start])).append(plain(own.quote[start:end]), style="bold reverse")
    named = ", ".join(
        fact for fact in (document.outlet, document.published or "no date", shown(document.address)) if fact
    )
    lines = [
        Text(plain(what(own)), style="bold"),
        sentence.append(plain(own.quote[end:])).append("”"),
        Text(plain(f"{named}, characters {own.start} to {own.end} of {document.id}"), style="dim"),
        Text(plain(f"Read by {own.extractor or 'hand'}"), style="dim"),
    ]
    if found.event:
        part = f", origin {found.origin}" if found.origin else ""
        gone = ", superseded by a later figure" if found.superseded else ""
        lines.append(Text(plain(f"Event: {found.event.title} ({found.event.id}){part}{gone}")))
    show(*lines, Text())
    rows = tuple(
        (reason.slot, reason.value, reason.rule, reason.words, "; ".join(reason.runners_up)) for reason in found.reasons
    )
    print_table(Table(columns=("slot", "value", "rule", "words", "runners-up"), rows=rows), empty="No slot was filled.")
