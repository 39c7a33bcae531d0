"""A heading and what stands under it, before anyone decides how it is shown."""

from __future__ import annotations

from recount.records import Record


class Section(Record, frozen=True, kw_only=True):
    """Lines of prose under a heading."""

    heading: str
    lines: tuple[str, ...]
