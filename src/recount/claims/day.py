"""Times of a sentence that can say when something happened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from recount.claims.bond import owner, taken_up
from recount.claims.sentence import Sentence
from recount.claims.telling import answers, telling
from recount.records import Document, Period, Time

LONG = 27  # days: a month or more is a period, not the day of a happening
SINCE = 8  # words between "since" and its time
FROM = (("from",), ("between",), ("overnight",))
TO = (("to",), ("until",), ("till",), ("through",), ("and",))
HELD = frozenset({"feared", "presumed", "confirmed", "pronounced", "declared", "listed"})
CLOCK = re.compile(r"T\d")
ZONE = re.compile(r" ?[A-Z]{2,4}T\b")
UNFIXED = re.compile(r"XXXX-(?:WXX-\d|\d\d)|PAST_REF")
RELATIVE = frozenset({"that", "which", "who", "when"})


def days(sentence: Sentence, document: Document, begin: int = 0, *, voiced: bool = False) -> list[Time]:
    """Fixed times, but for the report's own stamp and, unless `voiced`, those that say when something was told.

    One that only compares counts for words[begin] where these tell more of it ("the deadliest since May, when 9 died").
    """
    return [
        time
        for time in _joined(sentence)
        if time.when
        and not (time.when == document.published and time.basis == "stated")
        and not ZONE.match(document.text, time.end)  # "3 a.m. (8 p.m. Tuesday EDT)": the same hour elsewhere
        and _usable(sentence, time, begin, voiced=voiced)
    ]


def unfixed(sentence: Sentence, begin: int, *, voiced: bool = False) -> list[Time]:
    """Times that nothing fixes: "on Sunday" and "5 May" in a text without a date, "recently"; none of telling."""
    found = (time for time in sentence.times if not time.when and UNFIXED.match(time.value))
    return [time for time in found if _usable(sentence, time, begin, voiced=voiced)]


def _usable(sentence: Sentence, time: Time, begin: int, *, voiced: bool) -> bool:
    compared = _compared(sentence, time) and not fenced(sentence, time, begin)
    hour = CLOCK.search(time.value)  # an hour is of a day that is told elsewhere
    return time.type != "SET" and not compared and not hour and (voiced or _happens(sentence, time, begin))


def _span(sentence: Sentence, time: Time) -> tuple[int, int]:
    return sentence.first(time.start), sentence.last(time.end)


def _happens(sentence: Sentence, time: Time, begin: int) -> bool:
    """Whether a time says more than when something was told; to words[begin] it does where "when" takes it up."""
    first, last = _span(sentence, time)
    told = telling(sentence, first, last) or _reported(sentence, time)
    return not told or (bool(sentence.tree.heads) and taken_up(sentence, last, begin))


def _reported(sentence: Sentence, time: Time) -> bool:
    """Whether a time says when something was said, answered or held to be so, by the tree.

    "Were feared dead on Monday", "on Monday condemned the raid", "claimed responsibility for the raid on Monday".
    """
    at = owner(sentence, *_span(sentence, time)) if sentence.tree.heads else None
    return at is not None and (sentence.words[at] in HELD or at in sentence.turns or answers(sentence, at))


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
    return _since(sentence, time) is not None


def _since(sentence: Sentence, time: Time) -> int | None:
    """The "since" before a time."""
    first = sentence.first(time.start)
    found = [at for at in range(max(0, first - SINCE), first) if sentence.words[at] == "since"]
    return found[-1] if found and not set(sentence.words[found[-1] : first]) & {",", ";", "and"} else None


def fenced(sentence: Sentence, time: Time, begin: int) -> bool:
    """Whether a relative clause parts a time from what follows ("since the raid on Tuesday that killed 9")."""
    return bool(set(sentence.words[sentence.last(time.end) : begin]) & RELATIVE)


def _compared(sentence: Sentence, time: Time) -> bool:
    """Whether a time only tells how long nothing was as bad ("the deadliest raid since May")."""
    at = _since(sentence, time)
    return at is not None and compares(sentence, at)


def compares(sentence: Sentence, at: int) -> bool:
    """Whether "since" only says of what it is the first or the worst ("the deadliest raid since May")."""
    before = sentence.words[max(0, at - SINCE) : at]
    return any(
        word in ("first", "most", "worst", "last") or (word.endswith("iest") and len(word) > 5) for word in before
    )
