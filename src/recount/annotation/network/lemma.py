"""Lemmas, by lemminflect's dictionary and rules."""

from __future__ import annotations

from functools import lru_cache

_INFLECTED = frozenset({"NOUN", "VERB", "ADJ", "ADV", "AUX"})


@lru_cache(maxsize=100_000)
def lemma(word: str, upos: str) -> str:
    """The dictionary form of a word that the part of speech inflects; names keep their case, others lose it."""
    if upos not in _INFLECTED:
        return word if upos == "PROPN" else word.lower()
    from lemminflect import getLemma  # its tables take half a second to open

    found = getLemma(word.lower(), upos=upos)
    return str(found[0]) if found else word.lower()
