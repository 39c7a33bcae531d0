"""The record of each source."""

from __future__ import annotations

from recount.records import Record, SourceRecord

_PAGE = 50


class SourcesSheet(Record, frozen=True, kw_only=True):
    """A page of sources, those with most claims first, and how many there are."""

    sources: tuple[SourceRecord, ...]
    count: int
    page: int
    pages: int


def sources_sheet(found: tuple[SourceRecord, ...], *, page: int = 1) -> SourcesSheet:
    """A page of the sources that were found."""
    shown = found[_PAGE * (page - 1) : _PAGE * page]
    return SourcesSheet(sources=shown, count=len(found), page=page, pages=max(1, -(-len(found) // _PAGE)))
