"""Claims and documents that another tool, or a person, wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from recount.errors import BadRecord, MissingInput
from recount.records import AnnotatedText, Claim, Document, anchor_id, text_sha256

_Row = TypeVar("_Row", Document, Claim)
_DOCUMENT = ("id", "sha256")
_CLAIM = ("document", "start", "end", "kind")


def given_documents(path: Path) -> list[Document]:
    """Documents of a documents.jsonl; of their fields only `id` and `sha256` must be there."""
    documents: dict[str, Document] = {}
    for where, row in _rows(path, _DOCUMENT):
        text = row.get("text") or ""
        known = {"published_basis": "metadata"} if row.get("published") else {}
        filled = {"address": row["id"], "chars": len(text), "text_sha256": text_sha256(text), "language": "en"}
        document = _record({**filled, **known, **row}, Document, where)
        if document.id in documents:
            raise BadRecord(where, detail=f"a second document {document.id}")
        documents[document.id] = document
    return list(documents.values())


def given_claims(
    path: Path, documents: Mapping[str, Document], annotate: Callable[[Document], AnnotatedText]
) -> list[Claim]:
    """Claims of a claims.jsonl; of their fields only `document`, `start`, `end` and `kind` must be there.

    annotate: gives the sentences, from which a claim without a quote takes its own.
    """
    sentences: dict[str, tuple[tuple[int, int], ...]] = {}
    claims: dict[str, Claim] = {}
    for where, row in _rows(path, _CLAIM):
        document = documents.get(row["document"])
        if document is None:
            raise BadRecord(where, detail=f"no document {row['document']!r} is given")
        start, end = row["start"], row["end"]
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
            raise BadRecord(where, detail=f"no span: {start!r} to {end!r}")
        if document.text and end > document.chars:
            raise BadRecord(where, detail=f"{end} lies behind the end of the text")
        if not {"quote", "quote_start", "quote_end"} <= row.keys():
            if document.id not in sentences:
                sentences[document.id] = annotate(document).sentences if document.text else ()
            row |= _quoted(document, sentences[document.id], start, end)
        bare = {"id": "", "anchor": "", "sha256": document.sha256, "number_text": document.text[start:end] or None}
        claim = _record({**bare, **row}, Claim, where)
        if not claim.anchor:
            claim = claim.replace(anchor=anchor_id(document, start, end, claim.kind))
        if not claim.id:
            claim = claim.identified()
        if claim.id in claims:
            raise BadRecord(where, detail=f"a second claim {claim.id}")
        claims[claim.id] = claim
    return list(claims.values())


def _quoted(
    document: Document, sentences: tuple[tuple[int, int], ...], start: int, end: int
) -> dict[str, Any]:  # fmt: skip
    within = [(first, last) for first, last in sentences if first < end and start < last]
    first = min([start, *(span[0] for span in within)])
    last = max([end, *(span[1] for span in within)])
    return {"quote": document.text[first:last], "quote_start": first, "quote_end": last}


def _rows(path: Path, needed: tuple[str, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each line's fields that are not null, and where it stands."""
    if not path.is_file():
        raise MissingInput(str(path))
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            where = f"{path}:{number}"
            if not line.strip():
                continue
            try:
                row = msgspec.json.decode(line, type=dict[str, Any])
            except msgspec.MsgspecError as error:
                raise BadRecord(where, detail=str(error)) from None
            lacking = [name for name in needed if row.get(name) is None]
            if lacking:
                raise BadRecord(where, detail=f"without {', '.join(lacking)}")
            yield where, {name: value for name, value in row.items() if value is not None}


def _record(facts: dict[str, Any], record: type[_Row], where: str) -> _Row:
    try:
        return msgspec.convert(facts, record)
    except msgspec.ValidationError as error:
        raise BadRecord(where, detail=str(error)) from None
