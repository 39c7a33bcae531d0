"""When the wars, sieges and epidemics that a text speaks of began."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from recount.claims.sentence import Sentence
from recount.records import Period, Time
from recount.reference.inflection import forms
from recount.reference.table import table

REACH = 10  # words between what began, the word that says so, and its time
ADJACENT = 3  # words from "since" to its time
BEHIND = 4  # words from "outbreak of" to what broke out
PARTING = frozenset({".", ";", "after", "before", "when"})


@dataclass(frozen=True, slots=True)
class Begun:
    """`noun`: what began, as the sentence calls it; `when`: the time that says when."""

    noun: str
    when: Time


def beginnings(sentences: Sequence[Sentence]) -> tuple[Begun, ...]:
    """Every course of things whose beginning a text dates ("the war began in May"), in the text's order."""
    return tuple(found for sentence in sentences for found in _told(sentence))


def begun(found: Sequence[Begun], words: Sequence[str]) -> Begun | None:
    """The beginning of what some words speak of: of the same noun, else of one of its kind; null where none is dated.

    "war" and "conflict" may name the same thing.
    """
    named = [word for word in words if word in _courses()]
    kinds = {_courses()[word] for word in named}
    same = (each for each in found if each.noun in named)
    return next(same, None) or next((each for each in found if _courses()[each.noun] in kinds), None)


def through(start: Time, published: str | None) -> str | None:
    """From the first day of a time to the day of publication; null where that is not known or lies before."""
    first, last = Period.maybe(start.when), Period.maybe(published)
    return str(Period(first=first.first, last=last.last)) if first and last and first.first <= last.last else None


def is_course(word: str) -> bool:
    """Whether a word is one for what lasts: a war, a siege, an epidemic."""
    return word in _courses()


def is_war(word: str) -> bool:
    """Whether a word is one for a war or the like, which is made of many happenings."""
    return _courses().get(word) == "war"


def begins(word: str) -> bool:
    """Whether a word says that something began."""
    return word in _words("begin") or word in _words("beginning")


def _told(sentence: Sentence) -> Iterator[Begun]:
    for time in sentence.times:
        if time.when and time.type != "SET" and (noun := _noun(sentence, time)):
            yield Begun(noun, time)


def _noun(sentence: Sentence, time: Time) -> str | None:
    """What a time dates the beginning of: what stands before the word of beginning, else close behind."""
    first, last = sentence.first(time.start), sentence.last(time.end)
    if sentence.words[last : last + 1] and sentence.words[last] in _words("beginning"):
        return _behind(sentence, last + 1)  # "the May 2017 outbreak of war"
    at = _since(sentence, first) or _beginning(sentence, first)
    if at is None:
        return None
    before = (word for word in reversed(sentence.words[max(0, at - REACH) : at]) if word in _courses())
    return next(before, None) or _behind(sentence, at + 1)


def _since(sentence: Sentence, first: int) -> int | None:
    """Where "since" stands right behind what lasts and before a time: "the war since May"."""
    at = next((at for at in range(first - 1, max(0, first - 1 - ADJACENT), -1) if sentence.words[at] == "since"), None)
    return at if at is not None and is_course(sentence.words[at - 1]) else None


def _beginning(sentence: Sentence, first: int) -> int | None:
    """The word of beginning that a time on words[first] hangs on; without a tree the nearest before it."""
    tree = sentence.tree
    if tree.heads:
        for at in tree.above(first):
            if at < first and begins(sentence.words[at]):
                return at
            if tree.upos[at] in ("VERB", "AUX"):
                break
        return None
    for at in range(first - 1, max(-1, first - 1 - REACH), -1):
        if begins(sentence.words[at]):
            return at
        if sentence.words[at] in PARTING:
            return None
    return None


def _behind(sentence: Sentence, at: int) -> str | None:
    return next((word for word in sentence.words[at : at + BEHIND] if word in _courses()), None)


@cache
def _courses() -> dict[str, str]:
    """The words for what lasts, each with its kind."""
    return {row["word"]: row["kind"] for row in table("courses") if row["kind"] not in ("begin", "beginning")}


@cache
def _words(kind: str) -> frozenset[str]:
    listed = [row["word"] for row in table("courses") if row["kind"] == kind]
    return frozenset(form for word in listed for form in (forms(word) if kind == "begin" else (word,)))
