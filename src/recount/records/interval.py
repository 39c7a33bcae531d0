"""Numbers as intervals with open ends."""

from __future__ import annotations

from typing import Self

from recount.records.record import Record

Number = float | int


class Interval(Record, frozen=True, kw_only=True):
    """[low, high]; null is open. "at least 30" is [30, null]."""

    low: Number | None = None
    high: Number | None = None

    @classmethod
    def exactly(cls, number: Number) -> Self:
        """One number."""
        return cls(low=number, high=number)

    def meets(self, other: Interval) -> bool:
        """Whether some number satisfies both: only where none does, two claims contradict."""
        below = self.low is None or other.high is None or self.low <= other.high
        above = other.low is None or self.high is None or other.low <= self.high
        return below and above

    def hull(self, other: Interval) -> Interval:
        """The least interval that holds both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Interval(low=low, high=high)
