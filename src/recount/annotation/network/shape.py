"""The letter case of a word, which the uncased encoder would not see otherwise."""

from __future__ import annotations

from functools import lru_cache

NO_WORD, SIGN, NUMBER, LOWER, TITLE, UPPER, MIXED, INITIAL = range(8)


@lru_cache(100_000)
def shape(word: str) -> int:
    """One of eight classes."""
    letters = [sign for sign in word if sign.isalpha()]
    if not letters:
        return NUMBER if any(sign.isdigit() for sign in word) else SIGN
    if all(sign.islower() for sign in letters):
        return LOWER
    if all(sign.isupper() for sign in letters):
        return UPPER if len(letters) > 1 else INITIAL
    if letters[0].isupper() and all(sign.islower() for sign in letters[1:]):
        return TITLE
    return MIXED
