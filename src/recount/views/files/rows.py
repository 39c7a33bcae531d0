"""Records as rows of CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import chain

from recount.records import Check, Claim, Document, Event, Record, Toll
from recount.views.files.contents import Contents

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_DOCUMENT = [name for name in Document.__struct_fields__ if name not in ("text", "furniture")]
_CLAIM = [name for name in Claim.__struct_fields__ if name != "why"]
_EVENT = [name for name in Event.__struct_fields__ if name != "tolls"]
_TOLL = [name for name in Toll.__struct_fields__ if name != "lineages"]
_CHECK = list(Check.__struct_fields__)


def tables(contents: Contents) -> dict[str, Iterator[str]]:
    """CSV files by name: documents, claims, events, tolls (each with its event's id and its origins) and checks.

    Lists are joined by "; ", null is an empty cell. A text that a spreadsheet would take for a formula gets an
    apostrophe before it.
    """
    tolls = (
        [event.id, *_cells(toll, _TOLL), "; ".join(lineage.origin for lineage in toll.lineages)]
        for event in contents.events
        for toll in event.tolls
    )
    return {
        "documents.csv": _csv(_DOCUMENT, (_cells(record, _DOCUMENT) for record in contents.documents)),
        "claims.csv": _csv(_CLAIM, (_cells(record, _CLAIM) for record in contents.claims)),
        "events.csv": _csv(_EVENT, (_cells(record, _EVENT) for record in contents.events)),
        "tolls.csv": _csv(["event", *_TOLL, "origins"], tolls),
        "checks.csv": _csv(_CHECK, (_cells(record, _CHECK) for record in contents.checks)),
    }


def _cells(record: Record, names: Iterable[str]) -> list[object]:
    plain = record.to_dict()
    return [plain[name] for name in names]


def _csv(columns: list[str], rows: Iterable[list[object]]) -> Iterator[str]:
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\r\n")
    head: list[list[object]] = [[*columns]]
    for row in chain(head, rows):
        writer.writerow([_cell(value) for value in row])
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def _cell(value: object) -> object:
    if isinstance(value, tuple):
        value = "; ".join("-".join(map(str, part)) if isinstance(part, tuple) else str(part) for part in value)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value
