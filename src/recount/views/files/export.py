"""The ledger as files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from recount.errors import BadOption
from recount.records import Record
from recount.views.files.contents import Contents
from recount.views.files.rows import tables
from recount.views.files.write import write

FORMATS = ("jsonl", "csv")


def export(contents: Contents, out: Path, format: str = "jsonl") -> tuple[Path, ...]:  # noqa: A002
    """Write one file a kind of record into the folder `out`, and give their paths.

    A record is a line that ends with a line feed; other line separators (U+2028) may stand inside. Raises BadOption
    for an unknown format, UnwritableOutput.
    """
    if format not in FORMATS:
        raise BadOption(f"--format {format}", detail=f"one of {', '.join(FORMATS)}")
    files = _lines(contents) if format == "jsonl" else tables(contents)
    for name, pieces in files.items():
        write(out / name, pieces)
    return tuple(out / name for name in files)


def _lines(contents: Contents) -> dict[str, Iterator[str]]:
    return {
        "documents.jsonl": _json(contents.documents),
        "claims.jsonl": _json(contents.claims),
        "events.jsonl": _json(contents.events),
        "checks.jsonl": _json(contents.checks),
    }


def _json(records: Iterable[Record]) -> Iterator[str]:
    return (record.to_json() + "\n" for record in records)
