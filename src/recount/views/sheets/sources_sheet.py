"""The record of each source."""

from __future__ import annotations

import msgspec

from recount.events import Tally, Voice, source_records
from recount.ledger import Ledger, Query
from recount.records import Record, SourceRecord
from recount.views.digest import digest
from recount.views.selection import Selection, names_match
from recount.views.sources import find_sources

_PAGE = 50


class SourcesSheet(Record, frozen=True, kw_only=True):
    """A page of sources, those with most claims first, and how many there are."""

    sources: tuple[SourceRecord, ...]
    count: int
    page: int
    pages: int


def sources_sheet(ledger: Ledger, query: Query | None = None, *, page: int = 1) -> SourcesSheet:
    """A page of the sources in the events asked for; a query's source chooses among them, by any part of a name."""
    asked, first = query or Query(), _PAGE * (page - 1)
    kept = digest(ledger)
    if kept is None:
        found = find_sources(ledger, Selection.of(asked))
        shown, count = found[first : first + _PAGE], len(found)
    else:
        among = None
        if asked.source is not None:
            among = {key for key, name in kept.source_names() if names_match(asked.source, (name,))}
        keys = kept.sources(asked, limit=_PAGE, offset=first, among=among)
        voices, tallies, under = kept.voices(asked, keys)
        shown = source_records(msgspec.convert(voices, list[Voice]), msgspec.convert(tallies, list[Tally]), under)
        count = kept.count_sources(asked, among)
    return SourcesSheet(sources=shown, count=count, page=page, pages=max(1, -(-count // _PAGE)))
