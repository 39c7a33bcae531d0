"""Windows of a text: as much of it as the network reads at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from recount.annotation.network.labels import FIRST, LINE, NOTHING, OPEN

ROOM = 254  # pieces of a window, without the opening and the closing one


def windows(
    words: Sequence[str], gaps: Sequence[int], limits: Sequence[int], sizes: Sequence[int]
) -> list[tuple[int, int]]:
    """(first word, after the last): whole paragraphs, else sentences, packed into at most ROOM pieces.

    gaps, limits: one value a word (see labels). sizes: pieces of each word.
    """
    found: list[tuple[int, int]] = []
    first = size = 0
    for start, end in pairwise([*_units(words, gaps, limits, sizes), len(words)]):
        unit = sum(sizes[start:end])
        if size and size + unit > ROOM:
            found.append((first, start))
            first, size = start, 0
        size += unit
    return [*found, (first, len(words))] if size else found


def _units(words: Sequence[str], gaps: Sequence[int], limits: Sequence[int], sizes: Sequence[int]) -> list[int]:
    """Numbers of the words at which a window may begin: where a sentence is known to, or may, or where it must."""
    found: list[int] = []
    size = 0
    for at, gap in enumerate(gaps):
        stopped = at > 0 and words[at - 1][-1] in '.!?”"' and gap > NOTHING
        begins = limits[at] == FIRST or (limits[at] == OPEN and (gap >= LINE or stopped))
        if at == 0 or begins or size + sizes[at] > ROOM:
            found.append(at)
            size = 0
        size += sizes[at]
    return found
