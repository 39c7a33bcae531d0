"""Where a claim stands."""

from __future__ import annotations

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from recount.views import Trail, trail
from recount.web.pages.event import Name
from recount.web.room import InRoom
from recount.web.sheets import answer

router = APIRouter()
records = [Trail]


@router.get("/claims/{name}", include_in_schema=False)
def claim(room: InRoom, name: Name) -> Response:
    """To the claim's place in its report."""
    found = room.ledger.claim(name)
    return RedirectResponse(f"/documents/{found.document}#{found.id}", status_code=303)


@router.get("/api/claims/{name}", operation_id="Trail", responses=answer(Trail))
def claim_trail(room: InRoom, name: Name) -> Response:
    """A claim with its report, its event, its origin, and why each slot holds what it holds."""
    return Response(trail(room.ledger, name).to_json(), media_type="application/json")
