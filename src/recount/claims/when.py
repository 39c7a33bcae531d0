"""When a claim's happening was, and whether it is one happening or the sum of a period."""

from __future__ import annotations

from recount.claims.begun import begun, is_course, through
from recount.claims.compatible import compatible
from recount.claims.draft import Draft
from recount.claims.episode import Episode
from recount.claims.lasting import lasting
from recount.claims.offset import Offset, offset
from recount.claims.scope import lone, part, sums
from recount.claims.sentence import Sentence
from recount.claims.subject import NATURAL, WEEKEND, Subject
from recount.claims.timing import Timing, goes_on, length
from recount.records import Document, Period

MAIN_TIME = "time of the text's main happening"
EPISODE_TIME = "time of the same happening, told elsewhere"
OWN_TIME = "time of the sentence"  # the rule by which a claim has a time of its own
MONTHS = frozenset({"month", "months"})
WINDOW = 6  # words of a phrase like "in the last five months"
MONTH = 31  # days
WEEK = 7  # days that a report may span and still date what it tells
SLOW = ("epidemic", "floods")  # disasters that last: their tolls run from their beginning


def when(
    draft: Draft,
    sentence: Sentence,
    begin: int,
    end: int,
    subject: Subject,
    document: Document,
    episode: Episode | None,
    *,
    single: bool,
) -> None:
    """Fill scope and when of a draft that stands on words[begin:end] of a sentence.

    episode: the happening that they tell of, null where none is known. single: the sentence tells of one happening
    ("a blast"), so that a month dates it and makes no sum of it.
    """
    told = Timing.of(sentence, begin, end, document, voiced=draft.voiced, harm=draft.kind == "count")
    if _lasts(draft, subject) and not (told.start or told.nearest):
        told = Timing.of(sentence, begin, end, document, harm=draft.kind == "count", reported=True)
    if goes_on(draft, sentence, begin, end):
        told = told.apart_from_days()  # a day beside it says only until when: "12 were still in hospital on Monday"
    single = single or lone(sentence, begin, end)
    counted = bool(draft.get("measure"))
    if counted or (draft.kind == "event" and not draft.voiced):
        cut = part(draft, sentence, begin, end, epidemic=subject.epidemic)
        phrase = cut or sums(draft, sentence, begin, end, told.day, natural=subject.type in NATURAL)
        phrase = None if goes_on(draft, sentence, begin, end) and subject.type in NATURAL else phrase
        if (phrase and (counted or not told.start)) or (counted and (told.start or (told.long and not single))):
            whole = (
                draft.get("event_type") == "DISASTER"
                and not cut
                and (
                    not counted
                    or told.start
                    or phrase == "since"
                    or _runs(sentence, phrase, epidemic=subject.epidemic)
                    or (not phrase and length(told.nearest) <= MONTH and told.nearest)
                )
            )
            carriers = phrase or ("since" if told.start else told.words(told.nearest or told.long))
            draft.put("scope", "incident" if whole else "cumulative", "words of a period", carriers)
            _sum(draft, sentence, told, phrase, subject)
            return
    draft.put("scope", "incident", "no words of a period")
    lies = None if told.nearest or told.start else offset(sentence, begin, end)
    if lies:
        _offset(draft, sentence, lies, subject, document)
    else:
        _happening(draft, told, subject, episode)


def _offset(draft: Draft, sentence: Sentence, lies: Offset, subject: Subject, document: Document) -> None:
    """Fill the day that lies days before or after another act: "came a day after rebels killed nine"."""
    base = Timing.of(sentence, lies.base, lies.base + 1, document, voiced=draft.voiced).day or subject.when
    period = Period.maybe(base.when) if base else None
    day = lies.of(period) if period and period.days <= WEEKEND else None
    draft.put("when", str(day) if day else None, "days from another act", lies.words)
    draft.put("when_basis", "relative" if day else None, "days from another act", lies.words)


def _happening(draft: Draft, told: Timing, subject: Subject, episode: Episode | None) -> None:
    """Fill the day of one happening: its own, else as the text tells it elsewhere, else that of publication."""
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
    elif episode and not episode.main and episode.day:
        if length(episode.day) <= MONTH:
            told.date(draft, episode.day, EPISODE_TIME, episode.day.when)
    elif subject.when and subject.when.when and not _lasts(draft, subject):
        if not told.unsure or compatible(told.unsure, subject.when):
            told.date(draft, subject.when, MAIN_TIME, subject.when.when)
    elif published and published.days <= WEEK and not told.unsure:
        draft.put("when", told.document.published, "the text tells no day: the day of publication")
        draft.put("when_basis", "publication", "the text tells no day: the day of publication")


def _sum(draft: Draft, sentence: Sentence, told: Timing, phrase: str | None, subject: Subject) -> None:
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


def _lasts(draft: Draft, subject: Subject) -> bool:
    """Whether it is of an epidemic, which has no day: what is told of it is of the day of the report."""
    return subject.epidemic and draft.get("event_type") == "DISASTER" and not draft.voiced


def _runs(sentence: Sentence, phrase: str | None, *, epidemic: bool) -> bool:
    """Whether a window of months ("in the last five months") only tells how long an epidemic has lasted."""
    at = sentence.find(phrase.split()) if epidemic and phrase and phrase.split()[-1] in ("last", "past") else None
    return at is not None and bool(MONTHS & set(sentence.words[at : at + WINDOW]))


def _courses(phrase: str) -> bool:
    """Whether words of a period speak of what lasts, or of its beginning."""
    return any(word == "since" or is_course(word) for word in phrase.split())
