"""What kind of document some bytes are: their beginning decides where it is plain, else their name."""

from __future__ import annotations

import re
from typing import Final

TEXT: Final = "text/plain"
MARKDOWN: Final = "text/markdown"
HTML: Final = "text/html"
MAIL: Final = "message/rfc822"
PDF: Final = "application/pdf"
FEED: Final = "application/rss+xml"
JSONL: Final = "application/jsonl"
CSV: Final = "text/csv"

BY_SUFFIX: Final = {
    ".txt": TEXT, ".text": TEXT, ".md": MARKDOWN, ".markdown": MARKDOWN, ".html": HTML, ".htm": HTML, ".xhtml": HTML,
    ".eml": MAIL, ".pdf": PDF, ".xml": FEED, ".rss": FEED, ".atom": FEED, ".jsonl": JSONL, ".csv": CSV,
}  # fmt: skip
_BY_SERVER = {
    "text/plain": TEXT, "text/markdown": MARKDOWN, "text/html": HTML, "application/xhtml+xml": HTML,
    "message/rfc822": MAIL, "application/pdf": PDF, "application/x-pdf": PDF,
}  # fmt: skip
_LEAD = (
    r"(?:\s|<!--.{0,2000}?-->|<\?xml[^>]{0,200}>|<!doctype(?! html)[^>\[]{0,300}>|<\?xml-stylesheet[^>]{0,300}>){0,9}"
)
_HTML = re.compile(_LEAD + r"<(?:!doctype html|html[\s>])", re.I | re.S)
_FEED = re.compile(_LEAD + r"<(?:rss[\s>]|feed[\s>]|rdf:RDF[\s>])", re.S)
_TAG = re.compile(r"<[a-zA-Z!/][^>]{0,300}>")


def media_type(data: bytes, declared: str | None) -> str | None:
    """The kind of `data`, given what its name or its server declares; null where that is nothing Recount reads.

    A PDF, a page that begins with a doctype or `<html`, and a feed are known by their beginning whatever they are
    called; a text that merely holds some markup stays text, and a file called .html without a single tag is text.
    """
    head = _head(data)
    if "%PDF-" in head[:1024] and declared in (None, PDF, TEXT, HTML):
        return PDF
    if declared in (CSV, JSONL, MAIL, PDF):
        return declared
    if _FEED.match(head):
        return FEED
    if _HTML.match(head):
        return HTML
    if declared == HTML and not _TAG.search(head):
        return TEXT
    return declared


def declared_by_server(content_type: str) -> str | None:
    """The kind that a Content-Type header names: XML and no header at all leave it to the bytes, the rest is null."""
    name = content_type.partition(";")[0].strip().lower()
    if not name:
        return HTML
    return FEED if name.endswith("xml") and name not in _BY_SERVER else _BY_SERVER.get(name)


def _head(data: bytes) -> str:
    sample = data[:8192]
    encoding = "utf-16" if sample.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    return sample.decode(encoding, "replace").lstrip("\ufeff")
