"""Offset maps, quoting and alignment: `text[start:end]` is checked here and only here."""

from recount.spans.offset_map import OffsetMap
from recount.spans.quote import quote

__all__ = ["OffsetMap", "quote"]
