"""The named storms of a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set

from recount.claims.sentence import Sentence
from recount.reference.frames import frame_forms

STORMS = frozenset({"storm", "typhoon", "hurricane", "cyclone", "depression"})
_NTH = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_NO_NAME = frozenset(
    """center centre warning watch surge signal force season relief response fund agency committee bureau council
    service team damage shelter victims survivors monday tuesday wednesday thursday friday saturday sunday""".split()  # noqa: SIM905
)


def storm_names(found: Sequence[Sentence], text: str) -> dict[str, str]:
    """The storms' names, each with the noun that stands most often by it: "Typhoon Orla", "Orla, the 3rd typhoon".

    Capitals of a headline ("Typhoon Kills Ten") and words that the text has in lower case are no names.
    """
    lower = {word for one in found for word, big in zip(one.words, one.capital, strict=True) if not big}
    told: Counter[tuple[str, str]] = Counter()
    for sentence in found:
        words = sentence.words
        for at, word in enumerate(words):
            if word not in STORMS:
                continue
            apposed = words[at - 3 : at - 1] == (",", "the") and _NTH.fullmatch(words[at - 1])
            span = _name(sentence, at + 1) or (_name(sentence, at - 4) if apposed else None)
            if span and not _plain(sentence, span, lower):
                told[text[sentence.starts[span[0]] : sentence.ends[span[1]]], word] += 1
    return {name: noun for (name, noun), _ in sorted(told.items(), key=lambda item: (item[1], item[0]))}


def _name(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """First and last word of the name at a word, by capitals and by what the network takes for one; hyphens join."""
    first = last = at
    while first > 0 and sentence.bound[first - 1]:
        first -= 1
    while last + 1 < len(sentence.words) and sentence.bound[last]:
        last += 1
    if not 0 <= first <= last < len(sentence.words) or not sentence.capital[first]:
        return None
    tags = sentence.tree.upos
    return (first, last) if (tags[first] == "PROPN" if tags else not sentence.titled) else None


def _plain(sentence: Sentence, span: tuple[int, int], lower: Set[str]) -> bool:
    """Whether a word of the language stands there, with a capital as in a headline ("Typhoon Batters Coast")."""
    word = sentence.words[span[0]]
    return span[0] == span[1] and (word in lower or word in _NO_NAME or word in frame_forms())
