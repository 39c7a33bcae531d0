"""One layer of an annotated text as the line that `recount annotate` writes."""

from __future__ import annotations

from typing import Any

from recount.errors import BadOption
from recount.records import AnnotatedText, Record, Span

LAYERS = {
    "names": ("start", "end", "type"),
    "times": ("start", "end", "type", "value"),
    "places": ("start", "end", "name", "geonameid", "lat", "lon"),
    "quantities": ("start", "end", "value", "low", "high", "change", "unit", "object"),
}


def layer(annotated: AnnotatedText, layer: str) -> dict[str, Any]:
    """`{"id", layer: …}` with the fields that CONTRACT.md fixes; raises BadOption for a layer that there is not."""
    identity = {"id": annotated.document.id}
    if layer in LAYERS:
        found: tuple[Record, ...] = getattr(annotated, layer)
        return identity | {layer: [{field: getattr(item, field) for field in LAYERS[layer]} for item in found]}
    if layer == "speech":
        return identity | {
            "speech": [
                {
                    "source": _pairs(item.source),
                    "cue": _pairs(item.cue),
                    "content": _pairs(item.content),
                    "quote": item.quote,
                }
                for item in (annotated.speech if annotated.attributions is None else annotated.attributions)
            ]
        }
    if layer == "syntax":
        return identity | {"syntax": {"sentences": _pairs(annotated.sentences), "tokens": _tokens(annotated)}}
    raise BadOption("--layer", detail=f"{layer!r}; there are: {', '.join(sorted([*LAYERS, 'speech', 'syntax']))}")


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[start, end] for start, end in spans]


def _tokens(annotated: AnnotatedText) -> list[dict[str, Any]]:
    columns = annotated.tokens
    rows: list[dict[str, Any]] = []
    for index, (start, end) in enumerate(zip(columns.starts, columns.ends, strict=True)):
        row: dict[str, Any] = {"start": start, "end": end}
        for field in ("upos", "lemma", "head", "deprel"):
            column = getattr(columns, field)
            row[field] = column[index] if column else None
        rows.append(row)
    return rows
