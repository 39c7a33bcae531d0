"""What the sentences say for or against one happening."""

from __future__ import annotations

from bisect import bisect
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from recount.linking.fold import fold
from recount.linking.sign import Sign
from recount.records import Claim

_LONG = 6  # letters: shorter words are mostly grammar, or too common to tell two happenings apart
_ENOUGH = 4  # content words, below which a sentence is too short for likeness to mean much
_STEPS = (0.1, 0.2, 0.35, 0.5, 0.8)  # likeness of two sentences, from which each of the next is meant
_FOUND = ("a word", "little alike", "somewhat alike", "alike", "much alike", "one sentence")


def sign_words(a: Claim, b: Claim) -> Sign | None:
    """The likeness of the quoted sentences; null where a quote is missing or they share no content word.

    Within one document only the same sentence counts: neighbours share words whatever they speak of.
    """
    one, other = _content(a.quote), _content(b.quote)
    if not one or not other:
        return None
    if a.document == b.document:
        same = (a.quote_start, a.quote_end) == (b.quote_start, b.quote_end)
        return Sign("words", "one sentence", "one sentence") if same else None
    shared = [word for word in one if word in frozenset(other)]
    if not shared or min(len(one), len(other)) < _ENOUGH:
        return None
    likeness = LCSseq.normalized_similarity(one, other)
    return Sign("words", _FOUND[bisect(_STEPS, likeness)], " ".join(shared[:8]))


@lru_cache(maxsize=16384)
def _content(quote: str) -> tuple[str, ...]:
    """Long words and numbers in order, each once; bounded, since a quote may be a page without a full stop."""
    words = (word for word in fold(quote[:2000]).split() if len(word) >= _LONG or word.isdigit())
    return tuple(dict.fromkeys(words))
