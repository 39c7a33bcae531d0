"""What was scheduled, and what became of it."""

from __future__ import annotations

from typing import Literal

from recount.records.annotated_text import Span
from recount.records.record import Record

Fate = Literal["held", "moved", "cancelled", "no word"]


class Plan(Record, frozen=True, kw_only=True):
    """An act to come, as reports announced it. Ids and words are those of the earliest report.

    event: id of the event its claims belong to. when: the days it was planned for, null where the text names none.
    by, to: who acts, and on whom. mark: the act's own words, a span of `quote`. fate: what later claims say became of
    it; `evidence` are these claims' ids, `why` one line on them, `moved_to` the other days where some are named.
    """

    event: str
    event_type: str | None
    when: str | None
    place: str | None
    by: str | None
    to: str | None
    source: str | None
    quote: str
    mark: Span
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    fate: Fate = "no word"
    moved_to: str | None = None
    evidence: tuple[str, ...] = ()
    why: str = ""
