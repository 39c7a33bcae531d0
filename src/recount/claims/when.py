"""When a claim's happening was, and whether it is one happening or the sum of a period."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgspec.structs import replace

from recount.claims.apart import apart
from recount.claims.begun import begun, is_course, through
from recount.claims.bond import Bond, bond
from recount.claims.day import LONG, days, fenced, since
from recount.claims.draft import Draft
from recount.claims.lasting import lasting
from recount.claims.offset import Offset, offset
from recount.claims.scope import lone, part, sums
from recount.claims.sentence import Sentence
from recount.claims.subject import NATURAL, WEEKEND, Subject
from recount.records import Document, Period, Time

GOING_ON = frozenset({"hospitalised", "missing", "displaced", "trapped", "detained"})
MAIN_TIME = "time of the text's main happening"
STILL = frozenset({"still", "remain", "remains", "remained"})
OWN_TIME = "time of the sentence"  # the rule by which a claim has a time of its own
MONTHS = frozenset({"month", "months"})
WINDOW = 6  # words of a phrase like "in the last five months"
UNDATED = re.compile(r"X{4}-\d\d")  # a month of an unknown year
MONTH = 31  # days
WEEK = 7  # days that a report may span and still date what it tells
SLOW = ("epidemic", "floods")  # disasters that last: their tolls run from their beginning


def when(
    draft: Draft, sentence: Sentence, begin: int, end: int, subject: Subject, document: Document, *, single: bool
) -> None:
    """Fill scope and when of a draft that stands on words[begin:end] of a sentence.

    single: the sentence tells of one happening ("a blast"), so that a month dates it and makes no sum of it.
    """
    told = _Told.of(draft, sentence, begin, end, document)
    single = single or lone(sentence, begin, end)
    counted = bool(draft.get("measure"))
    if counted or (draft.kind == "event" and not draft.voiced):
        cut = part(draft, sentence, begin, end, epidemic=subject.epidemic)
        phrase = cut or sums(draft, sentence, begin, end, told.day, natural=subject.type in NATURAL)
        phrase = None if _still(draft, sentence, begin, end) and subject.type in NATURAL else phrase
        if (phrase and (counted or not told.start)) or (counted and (told.start or (told.long and not single))):
            whole = (
                draft.get("event_type") == "DISASTER"
                and not cut
                and (
                    not counted
                    or told.start
                    or phrase == "since"
                    or _runs(sentence, phrase, epidemic=subject.epidemic)
                    or (not phrase and _length(told.nearest) <= MONTH and told.nearest)
                )
            )
            carriers = phrase or ("since" if told.start else told.words(told.nearest or told.month))
            draft.put("scope", "incident" if whole else "cumulative", "words of a period", carriers)
            _sum(draft, sentence, told, phrase, subject)
            return
    draft.put("scope", "incident", "no words of a period")
    lies = None if told.nearest or told.start else offset(sentence, begin, end)
    if lies:
        _offset(draft, sentence, lies, subject, document)
    else:
        _happening(draft, told, subject)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence tells of when a draft was: the day or period it began, the nearest other time, and the rest."""

    document: Document
    start: Time | None
    nearest: Time | None
    others: tuple[Time, ...]
    month: Time | None = None  # of a year that is not told

    @classmethod
    def of(cls, draft: Draft, sentence: Sentence, begin: int, end: int, document: Document) -> _Told:
        """Of the times of the sentence those that belong to words[begin:end]; what is voiced has only its very own."""
        ties = {
            time: bond(
                sentence, sentence.first(time.start), sentence.last(time.end), begin, end, harm=draft.kind == "count"
            )
            for time in days(sentence, document, voiced=draft.voiced)
        }
        loosest = Bond.OWN if draft.voiced and sentence.tree.heads else Bond.CLAUSE
        kept = [time for time, tie in ties.items() if tie <= loosest]
        if _still(draft, sentence, begin, end):
            kept = []  # a day beside it says only until when: "12 were still in hospital on Monday"
        kept.sort(key=lambda time: (ties[time], apart(sentence, time, begin, end)))
        kept = [_point(sentence, time) if fenced(sentence, time, begin) else time for time in kept]
        start = next((time for time in kept if since(sentence, time) and not fenced(sentence, time, begin)), None)
        nearest = next((time for time in kept if time is not start), None)
        taken = {time.start for time in (start, nearest) if time}
        undated = (
            time
            for time in sentence.times
            if UNDATED.fullmatch(time.value) and not time.when
            and bond(sentence, sentence.first(time.start), sentence.last(time.end), begin, end) <= loosest
        )  # fmt: skip
        others = tuple(time for time in ties if time.start not in taken)
        return cls(document, start, nearest, others, next(undated, None))

    @property
    def day(self) -> Time | None:
        """The nearest time where it is one of days, no window ("the past two days")."""
        window = self.nearest is not None and self.nearest.type == "DURATION"
        return self.nearest if _length(self.nearest) <= WEEKEND and not window else None

    @property
    def long(self) -> Time | None:
        """The nearest time where it is a month or more."""
        return self.nearest if _length(self.nearest) > LONG else None if self.nearest else self.month

    def words(self, time: Time | None) -> str | None:
        """The words of a time."""
        return self.document.text[time.start : time.end] if time else None

    def date(self, draft: Draft, time: Time, rule: str, value: str | None) -> None:
        """Fill when and its basis by a time, with the other times of the sentence as runners-up."""
        others = tuple(self.document.text[other.start : other.end] for other in self.others if other is not time)
        draft.put("when", value, rule, self.words(time), others)
        draft.put("when_basis", value and (time.basis or "stated"), rule, self.words(time))


