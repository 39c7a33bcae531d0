"""Character spans of one rendering of a text as words of another that differs in its spaces only."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence


class Projection:
    """From characters of `text` to numbers of `words`, counting only what is not space.

    Raises ValueError where the text is neither the words' nor a beginning of it.
    """

    def __init__(self, text: str, words: Sequence[str]) -> None:
        squeezed = ["".join(word.split()) for word in words]
        bare = "".join(text.split())
        if not "".join(squeezed).startswith(bare):
            raise ValueError("the text differs from the words in more than spaces")
        self._before = [0]
        for sign in text:
            self._before.append(self._before[-1] + (not sign.isspace()))
        self._ends: list[int] = []
        total = 0
        for word in squeezed:
            total += len(word)
            self._ends.append(total)
        self.covered = bisect_right(self._ends, len(bare))

    def __call__(self, start: int, end: int) -> tuple[int, int]:
        """(first word, word after the last) that share a character with [start, end); equal where there is none."""
        low, high = self._before[start], self._before[end]
        first = bisect_right(self._ends, low)
        return (first, bisect_left(self._ends, high) + 1) if high > low else (first, first)
