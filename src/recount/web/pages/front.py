"""The front page: what is new, what is disputed, what is planned, when and where."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response
from fastapi.responses import RedirectResponse

from recount.views.sheets import FrontSheet, front_sheet
from recount.web.asked import Asked
from recount.web.form import Form
from recount.web.room import InRoom
from recount.web.sheets import Sheets

router = Sheets()
SEEN = "recount-seen"  # the cookie with the log's entry up to which a reader has looked


@router.sheet("/", FrontSheet, "front.html")
def front(
    request: Request, room: InRoom, query: Asked, seen: Annotated[int | None, Query(ge=0)] = None,
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
) -> FrontSheet:  # fmt: skip
    """What is new since `seen` (an entry of the log), open disputes, plans of the coming days, and events."""
    looked = request.cookies.get(SEEN, "0")
    since = seen if seen is not None else int(looked) if looked.isascii() and looked.isdigit() else 0
    today = room.clock()[:10]
    key = ("front", query, today, since, page)
    return room.kept(key, lambda: front_sheet(room.ledger, query, today=today, seen=since, page=page))


@router.post("/seen", include_in_schema=False)
def seen(form: Form) -> Response:
    """Remember in this browser up to which entry of the log a reader has looked."""
    answer = RedirectResponse("/", status_code=303)
    number = form.get("seen", "")
    if number.isascii() and number.isdigit():
        answer.set_cookie(SEEN, number, max_age=400 * 86_400, httponly=True, samesite="strict")
    return answer
