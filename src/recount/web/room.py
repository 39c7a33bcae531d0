"""What all pages share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from secrets import token_urlsafe
from typing import Annotated

from fastapi import Depends, Request

from recount.ledger import Ledger


@dataclass(frozen=True)
class Room:
    """An open ledger, the clock (ISO time, UTC), and who sits here: `reader` is whose name judgements carry.

    token: what a form must carry, so that no other page can send one.
    """

    ledger: Ledger
    clock: Callable[[], str]
    reader: str
    token: str = field(default_factory=lambda: token_urlsafe(24))


def _room(request: Request) -> Room:
    room: Room = request.app.state.room
    return room


InRoom = Annotated[Room, Depends(_room)]
