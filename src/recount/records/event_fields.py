"""What a person says of an event as a whole, for the rows of UCDP GED and ACLED."""

from __future__ import annotations

from typing import Literal

from recount.records.record import Record


class EventFields(Record, frozen=True, kw_only=True):
    """Named as in GED's codebook; null where nothing was said.

    type_of_violence: 1 state-based, 2 non-state, 3 one-sided. deaths_a, deaths_b: of the sides; low, best, high: of
    all. event_clarity: 1 clear, 2 less so. where_prec: 1 exact place … 7 international. date_prec: 1 day … 5 over a
    month. No count is below 0.
    """

    type_of_violence: Literal[1, 2, 3] | None = None
    side_a: str | None = None
    side_b: str | None = None
    deaths_a: int | None = None
    deaths_b: int | None = None
    deaths_civilians: int | None = None
    deaths_unknown: int | None = None
    low: int | None = None
    best: int | None = None
    high: int | None = None
    event_clarity: Literal[1, 2] | None = None
    where_prec: Literal[1, 2, 3, 4, 5, 6, 7] | None = None
    date_prec: Literal[1, 2, 3, 4, 5] | None = None
