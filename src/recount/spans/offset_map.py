"""From a text to a changed copy of it and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each character of `new` came from in `old`.

    Made by `replacing`: pieces of `old` give way to other words (an empty word deletes). Inside a replaced piece only
    its two ends are known, so positions there go to the nearer end on the way back.
    """

    old: str
    new: str
    edits: tuple[tuple[int, int, int, int], ...]  # old start, old end, new start, new end; sorted

    @classmethod
    def replacing(cls, old: str, edits: Iterable[tuple[int, int, str]]) -> OffsetMap:
        """`edits` are (start, end, word) in `old`, not overlapping."""
        pieces, placed, at, size = [], [], 0, 0
        for start, end, word in sorted(edits):
            if not at <= start <= end <= len(old):
                raise ValueError(f"edit {start}:{end} overlaps another or lies outside the text")
            pieces += [old[at:start], word]
            size += start - at
            placed.append((start, end, size, size + len(word)))
            size += len(word)
            at = end
        return cls(old, "".join([*pieces, old[at:]]), tuple(placed))

    def to_old(self, position: int) -> int:
        """The place in `old` of a place in `new` (0 to len(new))."""
        return self._move(position, 2, 0, len(self.new))

    def to_new(self, position: int) -> int:
        """The place in `new` of a place in `old` (0 to len(old))."""
        return self._move(position, 0, 2, len(self.old))

    def _move(self, position: int, here: int, there: int, size: int) -> int:
        if not 0 <= position <= size:
            raise ValueError(f"{position} does not lie in a text of {size} characters")
        index = bisect_right(self.edits, position, key=lambda edit: edit[here]) - 1
        if index < 0:
            return position
        edit = self.edits[index]
        start, end = edit[here], edit[here + 1]
        if position >= end:
            return edit[there + 1] + position - end
        return edit[there] if position - start <= end - position else edit[there + 1]
