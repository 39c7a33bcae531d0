"""A sentence, shortened for a line."""

from __future__ import annotations


def excerpt(quote: str, start: int, end: int, *, size: int = 220) -> str:
    """At most about `size` characters of a quote around its words start:end, cut at spaces; white space made single."""
    flat = " ".join(quote.split())
    if len(flat) <= size:
        return flat
    words = " ".join(quote[start:end].split())
    at = max(flat.find(words), 0)
    first = max(0, min(at - size // 3, len(flat) - size))
    if first:
        first = flat.find(" ", first, at) + 1 or first
    last = min(len(flat), max(first + size, at + len(words)))
    if last < len(flat):
        cut = flat.rfind(" ", at + len(words), last)
        last = cut if cut > 0 else last
    return ("… " if first else "") + flat[first:last] + (" …" if last < len(flat) else "")
