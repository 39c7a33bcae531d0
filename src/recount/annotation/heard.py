"""The names that the network hears, as spans of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.annotation.network.labels import NAME_TYPES, UPOS
from recount.annotation.network.lemma import lemma
from recount.annotation.place_line import Heard
from recount.records import Tokens
from recount.records.annotated_text import NameType
from recount.reference import words
from recount.reference.objects import object_class

_NICKNAME = re.compile(r"\s[\"“][^\"“”]{1,20}[\"”]\s$")
_NEAR = 24  # characters of a nickname with its marks
_ARMS = frozenset({"weapon", "vehicle", "aircraft"})
_PROPER = UPOS.index("PROPN")
_LINKS = frozenset({"of", "for", "the", "and", "in", "at", "from"})


def heard(text: str, cut: Tokens, names: Sequence[tuple[int, int, int]], upos: Sequence[int]) -> list[Heard]:
    """names: (first word, after the last, number of the type). upos: number of each word's part of speech.

    Plain words name a weapon or a vehicle only where they are known as one (no storm is a vehicle). Titles are no part
    of a person's name, and alone they are none ("the Foreign Secretary"); nor is what has the word for a body in it a
    person ("the Foreign Office").
    """
    found: list[Heard] = []
    for first, after, number in names:
        kind: NameType = NAME_TYPES[number]
        said = [text[start:end] for start, end in zip(cut.starts[first:after], cut.ends[first:after], strict=True)]
        while len(said) > 1 and said[-1] in _LINKS:
            said.pop()  # "Ann Smith of" breaks off before what is another name
        after = first + len(said)
        if kind in _ARMS and _PROPER not in upos[first:after] and object_class(lemma(said[-1], "NOUN")) not in _ARMS:
            continue
        if kind == "person" and any(word.lower() in words("organisation_words") for word in said):
            kind = "organisation"
        while kind == "person" and first < after and _title(said, first - after):
            first += 1
            while first < after and cut.ends[first] - cut.starts[first] == 1 and text[cut.starts[first]] in ".-":
                first += 1
        if first < after:
            start = _nicknamed(text, found, cut.starts[first]) if kind == "person" else None
            found.append((cut.starts[first] if start is None else start, cut.ends[after - 1], kind))
    return found


def _title(said: list[str], at: int) -> bool:
    """Whether a word of a person's name is a title, or stands for one in capitals ("DIG Ann Smith")."""
    word, rest = said[at], said[at + 1 :] if at < -1 else []
    letters = word.isupper() and word.isalpha() and 2 < len(word) < 6 and bool(rest) and not rest[0].isupper()
    return letters or word.lower() in words("titles")


def _nicknamed(text: str, found: list[Heard], start: int) -> int | None:
    """Where a name begins that a nickname breaks (John "Jack" Smith); what is part of it is taken out of `found`."""
    nickname = _NICKNAME.search(text, max(0, start - _NEAR), start)
    for back in (1, 2):
        begin, end, kind = found[-back] if nickname and len(found) >= back else (0, 0, "")
        if nickname and kind == "person" and begin < nickname.start() <= end:
            del found[-back:]
            return begin
    return None
