"""The reading room as an ASGI application."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from urllib.parse import urlencode

from fastapi import Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

import recount
from recount.errors import LockedLedger, RecountError, UnknownItem
from recount.web.guard import LOOPBACK, Guard
from recount.web.pages import (
    claim,
    document,
    entrance,
    event,
    front,
    index,
    places,
    plans,
    positions,
    review,
    search,
    sources,
)
from recount.web.person import person
from recount.web.rendering import render
from recount.web.room import Room
from recount.web.sheets import describe

PAGES = (front, event, document, places, search, positions, plans, sources, review)


def application(room: Room, *, hosts: frozenset[str] = LOOPBACK) -> FastAPI:
    """All pages over a room's ledger. hosts: names under which it may be asked for; empty for any."""
    app = FastAPI(
        title="Recount", version=recount.__version__, docs_url=None, redoc_url=None, openapi_url="/api/openapi.json",
        description="The ledger of what sources claim happened. The pages show the same records.",
    )  # fmt: skip
    app.state.room = room
    app.add_middleware(Guard, hosts=hosts)
    app.mount("/static", StaticFiles(directory=Path(str(files("recount.web") / "static"))))
    inside = [Depends(person)]
    for page in PAGES:
        app.include_router(page.router, dependencies=inside)
    for page in (claim, index):
        app.include_router(page.router, dependencies=inside)
    app.include_router(entrance.router)
    describe(app, [*claim.records, *(record for page in PAGES for record in page.router.records)])
    app.add_exception_handler(RecountError, _failed)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _misasked)
    return app


def _failed(request: Request, error: Exception) -> Response:
    assert isinstance(error, RecountError)
    status = 404 if isinstance(error, UnknownItem) else 503 if isinstance(error, LockedLedger) else 400
    return _tell(
        request, status, error.code, f"{error.where}: {error.what}" if error.where else error.what, error.detail
    )


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 401 and not request.url.path.startswith("/api"):
        asked = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"/login?{urlencode({'next': asked if request.method == 'GET' else '/'})}", 303)
    what = "there is no such page" if error.status_code == 404 else str(error.detail)
    return _tell(request, error.status_code, "request", what, "")


def _misasked(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    facts = "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in error.errors())
    return _tell(request, 400, "bad-option", "the address asks for something that cannot be given", facts)


def _tell(request: Request, status: int, code: str, what: str, detail: str) -> Response:
    """A failure as a page, below /api as JSON."""
    if request.url.path.startswith("/api"):
        return JSONResponse({"code": code, "what": what, "detail": detail}, status_code=status)
    return render(request, "failure.html", status=status, code=code, what=what, detail=detail)
