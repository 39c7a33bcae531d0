"""The numbers of a sentence that count people or things."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from recount.claims.argument import SUBJECTS
from recount.claims.bond import top
from recount.claims.sentence import Sentence
from recount.records import Quantity
from recount.reference import number_words
from recount.reference.measures import measure_forms, measure_words
from recount.reference.nouns import singular
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
PLACING = frozenset({"in", "at", "near", "from", "on"})
HELPERS = words("clause_words", kind="passive") | words("clause_words", kind="perfect")
HEDGES = words("clause_words", kind="hedge")
REPORTS = words("speech_cues", "phrase", kind="verb", plain="yes")
GROWTH = frozenset((verb, "by") for verb in words("clause_words", kind="rise"))
SETTLED = frozenset(
    {"capital", "city", "town", "village", "country", "nation", "island", "region", "province", "district"}
)
ARTICLES = frozenset({"a", "an", "another"})
OTHERS = frozenset({"other", "others"})
AGAIN = 10  # words from "one of …" to the noun that says who that is
WITH = 10  # words from a number to the "with" that opens a part of it
ROOM = 5  # words from "capacity" to the number that it could hold
RATE = 10  # "one in 20", "seven in 10"
OF_ALL = 4  # words between a part and its whole
ORDINALS = ("first", "second", "third")
FATAL = frozenset({"death", "fatality"})
ADDED = ("confirmed", "reported", "known", "recorded", "suspected")  # between an ordinal and its noun
SHOWN = frozenset({"visible", "apparent", "obvious", "outward", "external"})  # "bodies with no visible injuries"
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

    def exceeds(self, whole: Number) -> bool:
        """Whether it is more than another at least is, so that nothing but plain words can call it a part of that."""
        own = self.quantity.low if self.quantity.low is not None else self.quantity.high
        other = whole.quantity.high if whole.quantity.high is not None else whole.quantity.low
        return own is not None and other is not None and own > other


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
        if found and number.noun is None and _marks_part(sentence, found[-1], number):
            number = replace(number, of_them=True)
        if found and ((number.of_them and number.noun is None) or (number.noun in OTHERS and found[-1].kind in THINGS)):
            number = replace(number, noun=found[-1].noun, kind=found[-1].kind)
        found.append(number)
    taken = [(quantity.start, quantity.end) for quantity in sentence.quantities]
    singles = [
        single
        for single in (*_singles(sentence), *_others(sentence), *_firsts(sentence))
        if not any(start < single.end and single.start < end for start, end in taken)
    ]
    spoken = (number for number in found + singles if not _speaks(sentence, number))
    return sorted(spoken, key=lambda number: number.first)


def _counted(sentence: Sentence, quantity: Quantity) -> Number | None:
    noun = quantity.object
    kind = object_class(noun)
    if quantity.unit is not None and kind != "area":
        kind = object_class(quantity.unit)
        noun = quantity.unit
        if kind != "area":
            return None
    first, last = sentence.first(quantity.start), sentence.last(quantity.end)
    if _harms(sentence, last):
        noun = kind = None  # "kills 3 wounds 20"
    if last <= first or kind in IDLE or _grows(sentence, first) or _only_told(sentence, first, quantity):
        return None
    if quantity.high == 0 and noun is not None and kind is None and noun not in counted_nouns():
        return None  # "no details"
    closes = max(last, sentence.last(quantity.object_end)) if quantity.object_end and noun else last
    if noun and not quantity.unit:
        kind = object_class(" ".join((*sentence.words[last : closes - 1], noun))) or kind  # "three police officers"
    if quantity.high == 0 and SHOWN & set(sentence.words[last:closes]):
        return None
    of_them = any(sentence.words[at : at + len(phrase)] == phrase for phrase in AFTER_NUMBER for at in (last, closes))
    return Number(first, last, closes, quantity.start, quantity.end, quantity, noun, kind, of_them=of_them)


def _harms(sentence: Sentence, at: int) -> bool:
    """Whether words[at] are a verb of a headline with a number of its own, no noun."""
    spelled = sentence.words[at : at + 2]
    third = (
        any(form.words == spelled[:1] and "third" in form.forms for form in measure_forms().get(spelled[0], ()))
        if spelled
        else False
    )
    return third and _figure(spelled[1:])


def _of_all(sentence: Sentence, one: Number, two: Number) -> bool:
    """Whether one number is out of another: "155 of the 162 deaths", "11 of the country's 81 provinces"."""
    between = sentence.words[one.last : two.first]
    return one.noun is None and between[:1] == ("of",) and len(between) <= OF_ALL and "and" not in between


def _marks_part(sentence: Sentence, one: Number, two: Number) -> bool:
    """Whether a bare number is a part of the one before: "40 hurt, with nine in hospital", "40 homes (nine burnt)"."""
    if two.quantity.unit or two.exceeds(one):
        return False  # "12 hectares (30 acres)"; "to 20, with 81 wounded"
    before = sentence.words[two.first - 1 : two.first]
    behind = sentence.words[two.last : two.last + 1]
    bracketed = before == ("(",) and behind == (")",)
    return bracketed or (before == ("with",) and two.first - one.closes <= WITH)


def _only_told(sentence: Sentence, first: int, quantity: Quantity) -> bool:
    """Whether a number is a rate ("one in 20") or a place's inhabitants ("the capital of 4 million")."""
    noun = quantity.object
    before = sentence.words[max(0, first - 2) : first]
    after = sentence.words[first + 1 : first + 3]
    rate = after[:1] == ("in",) and _figure(after[1:]) and (quantity.value or 0) <= RATE  # not "12 in 20 villages"
    if (before[1:] == ("in",) and before[0] in number_words()) or rate:
        return True
    near = sentence.words[max(0, first - ROOM) : first]
    if "capacity" in near and not {",", ";", ")"} & set(near):
        return True  # "with a capacity to carry 170 passengers"
    while first and sentence.words[first - 1] in HEDGES:
        first -= 1
    before = sentence.words[max(0, first - 2) : first]
    if len(before) < 2 or before[1] != "of":
        return False
    settled = before[0] in SETTLED or singular(before[0]) in SETTLED  # "the towns of some 20,000 people"
    return (noun is None and (before[0] == "capital" or object_class(before[0]) == "place")) or (
        noun in ("person", "people", "inhabitant", "resident") and settled
    )


