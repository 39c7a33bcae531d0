"""Who is asking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import Depends, HTTPException, Request

Role = Literal["reader", "reviewer"]


@dataclass(frozen=True)
class Person:
    """name: what judgements are signed with. token: what forms of her pages must carry."""

    name: str
    role: Role
    token: str


def person(request: Request) -> Person:
    """Whom the room let in; see `Room.person`."""
    found: Person | None = request.app.state.room.person(request)
    if found is None:
        raise HTTPException(401, "please sign in")
    return found


def _reviewer(someone: Annotated[Person, Depends(person)]) -> Person:
    if someone.role != "reviewer":
        raise HTTPException(403, "readers cannot judge; ask for the role of a reviewer")
    return someone


InPerson = Annotated[Person, Depends(person)]
Reviewer = Annotated[Person, Depends(_reviewer)]
