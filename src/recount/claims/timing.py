"""What a sentence tells of when an act or count of it was."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgspec.structs import replace

from recount.claims.apart import apart
from recount.claims.bond import Bond, bond
from recount.claims.day import LONG, days, fenced, since, unfixed
from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.claims.subject import WEEKEND
from recount.records import Document, Period, Time

GOING_ON = frozenset({"hospitalised", "missing", "displaced", "trapped", "detained"})
STILL = frozenset({"still", "remain", "remains", "remained"})
UNDATED = re.compile(r"X{4}-\d\d")  # a month of an unknown year


@dataclass(frozen=True, slots=True)
class Timing:
    """The day or period that something began, the nearest other time, and the rest of the sentence's times.

    `unsure`: the nearest that nothing fixes ("on Sunday" in a text without a date).
    """

    document: Document
    start: Time | None
    nearest: Time | None
    others: tuple[Time, ...]
    unsure: Time | None

    @classmethod
    def of(
        cls,
        sentence: Sentence,
        begin: int,
        end: int,
        document: Document,
        *,
        voiced: bool = False,
        harm: bool = False,
        reported: bool = False,
    ) -> Timing:
        """Of the times of the sentence those that belong to words[begin:end]; what is voiced has only its very own.

        harm: see bond. reported: the time of a report is its own as well.
        """

        def tie(time: Time) -> Bond:
            return bond(sentence, sentence.first(time.start), sentence.last(time.end), begin, end, harm=harm)

        def nearness(time: Time) -> tuple[Bond, float]:
            return ties[time], apart(sentence, time, begin, end)

        fixed = days(sentence, document, begin, voiced=voiced or reported)
        loose = unfixed(sentence, begin, voiced=voiced or reported)
        ties = {time: tie(time) for time in (*fixed, *loose)}
        loosest = Bond.OWN if voiced and sentence.tree.heads else Bond.CLAUSE
        kept = sorted((time for time in fixed if ties[time] <= loosest), key=nearness)
        kept = [_point(sentence, time) if fenced(sentence, time, begin) else time for time in kept]
        start = next((time for time in kept if since(sentence, time) and not fenced(sentence, time, begin)), None)
        nearest = next((time for time in kept if time is not start), None)
        taken = {time.start for time in (start, nearest) if time}
        others = tuple(time for time in fixed if time.start not in taken)
        unsure = min((time for time in loose if ties[time] <= loosest), key=nearness, default=None)
        return cls(document, start, nearest, others, unsure)

    def apart_from_days(self) -> Timing:
        """The same without its days, where they only say until when something was so."""
        times = tuple(time for time in (self.start, self.nearest) if time)
        return Timing(self.document, None, None, (*times, *self.others), None)

    @property
    def day(self) -> Time | None:
        """The nearest time where it is one of days, no window ("the past two days")."""
        return self.time if self.nearest and length(self.time) <= WEEKEND else None

    @property
    def time(self) -> Time | None:
        """The nearest time, no window, else the nearest that nothing fixes."""
        return self.nearest if self.nearest and self.nearest.type != "DURATION" else self.unsure

    @property
    def long(self) -> Time | None:
        """The nearest time where it is a month or more."""
        if self.nearest:
            return self.nearest if length(self.nearest) > LONG else None
        return self.unsure if self.unsure and UNDATED.fullmatch(self.unsure.value) else None

    def words(self, time: Time | None) -> str | None:
        """The words of a time."""
        return self.document.text[time.start : time.end] if time else None

    def date(self, draft: Draft, time: Time, rule: str, value: str | None) -> None:
        """Fill when and its basis by a time, with the other times of the sentence as runners-up."""
        others = tuple(self.document.text[other.start : other.end] for other in self.others if other is not time)
        draft.put("when", value, rule, self.words(time), others)
        draft.put("when_basis", value and (time.basis or "stated"), rule, self.words(time))


def length(time: Time | None) -> int:
    """Days; more than any day has where there is no time."""
    period = Period.maybe(time.when) if time else None
    return period.days if period else WEEKEND + 1


def _point(sentence: Sentence, time: Time) -> Time:
    """A time as it is said, where "since" made it run on to the present: "at war since May, when rebels rose"."""
    said = since(sentence, time) and Period.maybe(time.value)
    return replace(time, when=str(said)) if said else time


def goes_on(draft: Draft, sentence: Sentence, begin: int, end: int) -> bool:
    """Whether it tells a state that goes on: "12 are still missing"."""
    return draft.get("measure") in GOING_ON and bool(STILL & set(sentence.words[max(0, begin - 2) : end + 2]))
