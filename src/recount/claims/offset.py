"""How many days an act lies from another: "the raid came two days after rebels killed nine"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from recount.claims.bond import SUBJECTS, top
from recount.claims.sentence import Sentence
from recount.records import Period
from recount.reference.number_words import value_of

SIGNS = {"after": -1, "before": 1}
DAYS = {"day": 1, "days": 1, "night": 1, "nights": 1, "week": 7, "weeks": 7}
SPANS = frozenset({*DAYS, "month", "months", "year", "years"})


@dataclass(frozen=True, slots=True)
class Offset:
    """`base`: the word of the act that it is reckoned from; `days`: from that act, null where the words do not tell."""

    base: int
    days: int | None
    words: str

    def of(self, period: Period) -> Period | None:
        """The days that lie so far from a period; null where it is not told how far."""
        if self.days is None:
            return None
        step = timedelta(days=self.days)
        return Period(first=period.first + step, last=period.last + step)


def offset(sentence: Sentence, begin: int, end: int) -> Offset | None:
    """How far words[begin:end], within what "days after" or "a week before" opens, lie from what that hangs on."""
    tree = sentence.tree
    if not tree.heads:
        return None
    at = top(tree, begin, end)
    for head in (at, *tree.above(at)):
        # the parser hangs "after" on the subject of a clause as well as on its verb
        for mark in (
            mark for word in (head, *tree.under(head, *SUBJECTS)) for mark in tree.under(word, "mark", "case")
        ):
            if mark and sentence.words[mark] in SIGNS and sentence.words[mark - 1] in SPANS:
                number = _number(sentence, mark - 2)
                unit = DAYS.get(sentence.words[mark - 1])
                days = SIGNS[sentence.words[mark]] * number * unit if number and unit else None
                words = " ".join(sentence.words[mark - 1 - bool(number) : mark + 1])
                return Offset(tree.heads[head], days, words)
    return None


def _number(sentence: Sentence, at: int) -> int | None:
    word = sentence.words[at] if at >= 0 else ""
    if word in ("a", "an"):
        return 1
    value = value_of([word]) if word else None
    return int(value) if value and 0 < value < 1000 else None
