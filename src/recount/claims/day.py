"""Times of a sentence that can say when something happened, and words that make a count the sum of a period."""

from __future__ import annotations

from functools import cache

from recount.claims.sentence import Sentence
from recount.claims.telling import telling
from recount.records import Document, Time
from recount.reference.table import table, words

LONG = 27  # days: a month or more is a period, not the day of a happening
SINCE = 8  # words between "since" and its time
STRIFE = frozenset({"fighting", "battles", "clashes", "violence", "war", "conflict", "offensive"})
RELATIVE = frozenset({"that", "which", "who", "when"})
HOURS = frozenset({"hours", "hour"})


def days(sentence: Sentence, document: Document, *, voiced: bool = False) -> list[Time]:
    """Fixed times, but for the report's own stamp and, unless `voiced`, those that say when something was told."""
    return [
        time
        for time in sentence.times
        if time.when
        and time.type != "SET"
        and not (time.when == document.published and time.basis == "stated")
        and not _compared(sentence, time)
        and (voiced or not telling(sentence, sentence.first(time.start), sentence.last(time.end)))
    ]


def since(sentence: Sentence, time: Time) -> bool:
    """Whether "since" stands before a time, with a clause of its own or without ("since the war began in May")."""
    first = sentence.first(time.start)
    found = [at for at in range(max(0, first - SINCE), first) if sentence.words[at] == "since"]
    return bool(found) and not set(sentence.words[found[-1] : first]) & {",", ";", "and"}


def fenced(sentence: Sentence, time: Time, begin: int) -> bool:
    """Whether a relative clause parts a time from what follows ("since the raid on Tuesday that killed 9")."""
    return bool(set(sentence.words[sentence.last(time.end) : begin]) & RELATIVE)


def summing(sentence: Sentence, begin: int, end: int, *, flight: bool) -> str | None:
    """The words that make what words[begin:end] count the sum of a period, null where none do.

    `flight`: people who left their homes are counted, and where there is fighting they leave for as long as it lasts.
    """
    opened, closed = begin, end
    stops = words("clause_words", kind="clause") - {"since", "that", "who", "which", "where"} | {";", ":", "–", "—"}
    while opened > 0 and sentence.words[opened - 1] not in stops:
        opened -= 1
    while closed < len(sentence.words) and sentence.words[closed] not in stops:
        closed += 1
    if flight and (war := STRIFE & set(sentence.words[opened:closed])):
        return min(war)
    for phrase in _phrases():
        at = sentence.find(phrase, opened, closed)
        if at is None or set(sentence.words[at : at + len(phrase) + 3]) & HOURS:
            continue
        if phrase == ("since",) and (
            RELATIVE & set(sentence.words[at:begin]) or _compares(sentence, at) or _told(sentence, at)
        ):
            continue
        return " ".join(phrase)
    return None


def _compared(sentence: Sentence, time: Time) -> bool:
    """Whether a time only tells how long nothing was as bad ("the deadliest raid since May")."""
    first = sentence.first(time.start)
    found = [at for at in range(max(0, first - 2), first) if sentence.words[at] == "since"]
    return bool(found) and _compares(sentence, found[-1])


def _compares(sentence: Sentence, at: int) -> bool:
    """Whether "since" only says of what it is the first or the worst ("the deadliest raid since May")."""
    before = sentence.words[max(0, at - SINCE) : at]
    return any(
        word in ("first", "most", "worst", "last") or (word.endswith("iest") and len(word) > 5) for word in before
    )


def _told(sentence: Sentence, at: int) -> bool:
    """Whether "since" dates what was told ("has not changed its figure since May")."""
    spans = [(sentence.first(time.start), sentence.last(time.end)) for time in sentence.times]
    return any(at < first <= at + SINCE and telling(sentence, first, last) for first, last in spans)


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row["phrase"].split()) for row in table("scopes"))
