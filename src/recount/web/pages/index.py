"""What can be asked for as JSON."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from recount.web.rendering import render

router = APIRouter()


@router.get("/api/", include_in_schema=False)
def index(request: Request) -> HTMLResponse:
    """A page that lists the addresses below /api, with what they take."""
    return render(request, "index.html", told=request.app.openapi())
