"""`recount annotate`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from recount.errors import BadOption, MissingInput, UnreadableFile
from recount.records import Document, Period, Record, text_sha256


class Row(Record, frozen=True, kw_only=True):
    """A line of the input."""

    id: str
    text: str
    published: str | None = None


def annotate(
    input: Annotated[Path, typer.Argument(metavar="INPUT.jsonl", help='Lines of {"id", "text", "published"?}.')],  # noqa: A002
    layer: Annotated[str, typer.Option(help="syntax, names, times, places, speech or quantities")],
    out: Annotated[Path, typer.Option(metavar="OUT.jsonl", help="Where the lines go.")],
    tokens: Annotated[
        bool, typer.Option("--tokens", help="INPUT and OUT are CoNLL-U; its own tokens are parsed.")
    ] = False,
) -> None:
    """Write one layer of annotation, a line in, a line out, without a ledger."""
    import msgspec

    from recount import annotation
    from recount.views import write

    if tokens:
        if layer != "syntax":
            raise BadOption("--tokens", detail=f"the layer is syntax, not {layer}")
        from recount.annotation.conllu import parse_conllu

        write(out, parse_conllu((line.decode("utf-8", "replace") for line in _lines(input)), where=str(input)))
        return
    annotator = annotation.open_annotator()
    lines = (annotation.layer(annotator.annotate(_document(row)), layer) for row in _rows(input))
    write(out, (msgspec.json.encode(line).decode("utf-8") + "\n" for line in lines))


def _rows(path: Path) -> Iterator[Row]:
    for number, line in enumerate(_lines(path), 1):
        if line.strip():
            yield Row.from_json(line, where=f"{path}:{number}")


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            yield from file
    except FileNotFoundError:
        raise MissingInput(str(path)) from None
    except OSError as error:
        raise UnreadableFile(str(path), detail=error.strerror or "") from None


def _document(row: Row) -> Document:
    """The row as a document; a `published` that is no date is as good as none."""
    published = str(period) if (period := Period.maybe(row.published)) else None
    sha256 = text_sha256(row.text)
    return Document(
        id=row.id,
        address=row.id,
        sha256=sha256,
        language="en",
        chars=len(row.text),
        text=row.text,
        text_sha256=sha256,
        published=published,
        published_basis="metadata" if published else "unknown",
    )
