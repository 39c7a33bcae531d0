"""The language of a text."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from recount.records import Furniture

_SAMPLE = 6000  # characters
_ENOUGH = 60  # letters below which another language than English is not believed
_SURE = 0.95
_ENGLISH = re.compile(r"\b(?:the|of|and|in|at|to|for|was|were|is|are|after|by|from|killed|dead|people)\b", re.I)


def language(text: str, furniture: Sequence[Furniture]) -> str | None:
    """ISO 639-1 code, or null where it cannot be told.

    A short text is English where English words stand in it: the identifier is unsure of a headline, and an English
    one must not be turned away.
    """
    sample, at = [], 0
    for piece in furniture:
        sample.append(text[at : piece.start])
        at = piece.end
    words = " ".join([*sample, text[at:]])[:_SAMPLE]
    letters = sum(letter.isalpha() for letter in words)
    if not letters:
        return None
    import py3langid  # it loads its model

    ranked = py3langid.rank(words)
    code, best = ranked[0]
    sure = 1 / sum(math.exp(max(-700.0, score - best)) for _, score in ranked)  # the scores are logarithms
    if code == "en" or (sure >= _SURE and letters >= _ENOUGH):
        return str(code)
    return "en" if _ENGLISH.search(words) else None
