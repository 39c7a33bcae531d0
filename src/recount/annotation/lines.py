"""The lines of a paragraph, told from lines that were only broken by a margin."""

from __future__ import annotations

import re

from recount.annotation.paragraphs import trim
from recount.records import Span


def lines(text: str, start: int, end: int) -> list[Span]:
    """The paragraph's lines, those that one broken line made joined again."""
    edges = [start, *(match.end() for match in re.finditer(r"\r\n|[\n\r\u2028]", text[start:end]))]
    starts = [edges[0], *(start + edge for edge in edges[1:])]
    found = [trim(text, a, b) for a, b in zip(starts, [*starts[1:], end], strict=True)]
    found = [line for line in found if line[0] < line[1]]
    widest = max((b - a for a, b in found), default=0)
    wrapped = len(found) > 2 and widest <= 100
    joined: list[Span] = []
    open_quotes = 0
    for a, b in found:
        if joined and _continues(text, joined[-1], (a, b), wrapped, widest, open_quotes):
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
            open_quotes = 0
        line = text[a:b]
        open_quotes = max(0, open_quotes + line.count("“") - line.count("”"))
    return joined


def _continues(text: str, before: Span, line: Span, wrapped: bool, widest: int, open_quotes: int) -> bool:
    """Whether a line break only broke the line: the next goes on small, a quotation is open, or all lines are full."""
    last = text[max(before[0], before[1] - 12) : before[1]]
    if re.search(r"[.!?…][\"'”’»)\]]{0,3}$", last):
        return False
    first = text[line[0]]
    if first.islower() or last[-1] in ",;–—-":
        return True
    if open_quotes and text[line[0]] not in '“"':
        return True
    length = before[1] - max(before[0], text.rfind("\n", before[0], before[1]) + 1)
    return wrapped and length >= 0.75 * widest
