"""The ledger as files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from recount.errors import BadOption
from recount.records import Record
from recount.views.files.acled import acled
from recount.views.files.calendar import calendar
from recount.views.files.contents import Contents
from recount.views.files.ftm import ftm
from recount.views.files.ged import ged
from recount.views.files.geojson import geojson
from recount.views.files.parquet import parquet
from recount.views.files.plover import plover
from recount.views.files.rows import tables
from recount.views.files.web_annotations import web_annotations
from recount.views.files.write import write


def export(contents: Contents, out: Path, format: str = "jsonl") -> tuple[Path, ...]:  # noqa: A002
    """Write the files of a format into the folder `out`, each whole or not at all, and give their paths.

    A JSON record is a line that ends with a line feed; other line separators (U+2028) may stand inside. Raises
    BadOption for an unknown format, MissingPart, UnwritableOutput.
    """
    if format not in FORMATS:
        raise BadOption(f"--format {format}", detail=f"one of {', '.join(FORMATS)}")
    files = FORMATS[format](contents)
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


FORMATS: dict[str, Callable[[Contents], Mapping[str, Iterable[str | bytes]]]] = {
    "jsonl": _lines,
    "csv": tables,
    "parquet": parquet,
    "geojson": geojson,
    "ged": ged,
    "acled": acled,
    "plover": plover,
    "ftm": ftm,
    "ical": calendar,
    "annotations": web_annotations,
}
