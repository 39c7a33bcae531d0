"""Phrases of a table, found in running words in all their forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from recount.reference.inflection import forms
from recount.reference.measures import plural
from recount.reference.table import Row, table

_WORD = re.compile(r"[^\W_]+")


def phrases_in(name: str, text: str) -> Iterator[tuple[int, int, Row]]:
    """Start, end and row of each phrase of data/`name`.tsv that a text holds, in order, the longest at each place.

    Where several rows are spelled alike, each of them is given.
    The table's first column is the phrase, its `form` says how it varies: verb, noun, or phrase (as it stands). Case
    and hyphens do not count. Time grows with the length of the text.
    """
    words = [(match.group().casefold(), match.start(), match.end()) for match in _WORD.finditer(text)]
    known, at = _forms(name), 0
    while at < len(words):
        for spelled, rows in known.get(words[at][0], ()):
            last = at + len(spelled)
            if tuple(word for word, _, _ in words[at:last]) == spelled:
                yield from ((words[at][1], words[last - 1][2], row) for row in rows)
                at = last - 1
                break
        at += 1


@cache
def _forms(name: str) -> dict[str, tuple[tuple[tuple[str, ...], tuple[Row, ...]], ...]]:
    """All forms by their first word, the longest first."""
    found: dict[str, dict[tuple[str, ...], list[Row]]] = {}
    for row in table(name):
        phrase = next(iter(row.values()))
        spelled = {"verb": forms(phrase).keys(), "noun": {phrase, _plural(phrase)}}.get(row["form"], {phrase})
        for form in spelled:
            words = tuple(form.casefold().split())
            found.setdefault(words[0], {}).setdefault(words, []).append(row)
    return {
        first: tuple(sorted(((words, tuple(rows)) for words, rows in by.items()), key=lambda item: -len(item[0])))
        for first, by in found.items()
    }


def _plural(phrase: str) -> str:
    before, space, last = phrase.rpartition(" ")
    return before + space + plural(last)
