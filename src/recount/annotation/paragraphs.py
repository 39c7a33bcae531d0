"""Where the report's paragraphs stand: blank lines and furniture part them."""

from __future__ import annotations

import re

from recount.records import Document, Span

_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+|\r\n[^\S\n]*\r\n\s*|\u2029|\f")


def paragraphs(document: Document) -> tuple[Span, ...]:
    """Spans of the text without its furniture, cut at blank lines, trimmed; none is empty. A lone break stays."""
    text = document.text
    found: list[Span] = []
    at = 0
    for start, end in [*((piece.start, piece.end) for piece in document.furniture), (len(text), len(text))]:
        if start > at:
            found += _pieces(text, at, min(start, len(text)))
        at = max(at, end)
    return tuple(found)


def trim(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends; start == end where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _pieces(text: str, start: int, end: int) -> list[Span]:
    cuts = [start]
    for blank in _BLANK.finditer(text, start, end):
        cuts += [blank.start(), blank.end()]
    cuts.append(end)
    pieces = (trim(text, a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True))
    return [piece for piece in pieces if piece[0] < piece[1]]
