"""Search over documents and claims."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from recount.views.sheets import SearchSheet, search_sheet
from recount.web.asked import Asked
from recount.web.room import InRoom
from recount.web.sheets import Sheets

router = Sheets()


@router.sheet("/search", SearchSheet, "search.html")
def search(room: InRoom, query: Asked, page: Annotated[int, Query(ge=1, le=10_000)] = 1) -> SearchSheet:
    """Claims and documents with these words and filters, each with its words around them."""
    return search_sheet(room.ledger, query, page=page)
