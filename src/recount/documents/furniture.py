"""Which parts of a text are the page and not the report."""

from __future__ import annotations

from collections.abc import Sequence

from recount.documents.furniture_lines import line_furniture
from recount.documents.furniture_pieces import piece_furniture
from recount.records import Furniture


def furniture(text: str) -> tuple[Furniture, ...]:
    """Spans of page furniture, sorted, without overlaps, in offsets of `text`; nothing is removed.

    Only what cannot be part of the report is marked, since no claim is read there: a doubled title or lead stays.
    """
    return _merged([*line_furniture(text), *piece_furniture(text)])


def _merged(spans: Sequence[Furniture]) -> tuple[Furniture, ...]:
    kept: list[Furniture] = []
    for span in sorted(spans, key=lambda item: (item.start, -item.end)):
        if kept and span.start < kept[-1].end:
            if span.end > kept[-1].end:
                kept[-1] = kept[-1].replace(end=span.end)
        else:
            kept.append(span)
    return tuple(kept)
