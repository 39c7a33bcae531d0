"""A sentence as words, numbers and signs: finer than tokens, so that "25-storey" and "$5m" come apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(
    r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*(?:\.(?:[^\W\d_]\.)+)?|['’]s\b|\S"
)


@dataclass(frozen=True, slots=True)
class Word:
    """text and lower (in small letters) at start:end of the sentence."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def alpha(self) -> bool:
        """Whether it is made of letters."""
        return self.text[0].isalpha()

    @property
    def digits(self) -> bool:
        """Whether it is a number in figures."""
        return self.text[0].isdecimal() and self.text[0].isascii()


@lru_cache(maxsize=2048)
def lexed(sentence: str) -> list[Word]:
    """The words of a sentence in order. Every layer asks for them, so the list is shared: it is not to be changed."""
    return [Word(found.group(), found.group().lower(), *found.span()) for found in _WORD.finditer(sentence)]
