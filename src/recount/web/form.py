"""What a page sends back."""

from __future__ import annotations

from secrets import compare_digest
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, HTTPException, Request

from recount.web.person import InPerson


async def _form(request: Request, someone: InPerson) -> dict[str, str]:
    """The fields of a form of the room's own pages; one without her token is refused."""
    fields = {name: value for name, value in (await request.form()).multi_items() if isinstance(value, str)}
    if not compare_digest(fields.pop("token", ""), someone.token):
        raise HTTPException(403, "this form is too old; load the page again")
    return fields


Form = Annotated[dict[str, str], Depends(_form)]


def back(request: Request) -> str:
    """Where the form was sent from, as a path of this room."""
    came = urlsplit(request.headers.get("referer", ""))
    here = came.netloc == request.headers.get("host")
    return (came.path + (f"?{came.query}" if came.query else "")) if here and came.path.startswith("/") else "/"
