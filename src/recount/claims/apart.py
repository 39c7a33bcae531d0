"""How far a time or place stands from what it may belong to."""

from __future__ import annotations

from recount.claims.sentence import Sentence
from recount.claims.spot import Spot
from recount.records import Time
from recount.reference.table import words

LEAVING = frozenset({"from", "to", "towards", "toward", "via"})
UNPLACED = 3.0  # words that a missing preposition weighs
CLAUSE = 4.0  # words that a word that opens a clause weighs
LEFT = 8.0  # words that "from" or "to" right before it weighs
TURN = 3.0  # words that a verb of speech weighs


def apart(sentence: Sentence, span: Time | Spot, begin: int, end: int) -> float:
    """Words between a time or place and words[begin:end]; clauses between and a missing preposition count more."""
    if isinstance(span, Spot):
        first, last = span.first, span.last
    else:
        first, last = sentence.first(span.start), sentence.last(span.end)
    low, high = (end, first) if first >= end else (last, begin)
    between = sentence.words[low:high] if low < high else ()
    stops = words("clause_words", kind="clause")
    away = len(between) + CLAUSE * sum(word in stops or word in ";:" for word in between)
    away += TURN * sum(low <= turn < high for turn in sentence.turns)
    if not isinstance(span, Spot) or span.placed:
        return away
    return away + (LEFT if first and sentence.words[first - 1] in LEAVING else UNPLACED)
