"""Between which days an undated text must have been written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from recount.documents.dated import UNKNOWN, Dated
from recount.documents.written_date import MONTH, MONTHS, YEAR, written_dates

_SENTENCE = re.compile(r"[^.!?\n]{1,600}")
_FUTURE = re.compile(
    r"\b(?:will|could|may|might|can|expected|scheduled|planned|plans|due|set|likely|projected|forecast|warn(?:s"
    r"|ed|ing)?)\b",
    re.I,
)
_PAST = re.compile(r"\b(?:had|would|was to|were to|earlier|ago|last year|previous(?:ly)?)\b", re.I)
# Spring and autumn fall in different months on the two halves of the Earth: the later end is taken.
_BY = re.compile(
    rf"\b(?:by|before) (?:the )?(?:(?:end|close|beginning|start|middle) of |early |mid-?|late )?"
    rf"(?:(?P<part>spring|summer|autumn|fall|winter|{MONTH}) (?:of )?)?(?P<year>{YEAR})\b",
    re.I,
)
_ENDS = {"spring": (11, 30), "summer": (12, 31), "autumn": (12, 31), "fall": (12, 31), "winter": (12, 31)}
_AFTER = re.compile(
    r"\b(?:since|as of|(?:report|statement|letter|bulletin|census|assessment|resolution|decree"
    r"|survey)[^.\n]{0,20}? (?:of|dated|from)) $",
    re.I,
)


def date_bounds(text: str) -> Dated:
    """An interval with basis `inferred` where the text fixes both ends; else null, and the end that it fixes as why.

    Earliest: the latest full date that it looks back on ("in a report of 3 May 2024", "since 3 May 2024").
    Latest: the earliest time that it speaks of as still to come ("could reach 100 by the spring of 2026").
    """
    after = max(_looked_back_on(text), default=None)
    before = min(_still_to_come(text), default=None)
    low = f"the text looks back on {after[1]!r}" if after else ""
    high = f"the text speaks of {before[1]!r} as still to come" if before else ""
    if after and before and after[0] <= before[0]:
        return Dated(
            f"{after[0].isoformat()}/{before[0].isoformat()}", "inferred", f"{low} and {high.removeprefix('the text ')}"
        )
    if before and not after:
        return Dated(why=f"no date is stated; {high}, so it is not later than {before[0].isoformat()}")
    if after and not before:
        return Dated(why=f"no date is stated; {low}, so it is not earlier than {after[0].isoformat()}")
    return UNKNOWN


def _looked_back_on(text: str) -> Iterator[tuple[date, str]]:
    for found in written_dates(text):
        cue = _AFTER.search(text[max(0, found.start - 60) : found.start])
        if cue:
            yield min(found.days), f"{cue[0]}{found.words}"


def _still_to_come(text: str) -> Iterator[tuple[date, str]]:
    for sentence in _SENTENCE.finditer(text):
        words = sentence[0]
        if not _FUTURE.search(words) or _PAST.search(words):
            continue
        for match in _BY.finditer(words):
            yield _last_day(match["part"], int(match["year"])), match[0]


def _last_day(part: str | None, year: int) -> date:
    if part is None:
        return date(year, 12, 31)
    if part.lower() in _ENDS:
        return date(year, *_ENDS[part.lower()])
    month = MONTHS[part.lower()[:3]]
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
