"""A publication date with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from recount.records.document import PublishedBasis


@dataclass(frozen=True, slots=True)
class Dated:
    """`published` is an ISO date or interval, or null; `why` one line that a person can check."""

    published: str | None = None
    basis: PublishedBasis = "unknown"
    why: str | None = None


UNKNOWN = Dated()
