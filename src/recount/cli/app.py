"""All commands, in the order in which `recount --help` lists them."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import recount
from recount.cli.annotate import annotate
from recount.cli.brief import brief
from recount.cli.check import check
from recount.cli.claims import claims
from recount.cli.doctor import doctor
from recount.cli.documents import documents
from recount.cli.ending import interrupted, pipe_closed
from recount.cli.event import event
from recount.cli.events import events
from recount.cli.export import export
from recount.cli.link import link
from recount.cli.news import news
from recount.cli.plans import plans
from recount.cli.positions import positions
from recount.cli.read import read
from recount.cli.reread import reread
from recount.cli.serve import serve
from recount.cli.show import show
from recount.cli.sources import sources
from recount.cli.user import user
from recount.cli.why import why


class _Commands(TyperGroup):
    """Commands in the order in which they were added, with an exit code of their own for Ctrl-C and a closed pipe."""

    def invoke(self, context: Any) -> Any:
        try:
            return super().invoke(context)
        except KeyboardInterrupt:
            raise typer.Exit(interrupted()) from None
        except BrokenPipeError:
            raise typer.Exit(pipe_closed()) from None

    def list_commands(self, context: Any) -> list[str]:
        return list(self.commands)


app = typer.Typer(
    cls=_Commands,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="The ledger of what sources claim happened: who says so, on which words, and where they differ.",
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"recount {recount.__version__}")
        raise typer.Exit


@app.callback()
def _recount(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


for command in (
    read,
    news,
    brief,
    serve,
    user,
    events,
    event,
    claims,
    positions,
    plans,
    sources,
    documents,
    show,
    why,
    check,
    export,
    reread,
    link,
    annotate,
    doctor,
):
    app.command()(command)
