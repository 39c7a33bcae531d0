"""`recount brief`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, cast, get_args

import typer

from recount.cli.options import DEFAULT_LEDGER, AsOf, LedgerPath, Place, Since, Until
from recount.errors import BadOption
from recount.records import Policy

_FORMATS = ("terminal", "md", "html", "json")


def brief(
    since: Since = None,
    until: Until = None,
    place: Place = None,
    event: Annotated[str | None, typer.Option(metavar="ID", help="Only this event.")] = None,
    policy: Annotated[
        str, typer.Option(help="How to pick one figure of a toll: " + ", ".join(get_args(Policy)))
    ] = "range",
    as_of: AsOf = None,
    format: Annotated[str, typer.Option(help=", ".join(_FORMATS))] = "terminal",  # noqa: A002
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write it there instead of printing it.")] = None,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Tell what happened, who says which figure and who contradicts whom, with a reference for each figure."""
    for option, value, known in (("--policy", policy, get_args(Policy)), ("--format", format, _FORMATS)):
        if value not in known:
            raise BadOption(f"{option} {value}", detail=f"one of {', '.join(known)}")
    from recount.cli.console import print_records, show
    from recount.ledger import Ledger
    from recount.views import Selection, compose, markdown, page, terminal, write

    asked = Selection(since=since, until=until, place=place)
    with Ledger.open(ledger) as opened:
        told = compose(opened, asked, event=event, policy=cast(Policy, policy), as_of=as_of)
    if format == "terminal" and out is None:
        show(terminal(told))
    elif format == "json" and out is None:
        print_records([told])
    else:
        text = page(told) if format == "html" else told.to_json() + "\n" if format == "json" else markdown(told)
        if out is None:
            print(text, end="")
        else:
            write(out, [text])
