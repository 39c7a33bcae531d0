"""Finds time expressions and what they mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from recount.annotation.days import EARLIEST, LATEST
from recount.annotation.time_patterns import UNITS, time_patterns
from recount.annotation.time_reading import TimeReader
from recount.records import Period, Span, Time
from recount.reference import table, words

_BEFORE_TIME = re.compile(
    r"\b(?:in|since|of|from|by|until|till|through|throughout|before|after|during|for|between|to|and|early|late|mid|last|next|this|"
    r"back|on|year|around|about|the|as|or|between|begin|began|beginning|end|until|ending|election|winter|summer|spring|autumn|fall)"
    r"[\s\xa0-]$|[(,–-]\s?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[\s\xa0]+(?:[a-z]+(?:[\s-])){0,1}?([a-z]{3,}s|people|children|men|women|troops|personnel|dead)\b"
)
_MONTH_BEHIND = re.compile(rf"\b(?:{'|'.join(sorted(words('calendar', kind='month', short='')))})$", re.IGNORECASE)
_SINCE = re.compile(r"\b[Ss]ince(?:\s(?:early|late|the\s\w+\sof))?\s$")


def times(text: str, sentences: Sequence[Span], published: str | None) -> tuple[Time, ...]:
    """The time expressions of the sentences, sorted; of overlapping ones the longer.

    published: ISO date or interval, null where not known; what needs it stays null then. After "since", `when` runs
    from the beginning of what is named to the publication date.
    """
    period = Period.maybe(published)
    reader = TimeReader(period if period and EARLIEST < period.first.year <= period.last.year < LATEST else None)
    found: list[Time] = []
    for start, end in sentences:
        sentence = text[start:end]
        taken = 0
        for shape, match in _longest(sentence):
            if match.start() < taken or not _plausible(shape, match, sentence):
                continue
            reading = reader.read(shape, match, sentence)
            if reading is None:
                continue
            taken = match.end()
            at, to = _trimmed(sentence, match)
            when, against = reading.when, reading.against
            if when and reader.published and _SINCE.search(sentence[:at][-30:]) and when.first <= reader.published.last:
                when, against = Period(first=when.first, last=reader.published.last), reader.published
            found.append(
                Time(
                    start=start + at,
                    end=start + to,
                    type=reading.type,
                    value=reading.value,
                    when=str(when) if when else None,
                    basis=("relative" if against else "stated") if when else None,
                    anchor=str(against) if against else None,
                )
            )
    return tuple(found)


def _longest(sentence: str) -> list[tuple[str, re.Match[str]]]:
    """All matches by start, the longest first among those that overlap it."""
    if not _hint().search(sentence):
        return []
    matches = [(shape, match) for shape, pattern in time_patterns() for match in pattern.finditer(sentence)]
    matches.sort(key=lambda item: (item[1].start(), -item[1].end()))
    best: list[tuple[str, re.Match[str]]] = []
    for shape, match in matches:
        if best and match.start() < best[-1][1].end():
            before = best[-1][1]
            if (
                match.end() - match.start() > before.end() - before.start() and _plausible(shape, match, sentence)
            ) or not _plausible(best[-1][0], before, sentence):
                best[-1] = (shape, match)
        else:
            best.append((shape, match))
    return best


@cache
def _hint() -> re.Pattern[str]:
    """What every time expression has at least one of: most sentences have none, and need no closer look."""
    named = {row["word"].rstrip(".") for row in table("calendar")} | set(UNITS)
    plain = "today|tonight|tomorrow|night|noon|midday|now|past|future|recent|current|daily|annual|early|late|centuries"
    return re.compile(rf"\d|{'|'.join(sorted(map(re.escape, named)))}|{plain}|hourly|monthly|yearly", re.IGNORECASE)


def _plausible(shape: str, match: re.Match[str], sentence: str) -> bool:
    """Whether the words around allow the reading: May may be a modal, 2000 a count, March a verb."""
    before, after = sentence[max(0, match.start() - 16) : match.start()], sentence[match.end() : match.end() + 24]
    if shape in ("year", "month", "day") and match["y"] and _COUNTED.match(after) and shape == "year":
        return bool(_BEFORE_TIME.search(before)) and int(match["y"]) % 100 != 0
    if shape == "year":
        if re.search(r"[A-Za-z]$|\b(?:[Rr]esolution|[Nn]o\.?|[Ss]ection|[Rr]oom|[Ff]light|Boeing|Airbus)\s$", before):
            return False
        return (
            bool(_BEFORE_TIME.search(before)) or not re.match(r"\s(?:[a-z]|[A-Z][a-z]+\s)", after) or not before.strip()
        )
    if shape == "bare_month":
        word = match["m"].lower()
        if re.match(r"[’']?\w|\s[A-Z][a-z]+(?!\w)", after) and not before.strip().endswith(
            ("in", "since", "of", "last")
        ):
            return False  # "April Jones", "August Wilson"
        if word in ("may", "march", "mar", "dec", "jun", "jan") and not (match["which"] or match["edge"]):
            return bool(
                re.search(
                    r"\b(?:[Ii]n|[Ss]ince|[Oo]f|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Bb]etween|to|late|early)\s$", before
                )
            )
        return True
    if shape in ("day", "days") and match.group()[-1].isdigit():
        return not re.match(r"\s?(?:%|(?:percent|people|dead|killed)\b)", after)
    if shape == "clock":
        return not re.match(r"[-–]\d", after)
    if shape == "vague":
        return not (match["word"].lower() in ("now",) and before.rstrip().lower().endswith("until"))
    if shape == "set_word":
        return not re.match(r"\s[A-Z]", after) or match["word"].islower()
    if shape == "weekday":
        return match["wd"].lower().rstrip(".") not in words("calendar", kind="weekday", short="yes") or bool(
            after.strip()
        )
    return True


def _trimmed(sentence: str, match: re.Match[str]) -> Span:
    """The span without a possessive, spaces, or the full stop of the sentence."""
    start, end = match.span()
    while start < end and sentence[start].isspace():
        start += 1
    words_ = sentence[start:end]
    for tail in ("'s", "’s"):
        if words_.endswith(tail):
            end -= 2
    if sentence[end - 1] == "." and _MONTH_BEHIND.search(sentence[start : end - 1]):
        end -= 1
    while end > start and (sentence[end - 1].isspace() or sentence[end - 1] == ","):
        end -= 1
    return start, end
