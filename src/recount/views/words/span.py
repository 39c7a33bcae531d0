"""From the lowest to the highest figure of a toll."""

from __future__ import annotations

from recount.records import Toll
from recount.views.words.figure import number


def span(toll: Toll) -> str:
    """ "2,300 to 20,000"; one number where they are the same; "not known" where there is none."""
    known = [value for value in (toll.low, toll.high) if value is not None]
    return " to ".join(number(value) for value in dict.fromkeys(known)) or "not known"
