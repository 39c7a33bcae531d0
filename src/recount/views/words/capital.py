"""The beginning of a line."""

from __future__ import annotations


def capital(text: str) -> str:
    """The text with its first letter in capitals, the others as they are."""
    return text[:1].upper() + text[1:]
