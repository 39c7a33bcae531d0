"""`recount brief`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from recount.cli.options import DEFAULT_LEDGER, AsOf, LedgerPath, Place, PolicyName, Since, Until, policy_of
from recount.errors import BadOption

_FORMATS = ("terminal", "md", "html", "json")


def brief(
    since: Since = None,
    until: Until = None,
    place: Place = None,
    event: Annotated[str | None, typer.Option(metavar="ID", help="Only this event.")] = None,
    policy: PolicyName = "range",
    as_of: AsOf = None,
    format: Annotated[str, typer.Option(help=", ".join(_FORMATS))] = "terminal",  # noqa: A002
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write it there instead of printing it.")] = None,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Tell what happened, who says which figure and who contradicts whom, with a reference for each figure."""
    by = policy_of(policy)
    if format not in _FORMATS:
        raise BadOption(f"--format {format}", detail=f"one of {', '.join(_FORMATS)}")
    from recount.cli.console import print_records, show
    from recount.ledger import Ledger
    from recount.views import Selection, compose, markdown, page, terminal, write

    asked = Selection(since=since, until=until, place=place)
    with Ledger.open(ledger) as opened:
        told = compose(opened, asked, event=event, policy=by, as_of=as_of)
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
