"""The title of a plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from recount.records import Furniture

_LONGEST = 220  # characters; a longer first line is a paragraph
_LOOK = 5000
_HEADING = re.compile(r"#{1,3}[ \t]+(\S[^\n]{0,300}?)[ \t#]*$")


def title(text: str, furniture: Sequence[Furniture]) -> str | None:
    """The first line that is not furniture, where it stands alone and is no sentence; null for text without one.

    A section's name ("AFRICA") over a headline, and an item of a list, are no titles.
    """
    head = list(text[:_LOOK])
    for piece in furniture:
        for index in range(piece.start, min(piece.end, len(head))):
            if head[index] != "\n":
                head[index] = " "
    lines = "".join(head).splitlines()
    filled = [" ".join(line.split()) for line in lines if line.strip()]
    if not filled:
        return None
    first = next((line for line, after in pairwise(filled) if not _is_rubric(line, after)), filled[-1])
    if heading := _HEADING.match(first):
        return heading[1]
    alone = len(filled) > 1 or len(text) > _LOOK
    sentence = first.endswith((".", ",", ";", ":")) and not first.endswith("...")
    return first if alone and len(first) <= _LONGEST and not sentence else None


def _is_rubric(line: str, after: str) -> bool:
    """Whether a line is a single capitalised or lower-case word over a headline, or an item of a list."""
    word = len(line.split()) == 1 and (line.isupper() or line.islower())
    return line[0] in "•·*" or (word and len(after.split()) > 3 and len(after) <= _LONGEST)
