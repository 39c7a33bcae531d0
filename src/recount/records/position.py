"""What a party wants, offers or refuses on one issue."""

from __future__ import annotations

from typing import Literal

from recount.records.annotated_text import Span
from recount.records.record import Record

Stance = Literal["demanded", "offered", "accepted", "refused", "denied", "supported", "threatened", "said"]


class Statement(Record, frozen=True, kw_only=True):
    """One stance on one day. `claims`: ids, the earliest report first; `quote`, its `mark` (the span
    of the word that takes the stance) and `source` are the first one's.

    when: ISO date or interval on which it was taken; where the text does not tell, the day of publication; else null.
    """

    stance: Stance
    when: str | None
    source: str | None
    quote: str
    mark: Span
    claims: tuple[str, ...]
    documents: tuple[str, ...]


class Position(Record, frozen=True, kw_only=True):
    """A party's stance on an issue (null where the words name none) and how it came to it, oldest statement first.

    stance: the latest. before: the last one before the days asked about; null where there was none or none was asked.
    """

    party: str
    issue: str | None
    stance: Stance
    before: Stance | None
    statements: tuple[Statement, ...]
