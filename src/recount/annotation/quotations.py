"""Which sentences one quotation runs over."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence

from recount.annotation.source_phrase import QUOTES
from recount.records import Span

_OPENS, _CLOSES = frozenset("“«„"), frozenset("”»")


class Quotations:
    """The quotations of a text. A quotation that a paragraph leaves open goes on where the next begins with a mark.

    runs: sentences (their indices) that one quotation holds or opens.
    """

    def __init__(self, text: str, sentences: Sequence[Span], paragraphs: Sequence[Span]) -> None:
        """All spans in characters of the text, sorted."""
        self._marks: list[int] = []  # where a quotation begins or ends, in turn
        self.runs = self._runs(text, sentences, {start for start, _ in paragraphs})

    def hold(self, at: int) -> bool:
        """Whether the character stands inside a quotation."""
        return bisect_right(self._marks, at) % 2 == 1

    def _runs(self, text: str, sentences: Sequence[Span], heads: Collection[int]) -> tuple[tuple[int, ...], ...]:
        runs: list[list[int]] = []
        open_ = False
        for number, (start, end) in enumerate(sentences):
            marked = text[start] in QUOTES
            goes_on = open_ and (start not in heads or marked)
            if open_ and not goes_on:
                self._marks.append(sentences[number - 1][1])
            open_ = self._scan(text, start + (goes_on and marked), end, goes_on)
            beside = bool(runs) and runs[-1][-1] == number - 1
            if beside and (goes_on or (marked and start not in heads and text[sentences[number - 1][1] - 1] in QUOTES)):
                runs[-1].append(number)
            elif marked or open_:
                runs.append([number])
        return tuple(map(tuple, runs))

    def _scan(self, text: str, start: int, end: int, open_: bool) -> bool:
        for at in range(start, end):
            sign = text[at]
            turns = sign == '"' or (sign in _CLOSES if open_ else sign in _OPENS)
            if turns:
                self._marks.append(at + open_)
                open_ = not open_
        return open_
