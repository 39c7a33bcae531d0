"""Surnames of a text's persons: no places where they stand alone."""

from __future__ import annotations

from collections.abc import Sequence

from recount.annotation.words import Word
from recount.reference import demonyms, find_places, words

_MOST = 4  # words of a name behind a title


def surnames(lines: Sequence[Sequence[Word]]) -> frozenset[str]:
    """In small letters: the last of the capitalised words behind a title or a given name, or of a run of its own."""
    found: set[str] = set()
    for line in lines:
        found |= _last_of_runs(line)
        for index, word in enumerate(line):
            opens = word.lower in words("given_names") and word.text[0].isupper()
            titled = (
                word.lower in words("titles") and index + 1 < len(line) and word.lower not in words("function_words")
            )
            if not (opens or titled):
                continue
            last = index
            while last + 1 < len(line) and last - index < _MOST and _capital(line[last + 1]):
                last += 1
            if last > index and not (titled and line[last].lower in words("organisation_words")):
                found.add(line[last].lower)
    return frozenset(found)


def _last_of_runs(line: Sequence[Word]) -> set[str]:
    """The last words of two or three capitalised words that are no place and no body: mostly surnames."""
    found: set[str] = set()
    index = 0
    plain = words("function_words") | words("organisation_words") | words("calendar") | words("relays", "name")
    while index < len(line):
        end = index
        while end < len(line) and _capital(line[end]) and line[end].lower not in plain:
            end += 1
        if 2 <= end - index <= 3 and not line[index].text.isupper() and (end == len(line) or line[end].text != "-"):
            name = " ".join(word.text for word in line[index:end])
            if line[index].lower not in demonyms() and not find_places(name):
                found.add(line[end - 1].lower)
        index = max(end, index + 1)
    return found


def _capital(word: Word) -> bool:
    return word.alpha and word.text[0].isupper()
