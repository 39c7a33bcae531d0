"""How well borne out it is that somebody did something."""

from __future__ import annotations

from typing import Literal

from recount.records.record import Record

Grade = Literal["confirmed", "contested", "fair", "weak"]


class Standing(Record, frozen=True, kw_only=True):
    """What an event's claims of who did it amount to, in the words that Airwars grades with where they fit.

    grade: null where no claim says that anybody did harm. origins: how many independent sources speak of the event.
    blamed: each party that is named as its agent, with the claims that do. admitted: claims in which a party so named
    says it itself; denied: claims in which one says that it did not. against: claims against their speaker's interest.
    """

    grade: Grade | None
    origins: int
    blamed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    admitted: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
