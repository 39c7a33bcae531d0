"""What the sentences say for or against one happening."""

from __future__ import annotations

from bisect import bisect

from rapidfuzz.distance import LCSseq

from recount.linking.profile import Profile
from recount.linking.sign import Sign

_ENOUGH = 4  # content words, below which a sentence is too short for likeness to mean much
_STEPS = (0.1, 0.2, 0.35, 0.5, 0.8)  # likeness of two sentences, from which each of the next is meant
_FOUND = ("a word", "little alike", "somewhat alike", "alike", "much alike", "one sentence")


def sign_words(a: Profile, b: Profile) -> Sign | None:
    """The likeness of the quoted sentences; null where a quote is missing or they share no content word.

    Within one document only the same sentence counts: neighbours share words whatever they speak of.
    """
    if not a.content or not b.content:
        return None
    if a.document == b.document:
        one, other = a.claim, b.claim
        same = (one.quote_start, one.quote_end) == (other.quote_start, other.quote_end)
        return Sign("words", "one sentence", "one sentence") if same else None
    if a.words.isdisjoint(b.words) or min(len(a.content), len(b.content)) < _ENOUGH:
        return None
    shared = [word for word in a.content if word in b.words]
    likeness = LCSseq.normalized_similarity(a.content, b.content)
    return Sign("words", _FOUND[bisect(_STEPS, likeness)], " ".join(shared[:8]))