def _offset(draft: Draft, sentence: Sentence, lies: Offset, subject: Subject, document: Document) -> None:
    """Fill the day that lies days before or after another act: "came a day after rebels killed nine"."""
    base = _Told.of(draft, sentence, lies.base, lies.base + 1, document).day or subject.when
    period = Period.maybe(base.when) if base else None
    day = lies.of(period) if period and period.days <= WEEKEND else None
    draft.put("when", str(day) if day else None, "days from another act", lies.words)
    draft.put("when_basis", "relative" if day else None, "days from another act", lies.words)


def _happening(draft: Draft, told: _Told, subject: Subject) -> None:
    """Fill the day of one happening: its own, else that of what the text is about, else that of publication."""
    published = Period.maybe(told.document.published)
    if told.start and draft.kind == "event":
        told.date(draft, told.start, "since", through(told.start, told.document.published))
    elif told.nearest:
        told.date(draft, told.nearest, OWN_TIME, told.nearest.when)
    elif draft.voiced or (draft.kind != "count" and draft.get("modality") == "planned"):
        return  # what is voiced or still to come has no day but one of its own
    elif draft.get("event_type") == "DISASTER" and (beginning := begun(subject.begun, SLOW)):
        through_now, rule = through(beginning.when, told.document.published), f"since the {beginning.noun} began"
        told.date(draft, beginning.when, rule, through_now or beginning.when.when)  # undated: its end is not told
    elif subject.when and not (subject.epidemic and draft.get("event_type") == "DISASTER"):
        told.date(draft, subject.when, MAIN_TIME, subject.when.when)
    elif published and published.days <= WEEK:
        draft.put("when", told.document.published, "the text tells no day: the day of publication")
        draft.put("when_basis", "publication", "the text tells no day: the day of publication")


def _sum(draft: Draft, sentence: Sentence, told: _Told, phrase: str | None, subject: Subject) -> None:
    """Fill the period of a sum: since a day that is told here or elsewhere in the text, or a time of its own."""
    if told.start:
        told.date(draft, told.start, "since", through(told.start, told.document.published))
    elif told.nearest and (told.long or phrase):
        told.date(draft, told.nearest, "time of the clause", told.nearest.when)
    elif phrase and _courses(phrase) and (beginning := begun(subject.begun, sentence.words)):
        told.date(
            draft, beginning.when, f"since the {beginning.noun} began", through(beginning.when, told.document.published)
        )
    elif phrase and (lasted := lasting(sentence.words, told.document.published)):
        draft.put("when", lasted[0], "how long it has lasted", lasted[1])
        draft.put("when_basis", "relative", "how long it has lasted", lasted[1])


def _still(draft: Draft, sentence: Sentence, begin: int, end: int) -> bool:
    """Whether it tells a state that goes on: "12 are still missing"."""
    return draft.get("measure") in GOING_ON and bool(STILL & set(sentence.words[max(0, begin - 2) : end + 2]))


def _runs(sentence: Sentence, phrase: str | None, *, epidemic: bool) -> bool:
    """Whether a window of months ("in the last five months") only tells how long an epidemic has lasted."""
    at = sentence.find(phrase.split()) if epidemic and phrase and phrase.split()[-1] in ("last", "past") else None
    return at is not None and bool(MONTHS & set(sentence.words[at : at + WINDOW]))


def _point(sentence: Sentence, time: Time) -> Time:
    """A time as it is said, where "since" made it run on to the present: "at war since May, when rebels rose"."""
    said = since(sentence, time) and Period.maybe(time.value)
    return replace(time, when=str(said)) if said else time


def _courses(phrase: str) -> bool:
    """Whether words of a period speak of what lasts, or of its beginning."""
    return any(word == "since" or is_course(word) for word in phrase.split())


def _length(time: Time | None) -> int:
    """Days; more than any day has where there is no time."""
    period = Period.maybe(time.when) if time else None
    return period.days if period else WEEKEND + 1
