"""When a claim's happening was, and whether it is one happening or a period."""

from __future__ import annotations

from recount.claims.apart import apart
from recount.claims.day import LONG, days, fenced, since, summing
from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.claims.subject import Subject
from recount.records import Document, Period, Time

GOING_ON = frozenset({"hospitalised", "missing", "displaced", "trapped", "detained"})
STILL = frozenset({"still", "remain", "remains", "remained"})


def when(
    draft: Draft, sentence: Sentence, begin: int, end: int, subject: Subject, document: Document, *, single: bool
) -> None:
    """Fill scope and when of a draft that stands on words[begin:end] of a sentence.

    single: the sentence tells of one happening ("a blast"), so that a month dates it and makes no sum of it.
    """
    published = Period.maybe(document.published)
    told = [] if _goes_on(draft, sentence, begin, end) else days(sentence, document, voiced=draft.voiced)
    told.sort(key=lambda time: apart(sentence, time, begin, end))
    flight = draft.get("measure") == "displaced"
    phrase = summing(sentence, begin, end, flight=flight) if draft.get("measure") else None
    start = next((time for time in told if since(sentence, time) and not fenced(sentence, time, begin)), None)
    nearest = next((time for time in told if time is not start), None)
    period = Period.maybe(nearest.when) if nearest else None
    long = nearest and period and period.days > LONG
    if draft.get("measure") and (start or phrase or (long and not single)):
        carriers = phrase or ("since" if start or not nearest else _words(document, nearest))
        whole = draft.get("event_type") == "DISASTER" and (start or phrase == "since")
        draft.put("scope", "incident" if whole else "cumulative", "words of a period", carriers)
        if start and published and (begun := Period.maybe(start.when)) and published.last >= begun.first:
            through = Period(first=begun.first, last=published.last)
            draft.put("when", str(through), "since", _words(document, start))
            draft.put("when_basis", start.basis or "stated", "since")
        elif nearest and not start and (long or phrase):
            _date(draft, nearest, document, "time of the clause")
        return
    draft.put("scope", "incident", "no words of a period")
    if nearest:
        _date(draft, nearest, document, "time of the sentence")
    elif subject.when:
        _date(draft, subject.when, document, "time of the text's main happening")
    elif published and published.days == 1:
        draft.put("when", document.published, "the text tells no day: the day of publication")
        draft.put("when_basis", "publication", "the text tells no day: the day of publication")


def _date(draft: Draft, time: Time, document: Document, rule: str) -> None:
    draft.put("when", time.when, rule, _words(document, time))
    draft.put("when_basis", time.basis, rule, _words(document, time))


def _words(document: Document, time: Time) -> str:
    return document.text[time.start : time.end]


def _goes_on(draft: Draft, sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a day beside it says only until when ("12 were still in hospital on Monday")."""
    return draft.get("measure") in GOING_ON and bool(STILL & set(sentence.words[max(0, begin - 2) : end + 2]))
