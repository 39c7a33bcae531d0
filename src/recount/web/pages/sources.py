"""The record of each source."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from recount.views.sheets import SourcesSheet, sources_sheet
from recount.web.asked import Asked
from recount.web.room import InRoom
from recount.web.sheets import Sheets

router = Sheets()


@router.sheet("/sources", SourcesSheet, "sources.html")
def sources(room: InRoom, query: Asked, page: Annotated[int, Query(ge=1, le=10_000)] = 1) -> SourcesSheet:
    """Each origin: how many claims, on what, how often alone, later met, revised, and how it lies to the others."""
    return room.kept(("sources", query, page), lambda: sources_sheet(room.ledger, query, page=page))
