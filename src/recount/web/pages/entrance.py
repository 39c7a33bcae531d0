"""Signing in and out, where the room asks who is there."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import RedirectResponse

from recount.web.form import Form as Sent
from recount.web.rendering import render
from recount.web.room import SESSION, InRoom

router = APIRouter(include_in_schema=False)
_Text = Annotated[str, Form(max_length=1000)]


@router.get("/login")
def login(request: Request, next: Annotated[str, Query(max_length=2000)] = "/") -> Response:  # noqa: A002
    """The page that asks for name and password."""
    return render(request, "login.html", next=_own(next), wrong=False)


@router.post("/login")
def enter(request: Request, room: InRoom, name: _Text, password: _Text, next: _Text = "/") -> Response:  # noqa: A002
    """To the page that was asked for, with a session; or the same question again."""
    secret = room.accounts.enter(name, password, room.clock()) if room.accounts else None
    if secret is None:
        return render(request, "login.html", status=403, next=_own(next), wrong=True)
    answer = RedirectResponse(_own(next), status_code=303)
    answer.set_cookie(SESSION, secret, httponly=True, samesite="strict", secure=request.url.scheme == "https")
    return answer


@router.post("/logout")
def leave(request: Request, room: InRoom, form: Sent) -> Response:
    """End the session."""
    if room.accounts:
        room.accounts.leave(request.cookies.get(SESSION, ""))
    answer = RedirectResponse("/login", status_code=303)
    answer.delete_cookie(SESSION)
    return answer


def _own(path: str) -> str:
    """A path of this room; anything else leads to the front."""
    return path if path.startswith("/") and not path.startswith(("//", "/\\")) else "/"
