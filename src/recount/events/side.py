"""Whose side a speaker is on, as far as her name tells."""

from __future__ import annotations

import re
from functools import lru_cache

from recount.reference.party_phrases import party_phrases

_WORD = re.compile(r"'s\b|[^\W_]+(?:\.[^\W_]\.)*")
_NAMES = ("country", "people", "seat", "group")


@lru_cache(maxsize=16384)
def side(name: str) -> str | None:
    """The state (ISO code) or armed body that a source's name names: "Norian air force"; null where it names none.

    Where it names two it is nobody's: "the Norian ambassador to Sudria" is left open.
    """
    words = [match.group().replace("’", "'") for match in _WORD.finditer(name.replace("’", "'").replace("-", " "))]
    folded, found, at = [word.casefold() for word in words], set(), 0
    while at < len(words):
        for phrase in party_phrases().get(folded[at], ()):
            end = at + len(phrase.words)
            here = tuple(folded[at:end]) == phrase.words and (not phrase.shouted or words[at].isupper())
            if here and phrase.kind in _NAMES:
                found.add(phrase.value)
                at = end - 1
                break
        at += 1
    return found.pop() if len(found) == 1 else None