def _figure(spelled: tuple[str, ...]) -> bool:
    return bool(spelled) and (spelled[0].isdecimal() or spelled[0] in number_words())


def _grows(sentence: Sentence, first: int) -> bool:
    """Whether a number only tells by how much another grew ("rose by at least 12")."""
    while first and sentence.words[first - 1] in HEDGES:
        first -= 1
    return sentence.words[max(0, first - 2) : first] in GROWTH


@cache
def counted_nouns() -> frozenset[str]:
    """The nouns that say of themselves what befell whom they count: "deaths", "survivors"."""
    return frozenset(entry.word for entry in measure_words() if entry.stands == "itself")


def _singles(sentence: Sentence) -> Iterator[Number]:
    """ "a child", "another 8-year-old girl": an article, a few modifiers, a noun for a person."""
    for at, word in enumerate(sentence.words[:-1]):
        if word not in ARTICLES:
            continue
        for head in range(at + 1, min(at + 2 + MODIFIERS, len(sentence.words))):
            noun = sentence.words[head]
            if noun in _closers() | ARTICLES:
                break
            if sentence.bound[head]:
                continue  # "a rebel-held town"
            kind = object_class(noun) if noun != "other" else None
            joined = head + 1 < len(sentence.words) and object_class(sentence.words[head + 1]) is not None
            if kind in ("person", "fighter") and not joined and not _tells_more(sentence, at, head):
                if noun not in BARRED:
                    start, end = sentence.starts[at], sentence.ends[head]
                    one = Quantity(
                        start=start, end=end, value=1, low=1, high=1, object=noun, words=" ".join((word, noun))
                    )
                    yield Number(at, head + 1, head + 1, start, end, one, noun, kind, article=True)
                break


def _others(sentence: Sentence) -> Iterator[Number]:
    """ "another was wounded", "nine died in the north and another in the south": one more, by the pronoun alone."""
    for at, word in enumerate(sentence.words[:-1]):
        joins = at > 0 and sentence.words[at - 1] in ("and", ",") and sentence.words[at + 1] in PLACING
        if word == "another" and (sentence.words[at + 1] in HELPERS or joins):
            start, end = sentence.starts[at], sentence.ends[at]
            one = Quantity(start=start, end=end, value=1, low=1, high=1, words=word)
            yield Number(at, at + 1, at + 1, start, end, one, None, None)


def _speaks(sentence: Sentence, number: Number) -> bool:
    """Whether the number is of those who say it: "two officials said"; "12 boys, said the mayor" has another."""
    tree = sentence.tree
    if not tree.heads or number.kind not in ("person", "fighter"):
        return False
    at = top(tree, number.first, number.closes)
    said = tree.heads[at]
    if tree.relations[at] not in SUBJECTS or said not in sentence.turns or sentence.words[said] not in REPORTS:
        return False
    other = any(start >= sentence.ends[said] for start, _ in sentence.sayers)
    return not other and "VERB" not in tree.upos[number.closes : said]


def _tells_more(sentence: Sentence, first: int, at: int) -> bool:
    """Whether words[at], behind an article at words[first], stands before a noun ("a major increase") or says again who
    one is ("one of them, a nurse, was …").
    """
    set_off = sentence.words[first - 1 : first] == (",",) == sentence.words[at + 1 : at + 2]
    again = (
        set_off
        and sentence.words[at + 2 : at + 3] not in (("and",), ("or",))
        and any(
            quantity.value == 1 and 0 < first - sentence.first(quantity.start) <= AGAIN
            for quantity in sentence.quantities
        )
    )
    tree = sentence.tree
    return again or (bool(tree.heads) and tree.relations[at] in ("amod", "compound") and tree.heads[at] > at)


def _firsts(sentence: Sentence) -> Iterator[Number]:
    """ "its first death", "the second fatality": an ordinal that counts the dead."""
    for at, word in enumerate(sentence.words[:-1]):
        for head in range(at + 1, min(at + 2 + len(ADDED), len(sentence.words))) if word in ORDINALS else ():
            noun = sentence.words[head]
            if noun in FATAL and sentence.words[at - 1 : at] != ("the",):
                value = ORDINALS.index(word) + 1
                start, end = sentence.starts[at], sentence.ends[at]
                one = Quantity(start=start, end=end, value=value, low=value, high=value, object=noun, words=word)
                yield Number(at, at + 1, head + 1, start, end, one, noun, None)
            if noun not in ADDED:
                break


def _closers() -> frozenset[str]:
    return frozenset().union(
        *(words("clause_words", kind=kind) for kind in ("clause", "list", "preposition", "passive"))
    )
