"""One report."""

from __future__ import annotations

from fastapi import Path

from recount.views.sheets import DocumentSheet, document_sheet
from recount.web.pages.event import AsOf
from recount.web.room import InRoom
from recount.web.sheets import Sheets

router = Sheets()


@router.sheet("/documents/{name}", DocumentSheet, "document.html")
def document(room: InRoom, name: str = Path(max_length=200), as_of: AsOf = None) -> DocumentSheet:
    """One report: its text with claims and checks marked, their slots and reasons, and its revisions."""
    return document_sheet(room.ledger, name, as_of=as_of)
