"""The numbers of a sentence that count people or things."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from recount.claims.sentence import Sentence
from recount.records import Quantity
from recount.reference import number_words
from recount.reference.measures import measure_words
from recount.reference.objects import THINGS, object_class
from recount.reference.table import words

IDLE = frozenset({"time", "money", "length", "skip", "attack"})
AFTER_NUMBER = tuple(
    tuple(phrase.split())
    for phrase in (
        "of them", "of whom", "of which", "of those", "of the victims", "of the dead", "of the deaths",
        "of the wounded", "of the injured",
    )
)  # fmt: skip
BARRED = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "source", "leader", "reporter", "journalist"}
)
HEDGES = words("clause_words", kind="hedge")
GROWTH = frozenset((verb, "by") for verb in words("clause_words", kind="rise"))
OTHERS = frozenset({"other", "others"})
OF_ALL = 4  # words between a part and its whole
MODIFIERS = 4  # words that may stand between an article and its noun ("a 21-month-old boy")


@dataclass(frozen=True, slots=True)
class Number:
    """words[first:last] are the number, words[last:closes] the rest of its noun phrase.

    `noun`: what is counted, `kind` its class. `article`: a person counted by an article only. `of_them`: "two of them".
    `start`, `end`: characters of the span that a claim takes.
    """

    first: int
    last: int
    closes: int
    start: int
    end: int
    quantity: Quantity
    noun: str | None
    kind: str | None
    article: bool = False
    of_them: bool = False


def numbers(sentence: Sentence) -> list[Number]:
    """Quantities without a unit that count something harmful or moved, and single persons, in their order."""
    found: list[Number] = []
    for quantity in sentence.quantities:
        number = _counted(sentence, quantity)
        if number is None:
            continue
        if found and _of_all(sentence, found[-1], number):
            whole = number.kind != "place"  # else it tells how many there are: "11 of the 81 provinces"
            found[-1] = replace(found[-1], noun=number.noun, kind=number.kind, of_them=whole)
            if not whole:
                continue
        if found and ((number.of_them and number.noun is None) or (number.noun in OTHERS and found[-1].kind in THINGS)):
            number = replace(number, noun=found[-1].noun, kind=found[-1].kind)
        found.append(number)
    taken = [(quantity.start, quantity.end) for quantity in sentence.quantities]
    singles = [
        single
        for single in _singles(sentence)
        if not any(start < single.end and single.start < end for start, end in taken)
    ]
    return sorted(found + singles, key=lambda number: number.first)


def _counted(sentence: Sentence, quantity: Quantity) -> Number | None:
    noun = quantity.object
    kind = object_class(noun)
    if quantity.unit is not None and kind != "area":
        kind = object_class(quantity.unit)
        noun = quantity.unit
        if kind != "area":
            return None
    first, last = sentence.first(quantity.start), sentence.last(quantity.end)
    if last <= first or kind in IDLE or _grows(sentence, first) or _only_told(sentence, first, noun):
        return None
    if quantity.high == 0 and noun is not None and kind is None and noun not in _counted_nouns():
        return None  # "no details"
    closes = max(last, sentence.last(quantity.object_end)) if quantity.object_end else last
    of_them = any(sentence.words[at : at + len(phrase)] == phrase for phrase in AFTER_NUMBER for at in (last, closes))
    return Number(first, last, closes, quantity.start, quantity.end, quantity, noun, kind, of_them=of_them)


def _of_all(sentence: Sentence, one: Number, two: Number) -> bool:
    """Whether one number is out of another: "155 of the 162 deaths", "11 of the country's 81 provinces"."""
    between = sentence.words[one.last : two.first]
    return one.noun is None and between[:1] == ("of",) and len(between) <= OF_ALL and "and" not in between


def _only_told(sentence: Sentence, first: int, noun: str | None) -> bool:
    """Whether a number is a rate ("one in 20") or a place's inhabitants ("the capital of 4 million")."""
    before = sentence.words[max(0, first - 2) : first]
    after = sentence.words[first + 1 : first + 3]
    if (before[1:] == ("in",) and before[0] in number_words()) or (after[:1] == ("in",) and _figure(after[1:])):
        return True
    if len(before) < 2:
        return False
    return noun is None and before[1] == "of" and (before[0] == "capital" or object_class(before[0]) == "place")


def _figure(spelled: tuple[str, ...]) -> bool:
    return bool(spelled) and (spelled[0].isdecimal() or spelled[0] in number_words())


def _grows(sentence: Sentence, first: int) -> bool:
    """Whether a number only tells by how much another grew ("rose by at least 12")."""
    while first and sentence.words[first - 1] in HEDGES:
        first -= 1
    return sentence.words[max(0, first - 2) : first] in GROWTH


@cache
def _counted_nouns() -> frozenset[str]:
    return frozenset(entry.word for entry in measure_words() if entry.stands == "itself")


def _singles(sentence: Sentence) -> Iterator[Number]:
    """ "a child", "another 8-year-old girl": an article, a few modifiers, a noun for a person."""
    for at, word in enumerate(sentence.words[:-1]):
        if word not in ("a", "an", "another"):
            continue
        for head in range(at + 1, min(at + 2 + MODIFIERS, len(sentence.words))):
            noun = sentence.words[head]
            if noun in _closers():
                break
            if sentence.bound[head]:
                continue  # "a rebel-held town"
            kind = object_class(noun) if noun != "other" else None
            joined = head + 1 < len(sentence.words) and object_class(sentence.words[head + 1]) is not None
            if kind in ("person", "fighter") and not joined:
                if noun not in BARRED:
                    start, end = sentence.starts[at], sentence.ends[head]
                    one = Quantity(
                        start=start, end=end, value=1, low=1, high=1, object=noun, words=" ".join((word, noun))
                    )
                    yield Number(at, head + 1, head + 1, start, end, one, noun, kind, article=True)
                break


def _closers() -> frozenset[str]:
    return frozenset().union(
        *(words("clause_words", kind=kind) for kind in ("clause", "list", "preposition", "passive"))
    )
