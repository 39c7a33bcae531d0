"""`recount why`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from recount.cli.options import DEFAULT_LEDGER, AsOf, Json, LedgerPath

if TYPE_CHECKING:
    from recount.views import Trail
    from recount.views.sheets import ClaimLine, LinkSheet

_EVENT = "anc-"  # with which the ids of events begin
_MOST = 20  # pairs of reports that are shown


def why(
    item: Annotated[str, typer.Argument(help="The id of a claim or an event, or its beginning.")],
    as_of: AsOf = None,
    json: Json = False,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Show what each slot of a claim was read from, or why the reports of an event were brought together."""
    from recount.cli.console import print_records
    from recount.ledger import Ledger
    from recount.views import trail
    from recount.views.sheets import link_sheet

    with Ledger.open(ledger) as opened:
        if item.startswith(_EVENT):
            sheet = link_sheet(opened, item, as_of=as_of, most=_MOST)
            print_records([sheet]) if json else _show_links(sheet)
        else:
            found = trail(opened, item, as_of=as_of)
            print_records([found]) if json else _show_claim(found)


def _show_claim(found: Trail) -> None:
    from rich.text import Text

    from recount.cli.address import shown
    from recount.cli.console import print_table, show
    from recount.views import Table, plain, what

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


def _show_links(sheet: LinkSheet) -> None:
    from rich.text import Text

    from recount.cli.console import show
    from recount.views import plain

    if not sheet.links:
        print("All claims of this event stand in one report.")
        return
    lines = [
        Text(plain(sheet.title or sheet.id), style="bold"),
        Text(f"Pairs of reports that are linked: {sheet.pairs}; the strongest, each by the claims that tie them most:"),
    ]
    for line in sheet.links:
        reasons = (f"{reason.feature} {reason.weight:+.2f} ({reason.words})" for reason in line.link.why)
        lines += [
            Text(),
            Text(plain(f"{line.link.score:.2f} {_report(line.one)} and {_report(line.other)}"), style="bold"),
            *(Text(plain(f"“{_words(one)}”")) for one in (line.one, line.other)),
            Text(plain("; ".join(reasons)), style="dim"),
        ]
    show(*lines)


def _report(line: ClaimLine) -> str:
    return ", ".join((line.outlet or line.title or line.claim.document, line.published or "no date"))


def _words(line: ClaimLine) -> str:
    from recount.views.words import excerpt

    return excerpt(line.claim.quote, *line.mark)
