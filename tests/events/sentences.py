"""Claims at words of sentences, for what follows from positions and plans."""

from __future__ import annotations

from recount.records import Claim, Document, document_id, text_sha256
from recount.records.claim import Kind


def report(text: str, *, published: str | None, outlet: str = "Lantern Post") -> Document:
    sha = text_sha256(text)
    address = f"{outlet} {published} {sha[:6]}"
    return Document(
        id=document_id(address, sha), address=address, sha256=sha, text=text, text_sha256=sha, outlet=outlet,
        published=published,
    )  # fmt: skip


def said(document: Document, word: str, kind: Kind, **slots: object) -> Claim:
    """The claim at the first such word of a document; its quote is the sentence around it."""
    start = document.text.index(word)
    first = document.text.rfind(". ", 0, start) + 2 if ". " in document.text[:start] else 0
    last = document.text.index(".", start) + 1
    return Claim.make(
        document, start=start, end=start + len(word), kind=kind, quote=document.text[first:last], quote_start=first,
        quote_end=last, **slots,
    )  # fmt: skip
