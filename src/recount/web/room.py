"""What all pages share."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from secrets import token_urlsafe
from threading import Lock
from typing import Annotated, TypeVar, cast

from fastapi import Depends, Request

from recount.ledger import Ledger, Lists
from recount.web.accounts import Accounts
from recount.web.person import Person

_Made = TypeVar("_Made")
_MOST_KEPT = 24
SESSION = "recount-session"  # the cookie


@dataclass(frozen=True)
class Room:
    """An open ledger, the clock (ISO time, UTC), and who sits here: `reader` is whose name judgements carry.

    accounts: asks everyone to sign in; null where whoever sits at this machine may read and judge.

    token: what a form must carry, so that no other page can send one.
    """

    ledger: Ledger
    clock: Callable[[], str]
    reader: str = "reader"
    accounts: Accounts | None = None
    token: str = field(default_factory=lambda: token_urlsafe(24))
    _kept: OrderedDict[object, object] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def person(self, request: Request) -> Person | None:
        """Who asks; null where nobody has signed in."""
        if self.accounts is not None:
            return self.accounts.person(request.cookies.get(SESSION), self.clock())
        return Person(name=self.reader, role="reviewer", token=self.token)

    def kept(self, key: object, compose: Callable[[], _Made]) -> _Made:
        """What `compose` makes, made once while the log does not grow: for views that read most of the ledger."""
        whole = (Lists(self.ledger).last()[0], key)
        with self._lock:
            if whole in self._kept:
                self._kept.move_to_end(whole)
                return cast(_Made, self._kept[whole])
        made = compose()
        with self._lock:
            self._kept[whole] = made
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return made


def _room(request: Request) -> Room:
    room: Room = request.app.state.room
    return room


InRoom = Annotated[Room, Depends(_room)]
