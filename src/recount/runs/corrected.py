"""What a person now says of a document whose bytes are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recount.records import Document

if TYPE_CHECKING:
    from recount.documents import Source


def corrected(document: Document, source: Source) -> Document:
    """The document with the outlet, title, URL and date that were given with the command or its table.

    What was not given stays, so reading without a table takes nothing back; equal where nothing given differs.
    """
    words = {name: getattr(source, name) for name in ("outlet", "title", "url") if name in source.given}
    known = document.replace(**{name: word for name, word in words.items() if word})
    dated = source.dated
    if "dated" not in source.given or dated.published in (None, known.published):
        return known
    return known.replace(published=dated.published, published_basis=dated.basis, published_why=dated.why)
