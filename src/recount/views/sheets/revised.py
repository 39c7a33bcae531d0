"""What changed from one revision of a report to the next."""

from __future__ import annotations

from difflib import SequenceMatcher

from recount.records import Document, Record

_MOST = 2000  # lines that are compared


class Change(Record, frozen=True, kw_only=True):
    """Lines that were taken out and those that came in their place; either may be empty."""

    before: tuple[str, ...]
    after: tuple[str, ...]


def revised(before: Document, after: Document) -> tuple[Change, ...]:
    """The changes between two texts, line by line, in the order of the text."""
    old, new = ([line for line in one.text.splitlines() if line.strip()][:_MOST] for one in (before, after))
    parts = SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if old or new else []
    return tuple(Change(before=tuple(old[a:b]), after=tuple(new[c:d])) for tag, a, b, c, d in parts if tag != "equal")
