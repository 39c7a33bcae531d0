"""What changed between two states of a ledger."""

from __future__ import annotations

from typing import Literal

from recount.records.event import Event, Toll
from recount.records.record import Record


class TollNews(Record, frozen=True, kw_only=True):
    """A toll as it is now and as it was (null: it is new). `claims`: ids of new ones; `origins`: new ones.

    opened: it is disputed and was not. closed: it was and is no longer.
    """

    toll: Toll
    before: Toll | None
    claims: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    opened: bool = False
    closed: bool = False

    @property
    def moved(self) -> bool:
        """Whether its lowest or highest figure is another than before."""
        return self.before is not None and (self.toll.low, self.toll.high) != (self.before.low, self.before.high)


class EventNews(Record, frozen=True, kw_only=True):
    """An event that is new, changed, or gone (then as it last was). `before`: ids of the events that it goes on from.

    claims: ids of its new claims. tolls: those that are new or changed.
    """

    event: Event
    fate: Literal["new", "changed", "gone"]
    before: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    tolls: tuple[TollNews, ...] = ()
