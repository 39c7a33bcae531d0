"""What each party wants, issue by issue."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from recount.views.sheets import PositionsSheet, positions_sheet
from recount.web.asked import Asked
from recount.web.room import InRoom
from recount.web.sheets import Sheets

router = Sheets()


@router.sheet("/positions", PositionsSheet, "positions.html")
def positions(room: InRoom, query: Asked, issue: Annotated[str | None, Query(max_length=200)] = None) -> PositionsSheet:
    """Parties by issues, each with its latest stance and how it came to it."""
    asked = (issue or "").strip() or None
    return room.kept(("positions", query, asked), lambda: positions_sheet(room.ledger, query, issue=asked))
