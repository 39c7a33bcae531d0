"""What one time expression was read as."""

from __future__ import annotations

from dataclasses import dataclass

from recount.records import Period
from recount.records.annotated_text import TimeType


@dataclass(frozen=True, slots=True)
class Reading:
    """type and value as in TIMEX3; `when`: the days it fixes; `against`: what they are reckoned from."""

    type: TimeType
    value: str
    when: Period | None = None
    against: Period | None = None
