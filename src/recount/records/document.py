"""One report at one address, as its bytes were at one time."""

from __future__ import annotations

import hashlib
from typing import Literal

from recount.records.record import Record, content_id

PublishedBasis = Literal["metadata", "stated", "url", "feed", "inferred", "unknown"]
FurnitureKind = Literal["navigation", "heading", "stamp", "credit", "byline", "related", "advert", "repeat", "other"]


class Furniture(Record, frozen=True, kw_only=True):
    """Page text that is not the report: marked, never deleted. Offsets in the document's text."""

    start: int
    end: int
    kind: FurnitureKind = "other"


class Document(Record, frozen=True, kw_only=True):
    """A revision of a document, with its text.

    `id` is made from address and bytes, so the same bytes read again are the same record; `address` (URL, path, or
    a feed's or table's entry) is what stays the same over revisions. `revision` counts from 1; the ledger gives it.
    `text` is what offsets count in: for plain text the decoded file as it came in, else the extracted text.
    `furniture` spans are sorted and do not overlap. `links` maps nothing in the text: addresses named by a feed.
    """

    id: str
    address: str
    sha256: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    language: str | None = None
    encoding: str | None = None
    media_type: str | None = None
    chars: int = 0
    text: str = ""
    text_sha256: str = ""
    extractor: str = ""
    revision: int = 1
    revision_of: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    published_why: str | None = None
    furniture: tuple[Furniture, ...] = ()


def document_id(address: str, sha256: str) -> str:
    """The id of the revision of `address` whose bytes hash to `sha256`."""
    return content_id("doc", address, sha256)


def text_sha256(text: str) -> str:
    """The hash that anchors carry; lone surrogates cannot occur in decoded text."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
