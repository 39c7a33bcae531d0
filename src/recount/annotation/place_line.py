"""A sentence as the place finder sees it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from recount.annotation.words import Word
from recount.records import Span
from recount.records.annotated_text import NameType

Heard = tuple[int, int, NameType]  # a name that the network heard: start, end, what it names


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """words and text of one sentence, and what its whole text tells of them.

    people: surnames of the text's persons, which are no places alone. small: words of the text in small letters, which
    tell a common word at the head of a sentence. heard: the network's names in the sentence, sorted, with offsets in
    it; null where there is no network.
    """

    words: Sequence[Word]
    text: str
    people: frozenset[str]
    small: frozenset[str]
    heard: Sequence[Heard] | None = None

    def name_at(self, start: int) -> Heard | None:
        """The heard name that covers a character."""
        if not self.heard:
            return None
        at = bisect_right(self.heard, start, key=lambda name: name[0])
        return self.heard[at - 1] if at and self.heard[at - 1][1] > start else None

    def named(self, index: int) -> NameType | None:
        """What the network takes the name at words[index] for; null where it hears none there."""
        name = self.name_at(self.words[index].start)
        return name[2] if name else None

    def lower(self, index: int) -> str:
        """words[index] in small letters, empty outside of the sentence."""
        return self.words[index].lower if 0 <= index < len(self.words) else ""

    def capital(self, index: int) -> bool:
        """Whether words[index] begins with a capital letter."""
        return 0 <= index < len(self.words) and self.words[index].alpha and self.words[index].text[0].isupper()


def heard_in(names: Sequence[Heard] | None, sentence: Span) -> Sequence[Heard] | None:
    """The names of a text that stand in one sentence, with offsets in it; null where there is no network."""
    if names is None:
        return None
    first = bisect_right(names, sentence[0] - 1, key=lambda name: name[0])
    after = bisect_right(names, sentence[1] - 1, key=lambda name: name[0])
    return [(start - sentence[0], end - sentence[0], kind) for start, end, kind in names[first:after]]
