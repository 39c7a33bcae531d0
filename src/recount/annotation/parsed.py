"""A sentence as its words, with what the tree of the text says of them."""

from __future__ import annotations

from bisect import bisect_left

from recount.annotation.syntax import Syntax
from recount.annotation.words import Word, lexed
from recount.records import Span


class Parsed:
    """words, text: of the sentence. All null where there is no tree."""

    def __init__(self, text: str, start: int, syntax: Syntax) -> None:
        """start: of the sentence in the text of the tree."""
        self.text = text
        self.words: list[Word] = lexed(text)
        self._start = start
        self._syntax = syntax

    def subject(self, at: int) -> Span | None:
        """The noun phrase that is the subject of the verb words[at].

        A number behind the verb begins what is said, and those counted do not go on to claim: "12 died while claiming".
        """
        first, last = self._span(self._syntax.subject(self._start + self.words[at].start))
        if first >= last or first <= at < last:
            return None
        if self.words[first].digits and (first > at or self.words[at].lower.endswith("ing")):
            return None
        return first, last

    def carrier(self, at: int) -> Span | None:
        """The subject of the verb whose object the noun words[at] is."""
        first, last = self._span(self._syntax.carrier(self._start + self.words[at].start))
        return (first, last) if first < last <= at else None

    def object(self, at: int) -> Span | None:
        """The characters, in the sentence, of the object of the verb words[at] and what goes with it; null where it has
        none, or governs a clause as well.
        """
        found = self._syntax.object(self._start + self.words[at].start)
        return (found[0] - self._start, found[1] - self._start) if found else None

    def reach(self, at: int) -> int | None:
        """The character of the sentence at which all that hangs on words[at] ends."""
        end = self._syntax.reach(self._start + self.words[at].start)
        return None if end is None else end - self._start

    def phrase(self, at: int) -> Span | None:
        """The noun phrase that begins with words[at]."""
        first, last = self._span(self._syntax.phrase(self._start + self.words[at].start))
        return (first, last) if first < last else None

    def phrase_before(self, at: int) -> Span | None:
        """The noun phrase between a comma and words[at]."""
        end = self._start + self.words[at - 1].end if at else 0
        first, last = self._span(self._syntax.phrase_to(end) if at else None)
        return (first, last) if first and last == at and self.words[first - 1].text == "," else None

    def verbal(self, start: int, end: int) -> bool:
        """Whether a verb stands among the characters start:end of the sentence."""
        return self._syntax.verbal(self._start + start, self._start + end)

    def _span(self, span: Span | None) -> Span:
        if span is None:
            return 0, 0
        first = bisect_left(self.words, span[0] - self._start, key=lambda word: word.start)
        return first, bisect_left(self.words, span[1] - self._start, key=lambda word: word.start)
