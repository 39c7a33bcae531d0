"""One event, and why its reports were brought together."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Query

from recount.records import Policy
from recount.views.sheets import EventSheet, LinkSheet, event_sheet, link_sheet
from recount.web.room import InRoom
from recount.web.sheets import Sheets

router = Sheets()
Name = Annotated[str, Path(max_length=200)]
AsOf = Annotated[str | None, Query(max_length=40, description="the state at that time (ISO)")]


@router.sheet("/events/{name}", EventSheet, "event.html")
def event(room: InRoom, name: Name, policy: Policy = "range", as_of: AsOf = None) -> EventSheet:
    """One event: its tolls, each with its origins and their claims, what is told of it, and its reports."""
    key = ("event", name, policy, as_of)
    return room.kept(key, lambda: event_sheet(room.ledger, name, policy=policy, as_of=as_of))


@router.sheet("/events/{name}/links", LinkSheet, "links.html")
def links(room: InRoom, name: Name) -> LinkSheet:
    """Why the reports of an event were brought together: the strongest link of each two."""
    return link_sheet(room.ledger, name)
