"""The words at a span."""

from __future__ import annotations


def quote(text: str, start: int, end: int) -> str:
    """text[start:end], with the bounds checked: Python's slices would pass over an error in silence.

    Raises ValueError for an empty span or one outside the text: a fault of Recount's own, never of an input.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"span {start}:{end} does not lie in a text of {len(text)} characters")
    return text[start:end]
