"""A headline in title case, spelled as its words are in running text, so that its verbs are heard as verbs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recount.annotation.network.labels import BLANK, LINE
from recount.reference import words
from recount.reference.frames import frame_forms
from recount.reference.inflection import forms
from recount.reference.measures import measure_forms

LONG = 3  # letters above which title case gives a word its capital
LEAST = 3  # such words that a headline has
LONGEST = 40  # words of a headline
SHARE = 0.8  # of the long words that have a capital


def headline_case(spelled: Sequence[str], gaps: Sequence[int]) -> list[str]:
    """The words of a text, those of lines in title case in small letters, but for what may be a name.

    gaps: what stands before each word. A line without a word for an act or a measure is no headline but a byline. A
    word is no name where the text has it in small letters elsewhere, or where it is known as a word for an act.
    """
    found = list(spelled)
    plain = frozenset(word for word in spelled if word.islower())
    begins = [at for at, gap in enumerate(gaps) if at == 0 or gap in (LINE, BLANK)] or [0]
    for begin, end in zip(begins, [*begins[1:], len(spelled)], strict=True):
        if not _titled(spelled[begin:end]) or _told().isdisjoint(word.lower() for word in spelled[begin + 1 : end]):
            continue
        for at in range(begin + 1, end):
            low = spelled[at].lower()
            if _title(spelled[at]) and (low in plain or low in _common()):
                found[at] = low
    return found


def _titled(line: Sequence[str]) -> bool:
    long = [word for word in line if word.isalpha() and len(word) > LONG]
    capitals = sum(_title(word) for word in long)
    return len(line) <= LONGEST and len(long) >= LEAST and capitals >= SHARE * len(long) and line[-1] != "."


def _title(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower()


@cache
def _told() -> frozenset[str]:
    """Words for acts, measures and telling."""
    verbs = frozenset(form for verb in words("telling_words", "word", kind="verb") for form in forms(verb))
    return (frozenset((*frame_forms(), *measure_forms())) | verbs) - words("calendar")


@cache
def _common() -> frozenset[str]:
    """The same, and the small words of the language."""
    return _told() | (words("function_words") - words("calendar"))
