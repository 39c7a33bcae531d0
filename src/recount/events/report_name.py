"""What to call a report whose outlet is not known."""

from __future__ import annotations

from recount.records import Document

_MOST = 60  # characters of a title


def report_name(document: Document) -> str:
    """ "the report “Ten dead in flood”"; by its address, or the file's name, where it has no title."""
    title = " ".join((document.title or "").split())
    if not title:
        return f"the report {document.url or document.address.rpartition('/')[2]}"
    return f"the report “{title}”" if len(title) <= _MOST else f"the report “{title[:_MOST].rpartition(' ')[0]} …”"
