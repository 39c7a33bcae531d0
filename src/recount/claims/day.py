"""Times of a sentence that can say when something happened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from recount.claims.bond import owner
from recount.claims.sentence import Sentence
from recount.claims.telling import telling
from recount.records import Document, Period, Time

LONG = 27  # days: a month or more is a period, not the day of a happening
SINCE = 8  # words between "since" and its time
FROM = (("from",), ("between",), ("overnight",))
TO = (("to",), ("until",), ("till",), ("through",), ("and",))
HELD = frozenset({"feared", "presumed", "confirmed", "pronounced", "declared", "listed"})
CLOCK = re.compile(r"T\d")
ZONE = re.compile(r" ?[A-Z]{2,4}T\b")
RELATIVE = frozenset({"that", "which", "who", "when"})


def days(sentence: Sentence, document: Document, *, voiced: bool = False) -> list[Time]:
    """Fixed times, but for the report's own stamp and, unless `voiced`, those that say when something was told."""
    return [
        time
        for time in _joined(sentence)
        if time.when
        and time.type != "SET"
        and not (time.when == document.published and time.basis == "stated")
        and not _compared(sentence, time)
        and not CLOCK.search(time.value)  # an hour is of a day that is told elsewhere
        and not ZONE.match(document.text, time.end)  # "3 a.m. (8 p.m. Tuesday EDT)": the same hour elsewhere
        and (voiced or not (telling(sentence, *_span(sentence, time)) or _reported(sentence, time)))
    ]


def _span(sentence: Sentence, time: Time) -> tuple[int, int]:
    return sentence.first(time.start), sentence.last(time.end)


def _reported(sentence: Sentence, time: Time) -> bool:
    """Whether a time says when something was said or held to be so ("were feared dead on Monday"), by the tree."""
    at = owner(sentence, *_span(sentence, time)) if sentence.tree.heads else None
    return at is not None and (sentence.words[at] in HELD or at in sentence.turns)


def _joined(sentence: Sentence) -> Iterator[Time]:
    """The times of a sentence; "from Thursday to Monday" and "on Sunday and Monday" are one."""
    waiting: Time | None = None
    for time in sentence.times:
        through = waiting and _through(sentence, waiting, time)
        if waiting and through:
            yield replace(waiting, end=time.end, when=str(through))
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = time
    if waiting:
        yield waiting


def _through(sentence: Sentence, one: Time, other: Time) -> Period | None:
    """The days from a time to the next, where the words join the two."""
    begin, end = Period.maybe(one.when), Period.maybe(other.when)
    if not begin or not end or begin.first > end.last:
        return None
    first = sentence.first(one.start)
    between = sentence.words[sentence.last(one.end) : sentence.first(other.start)]
    ranged = between in TO and sentence.words[max(0, first - 1) : first] in FROM
    running = between == ("and",) and (end.first - begin.last).days == 1
    return Period(first=begin.first, last=end.last) if ranged or running else None


def since(sentence: Sentence, time: Time) -> bool:
    """Whether "since" stands before a time, with a clause of its own or without ("since the war began in May")."""
    first = sentence.first(time.start)
    found = [at for at in range(max(0, first - SINCE), first) if sentence.words[at] == "since"]
    return bool(found) and not set(sentence.words[found[-1] : first]) & {",", ";", "and"}


def fenced(sentence: Sentence, time: Time, begin: int) -> bool:
    """Whether a relative clause parts a time from what follows ("since the raid on Tuesday that killed 9")."""
    return bool(set(sentence.words[sentence.last(time.end) : begin]) & RELATIVE)


def _compared(sentence: Sentence, time: Time) -> bool:
    """Whether a time only tells how long nothing was as bad ("the deadliest raid since May")."""
    first = sentence.first(time.start)
    found = [at for at in range(max(0, first - 2), first) if sentence.words[at] == "since"]
    return bool(found) and compares(sentence, found[-1])


def compares(sentence: Sentence, at: int) -> bool:
    """Whether "since" only says of what it is the first or the worst ("the deadliest raid since May")."""
    before = sentence.words[max(0, at - SINCE) : at]
    return any(
        word in ("first", "most", "worst", "last") or (word.endswith("iest") and len(word) > 5) for word in before
    )
