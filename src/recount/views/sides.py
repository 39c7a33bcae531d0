"""The lines of a report that contradict each other."""

from __future__ import annotations

from recount.records import Check, Record
from recount.views.words import excerpt


class Side(Record, frozen=True, kw_only=True):
    """One side of a contradiction: the line of the text, counted from 1, that it stands in, and its words there."""

    line: int
    words: str


def sides(check: Check, text: str) -> tuple[Side, ...]:
    """Where a check and its evidence in the text stand, in the order of the text; a line that has both comes once."""
    spans = [(check.start, check.end), *(other for other in check.evidence if not isinstance(other, str))]
    found: dict[int, Side] = {}
    for start, end in sorted(spans):
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end)
        line = text[first : last if last >= 0 else len(text)]
        number = text.count("\n", 0, start) + 1
        found.setdefault(number, Side(line=number, words=excerpt(line, start - first, end - first)))
    return tuple(found.values())
