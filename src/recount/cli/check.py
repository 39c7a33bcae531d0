"""`recount check`."""

from __future__ import annotations

from typing import Annotated

import typer

from recount.cli.options import Json


def check(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE…", help="Files, folders, addresses; - for standard input.")
    ],
    published: Annotated[str | None, typer.Option(metavar="DATE", help="When they were published.")] = None,
    json: Json = False,
) -> None:
    """Find where reports contradict themselves or the map, without a ledger; exit with 1 where one does."""
    import sys

    from recount.cli.address import shown
    from recount.cli.console import print_records
    from recount.documents import Skipped
    from recount.errors import InputError
    from recount.runs import Stages
    from recount.runs.findings import findings
    from recount.settings import ReadSettings
    from recount.views import plain
    from recount.views.sides import sides

    stages, settings, wrong = Stages.standard(), ReadSettings(), False
    sources = stages.gather(files, settings, meta=None, outlet=None, published=published, stdin=sys.stdin.buffer)
    for source in sources:
        try:
            if isinstance(source, InputError):
                raise source
            if isinstance(source, Skipped):
                continue
            document = stages.extract(source, settings)
            found = findings(document, stages)
            if found.error:
                raise found.error
        except InputError as error:
            print(f"recount: {plain(shown(str(error)))}", file=sys.stderr)
            wrong = True
            continue
        wrong = wrong or bool(found.checks)
        if json:
            print_records(found.checks)
            continue
        for one in found.checks:
            line = document.text.count("\n", 0, one.start) + 1
            print(plain(f"{shown(document.address)}:{line}: {one.kind}: {one.why}"))
            for side in sides(one, document.text):
                print("  " + plain(f"{side.line}: {side.words}"))
    raise typer.Exit(int(wrong))
