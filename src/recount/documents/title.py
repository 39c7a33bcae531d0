"""The title of a plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.records import Furniture

_LONGEST = 220  # characters; a longer first line is a paragraph
_LOOK = 5000
_HEADING = re.compile(r"#{1,3}[ \t]+(\S[^\n]{0,300}?)[ \t#]*$")


def title(text: str, furniture: Sequence[Furniture]) -> str | None:
    """The first line that is not furniture, where it stands alone and is no sentence; null for text without one."""
    head = list(text[:_LOOK])
    for piece in furniture:
        for index in range(piece.start, min(piece.end, len(head))):
            if head[index] != "\n":
                head[index] = " "
    lines = "".join(head).splitlines()
    filled = [" ".join(line.split()) for line in lines if line.strip()]
    if not filled:
        return None
    first = filled[0]
    if heading := _HEADING.match(first):
        return heading[1]
    alone = len(filled) > 1 or len(text) > _LOOK
    sentence = first.endswith((".", ",", ";", ":")) and not first.endswith("...")
    return first if alone and len(first) <= _LONGEST and not sentence else None
