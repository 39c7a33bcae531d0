"""Where and when a claim's happening was, and whether it is one happening or a period."""

from __future__ import annotations

from dataclasses import dataclass

from recount.claims.day import LONG, days, fenced, since, summing
from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.claims.spot import Spot, rank
from recount.claims.subject import TALKS, Subject
from recount.records import Document, Period, Place, Time
from recount.reference.table import words

VOICED = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"})
MEANWHILE = frozenset({"as", "while", "whereas"})
GOING_ON = frozenset({"hospitalised", "missing", "displaced", "trapped", "detained"})
STILL = frozenset({"still", "remain", "remains", "remained"})
UNPLACED = 3.0  # words that a missing preposition weighs
CLAUSE = 4.0  # words that a word that opens a clause weighs
TURN = 3.0  # words that a verb of speech weighs


@dataclass(slots=True)
class Setting:
    """What the text tells of the place, day and type of its main happening."""

    document: Document
    subject: Subject
    type: str | None = None

    @classmethod
    def of(cls, document: Document, subject: Subject) -> Setting:
        """The setting at the beginning of a text."""
        return cls(document, subject, subject.type)

    def locate(self, draft: Draft, sentence: Sentence, begin: int, end: int, *, single: bool) -> None:
        """Fill scope, when and place of a draft that stands on words[begin:end] of a sentence.

        single: the sentence tells of one happening ("a blast"), so that a month dates it and makes no sum of it.
        """
        self._time(draft, sentence, begin, end, single)
        self._place(draft, sentence, begin, end)

    def _time(self, draft: Draft, sentence: Sentence, begin: int, end: int, single: bool) -> None:
        published = Period.maybe(self.document.published)
        told = [] if _goes_on(draft, sentence, begin, end) else days(sentence, self.document, voiced=_voiced(draft))
        told.sort(key=lambda time: _apart(sentence, time, begin, end))
        flight = draft.get("measure") == "displaced"
        phrase = summing(sentence, begin, end, flight=flight) if draft.get("measure") else None
        start = next((time for time in told if since(sentence, time) and not fenced(sentence, time, begin)), None)
        nearest = next((time for time in told if time is not start), None)
        period = Period.maybe(nearest.when) if nearest else None
        long = nearest and period and period.days > LONG
        if draft.get("measure") and (start or phrase or (long and not single)):
            carriers = phrase or ("since" if start or not nearest else self._words(nearest))
            whole = draft.get("event_type") == "DISASTER" and (start or phrase == "since")
            draft.put("scope", "incident" if whole else "cumulative", "words of a period", carriers)
            if start and published and (begun := Period.maybe(start.when)) and published.last >= begun.first:
                through = Period(first=begun.first, last=published.last)
                draft.put("when", str(through), "since", self._words(start))
                draft.put("when_basis", start.basis or "stated", "since")
            elif nearest and not start and (long or phrase):
                self._date(draft, nearest, "time of the clause")
            return
        draft.put("scope", "incident", "no words of a period")
        if nearest:
            self._date(draft, nearest, "time of the sentence")
        elif self.subject.when:
            self._date(draft, self.subject.when, "time of the text's main happening")
        elif published and published.days == 1:
            draft.put("when", self.document.published, "the text tells no day: the day of publication")
            draft.put("when_basis", "publication", "the text tells no day: the day of publication")

    def _date(self, draft: Draft, time: Time, rule: str) -> None:
        draft.put("when", time.when, rule, self._words(time))
        draft.put("when_basis", time.basis, rule, self._words(time))

    def _place(self, draft: Draft, sentence: Sentence, begin: int, end: int) -> None:
        here = sorted(self.subject.land.spots(sentence), key=lambda spot: _apart(sentence, spot, begin, end))
        home = self.subject.home
        table = self.subject.table if draft.get("event_type") in TALKS else None
        if self.subject.spot:
            here = [spot for spot in here if spot.placed or not _parted(sentence, spot, end)]
        if _voiced(draft) and not any(spot.placed for spot in here):
            return  # a demand or an accusation is nowhere, unless the words put it somewhere
        if table:
            chosen, rule = (
                next((spot for spot in here if rank(spot.best) == 0 and spot.placed), table),
                "place of talks",
            )
        elif here:
            chosen, rule = here[0], "place of the sentence"
        elif self.subject.spot and (draft.get("scope") == "incident" or home is None):
            chosen, rule = self.subject.spot, "place of the text's main happening"
        elif home:
            chosen, rule = Spot((home,), 0, 0, False), "country that the text names most"
        else:
            return
        best = chosen.best
        others = tuple(spot.places[0].name for spot in here[1:])
        draft.put("place", ", ".join(chosen.path), rule, self._words(best), others)
        for slot, value in (
            ("place_id", best.geonameid), ("lat", best.lat), ("lon", best.lon),
            ("place_precision", best.precision), ("country", chosen.country),
        ):  # fmt: skip
            draft.put(slot, value, rule, self._words(best))

    def _words(self, span: Time | Place) -> str:
        return self.document.text[span.start : span.end]


def _voiced(draft: Draft) -> bool:
    """Whether it is done by saying it."""
    return draft.kind == "position" or draft.get("event_type") in VOICED


def _parted(sentence: Sentence, spot: Spot, end: int) -> bool:
    """Whether a clause of its own behind words[:end] names a place ("12 were killed, as the port buries its dead")."""
    return bool(MEANWHILE & set(sentence.words[end : spot.first]))


def _goes_on(draft: Draft, sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a day beside it says only until when ("12 were still in hospital on Monday")."""
    return draft.get("measure") in GOING_ON and bool(STILL & set(sentence.words[max(0, begin - 2) : end + 2]))


def _apart(sentence: Sentence, span: Time | Spot, begin: int, end: int) -> float:
    """Words between a time or place and words[begin:end]; clauses between and a missing preposition count more."""
    if isinstance(span, Spot):
        first, last = span.first, span.last
    else:
        first, last = sentence.first(span.start), sentence.last(span.end)
    low, high = (end, first) if first >= end else (last, begin)
    between = sentence.words[low:high] if low < high else ()
    stops = words("clause_words", kind="clause")
    away = len(between) + CLAUSE * sum(word in stops or word in ";:" for word in between)
    away += TURN * sum(low <= turn < high for turn in sentence.turns)
    return away + (UNPLACED if isinstance(span, Spot) and not span.placed else 0.0)
