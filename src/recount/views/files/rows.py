"""Records as rows of CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recount.records import Check, Claim, Document, Event, Record, Toll
from recount.views.files.contents import Contents
from recount.views.files.csv_rows import csv_rows

_DOCUMENT = [name for name in Document.__struct_fields__ if name not in ("text", "furniture")]
_CLAIM = [name for name in Claim.__struct_fields__ if name != "why"]
_EVENT = [name for name in Event.__struct_fields__ if name != "tolls"]
_TOLL = [name for name in Toll.__struct_fields__ if name != "lineages"]
_CHECK = list(Check.__struct_fields__)


def tables(contents: Contents) -> dict[str, Iterator[str]]:
    """CSV files by name: documents, claims, events, tolls (each with its event's id and its origins) and checks."""
    tolls = (
        [event.id, *_cells(toll, _TOLL), "; ".join(lineage.origin for lineage in toll.lineages)]
        for event in contents.events
        for toll in event.tolls
    )
    return {
        "documents.csv": csv_rows(_DOCUMENT, (_cells(record, _DOCUMENT) for record in contents.documents)),
        "claims.csv": csv_rows(_CLAIM, (_cells(record, _CLAIM) for record in contents.claims)),
        "events.csv": csv_rows(_EVENT, (_cells(record, _EVENT) for record in contents.events)),
        "tolls.csv": csv_rows(["event", *_TOLL, "origins"], tolls),
        "checks.csv": csv_rows(_CHECK, (_cells(record, _CHECK) for record in contents.checks)),
    }


def _cells(record: Record, names: Iterable[str]) -> list[object]:
    plain = record.to_dict()
    return [plain[name] for name in names]
