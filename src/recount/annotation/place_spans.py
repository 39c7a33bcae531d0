"""Where place names stand in a sentence."""

from __future__ import annotations

from recount.annotation.known_place import known_place
from recount.annotation.place_line import PlaceLine
from recount.annotation.place_span import PlaceSpan
from recount.annotation.told_place import told_place
from recount.reference import words

_ARTICLES = words("context_words", part="article of a name")


def place_spans(line: PlaceLine) -> list[PlaceSpan]:
    """The place names of one sentence in order, not overlapping."""
    found: list[PlaceSpan] = []
    index = 0
    while index < len(line.words):
        span = (known_place(line, index) or told_place(line, index)) if _opens(line, index) else None
        if span:
            found.append(span)
        index = span.after if span else index + 1
    return found


def _opens(line: PlaceLine, index: int) -> bool:
    """Whether a name may begin there: at a capital, or at an article with a hyphen ("al-Bab")."""
    if line.capital(index):
        return True
    return line.lower(index) in _ARTICLES and line.lower(index + 1) == "-" and line.capital(index + 2)
