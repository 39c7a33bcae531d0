"""What was scheduled, and what became of it, as a calendar."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from recount.views.sheets import PlansSheet, plans_sheet
from recount.web.asked import Asked
from recount.web.room import InRoom
from recount.web.sheets import Sheets

router = Sheets()


@router.sheet("/plans", PlansSheet, "plans.html")
def plans(
    room: InRoom, query: Asked, month: Annotated[str | None, Query(max_length=7, description="YYYY-MM")] = None
) -> PlansSheet:
    """A month of plans with what became of each, those known less exactly, and those without a day."""
    today = room.clock()
    return room.kept(
        ("plans", query, month, today[:10]), lambda: plans_sheet(room.ledger, query, today=today, month=month or None)
    )
