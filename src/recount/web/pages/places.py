"""The map, and the same as a list."""

from __future__ import annotations

from recount.views.sheets import MapSheet, map_sheet
from recount.web.asked import Asked
from recount.web.room import InRoom
from recount.web.sheets import Sheets

router = Sheets()


@router.sheet("/map", MapSheet, "map.html")
def places(room: InRoom, query: Asked) -> MapSheet:
    """Where the events are: places, countries of which no more is known, and how many events are on no map."""
    return room.kept(("map", query), lambda: map_sheet(room.ledger, query))
