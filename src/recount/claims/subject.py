"""The main happening of a text: what it was, on which day, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from recount.claims.act import HARMING, Act
from recount.claims.aside import aside
from recount.claims.begun import Begun, beginnings
from recount.claims.bond import Bond, bond
from recount.claims.called import Called
from recount.claims.compatible import compatible
from recount.claims.day import days, since, unfixed
from recount.claims.draft import Draft
from recount.claims.fineness import built, rank
from recount.claims.land import Land
from recount.claims.sentence import Sentence
from recount.claims.shares import shares
from recount.claims.spot import Spot, wide
from recount.records import Document, Period, Place, Time
from recount.reference.nouns import singular
from recount.reference.table import words

OPENING = 8  # sentences
COUNTED = 2  # sentences with counts
LEAD = 4  # sentences whose days are the main happening's though no act or count stands beside them
UNFIXED_DAY = re.compile(r"XXXX-(?:WXX-\d|\d\d-\d\d)")
CREDIT = re.compile(r"[.,]?\s?[(\[][A-Z][^()\[\]\n]{1,60}[)\]]")
MONTH = 31  # days
WEEKEND = 3  # days at most that one happening takes: a night, a weekend
FRESH = 7  # days that news stays news
CLOSE = 5  # words from "from" or "to" to the name of a town
CARE = frozenset({"hospital", "clinic", "infirmary", "morgue", "mortuary"})
BESIDE = 12  # words between an act and the time or place that is its own


ANOTHER = frozenset({"also", "separate", "separately", "another", "meanwhile", "elsewhere"})
CARING = frozenset({"hospital", "clinic", "laboratory", "shelter"})  # the hurt and ill are taken there
TALKS = frozenset({"CONSULT", "AGREE"})
NATURAL = frozenset({"DISASTER", "ACCIDENT", "COERCE"})
CLAUSES = words("clause_words", kind="clause")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, its acts, and drafts of its counts, each with its words (begin, end)."""

    sentence: Sentence
    acts: list[Act]
    counts: tuple[tuple[Draft, int, int], ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """`type`: of the first harm that the text tells, null where it tells none; `when` and `spot`: its day, fixed or not
    ("on Sunday" in a text without a date), and its place.

    `epidemic`: it counts the ill from the start. `begun`: when what lasts began, as far as the text dates it.
    `table`: the place of talks, where the text has some. `headline`: the words of the sentence that opens the text.
    """

    type: str | None
    epidemic: bool
    when: Time | None
    begun: tuple[Begun, ...]
    spot: Spot | None
    table: Spot | None
    land: Land
    called: Called
    headline: tuple[str, ...] = ()

    @property
    def home(self) -> Place | None:
        """The country that the text is about."""
        return self.land.home

    def heads(self, sentence: Sentence) -> bool:
        """Whether a sentence is the text's first or prints it again."""
        return bool(self.headline) and sentence.find(self.headline) is not None

    @classmethod
    def of(cls, lines: Sequence[Line], document: Document) -> Subject:
        """What a text without its furniture is about."""
        told = [line for line in lines if not _furniture(line.sentence, document)]
        land = Land.of([line.sentence for line in told])
        first = [line for line in told if line.counts][:COUNTED]
        epidemic = any(
            draft.get("measure") == "infected" for line in (*told[:LEAD], *first) for draft, _, _ in line.counts
        )
        type_ = "DISASTER" if epidemic else _type(told)
        spot = _outbreak(told, land) if epidemic else _spot(told, type_, land)
        called = Called.of([line.sentence for line in told], land, spot)
        if type_ != "DISASTER":
            spot = _aim(told, type_, called, spot) or spot
        return cls(
            type=type_,
            epidemic=epidemic,
            when=_when(told, document, type_),
            begun=beginnings([line.sentence for line in told]),
            spot=spot,
            table=_table(told, land),
            land=land,
            called=called,
            headline=tuple(word for word in told[0].sentence.words if word != ".") if told else (),
        )


def _furniture(sentence: Sentence, document: Document) -> bool:
    return any(span.start <= sentence.start and sentence.end <= span.end for span in document.furniture)


def _type(lines: Sequence[Line]) -> str | None:
    """The harm told beside the first count of the opening, else the first at all."""
    counted = (line for line in lines[:OPENING] if line.counts)
    return next((act.type for line in (*counted, *lines) for act in _harms(line)), None)


def _harms(line: Line, type_: str | None = None) -> Iterator[Act]:
    for act in line.acts:
        if act.kind == "event" and act.type in HARMING and type_ in (None, act.type):
            yield act


def _when(lines: Sequence[Line], document: Document, type_: str | None) -> Time | None:
    """The first day beside an act of the main type; else beside a count; else any that the opening tells."""
    longest = WEEKEND if document.published else MONTH  # an account that bears no date looks back from afar
    told: list[tuple[int, bool, int, Time]] = []
    for index, line in enumerate(lines):
        if ANOTHER & set(line.sentence.words) and any(earlier.counts for earlier in lines[:index]):
            continue  # "nine more were also killed on Sunday": a second happening
        for time in (*days(line.sentence, document), *unfixed(line.sentence, 0)):
            if _length(time) <= longest and not since(line.sentence, time) and not _captions(time, document.text):
                tie = _tie(line, line.sentence.first(time.start), type_)
                told.append((tie, _stale(time, document), index, time))
    if not told:
        return None
    tie, stale, index, time = min(told, key=lambda item: item[:3])
    if index >= LEAD and (tie == 2 or stale):
        return None  # what lies a week back and comes late is background
    fixed = (other for _, _, _, other in told if not time.when and other.when and compatible(time, other))
    time = next(fixed, time)  # "on Sunday", and further down "Sunday, 5 May 2019"
    finer = (other for near, _, _, other in told if near < 2 and _within(other, time))
    return next(finer, time)  # "at the weekend", and further down "on Saturday"


def _within(one: Time, other: Time) -> bool:
    """Whether a time is one day of another that is several."""
    inner, outer = Period.maybe(one.when), Period.maybe(other.when)
    return bool(inner and outer and inner.days == 1 < outer.days <= WEEKEND and inner.meets(outer))


def _captions(time: Time, text: str) -> bool:
    """Whether a full date with a credit in brackets behind it says when a picture was taken: "May 3, 2016 (Agency)"."""
    return time.basis == "stated" and bool(CREDIT.match(text, time.end))


def _stale(time: Time, document: Document) -> bool:
    """Whether a day lies more than a week before publication: news is of late, a caption's picture may be old."""
    day, published = Period.maybe(time.when), Period.maybe(document.published)
    return bool(day and published and (published.first - day.last).days > FRESH)


def _tie(line: Line, at: int, type_: str | None) -> int:
    """0 beside an act of the type, 1 beside a count, 2 beside neither."""
    if any(abs(act.first - at) <= BESIDE for act in _harms(line, type_)):
        return 0
    return 1 if any(begin - BESIDE <= at < end + BESIDE for _, begin, end in line.counts) else 2


def _length(time: Time) -> int:
    """Days; of a time that nothing fixes 1 where it is a day, else more than any has."""
    period = Period.maybe(time.when)
    if period:
        return period.days
    return 1 if UNFIXED_DAY.match(time.value) else MONTH + 1


def _spot(lines: Sequence[Line], type_: str | None, land: Land) -> Spot | None:
    """The most precise place of the opening in the text's country that stands beside its acts and counts.

    What spreads over a land is where the text first says it is: a town of it is only one of many.
    """
    found: list[tuple[bool, bool, bool, tuple[int, int], Spot]] = []
    for index, line in enumerate(lines[:OPENING]):
        parts = shares(line.sentence)
        for spot in land.spots(line.sentence):
            if spot.first in parts:
                continue  # "7 in Aden and 5 in Ibb": none of them is the whole's
            its = _its(line, spot, type_)
            loose = type_ == "DISASTER" and land.home is not None  # it is all over a land unless it is put in a part
            if not its and (loose or not spot.placed or (land.home is None and wide(spot))):
                continue
            foreign = land.home is not None and spot.country not in (None, land.home.country)
            if foreign and not its:
                continue
            held = len(spot.places) > 1 and spot.places[1] is not land.home  # "Mina in the province of …"
            named = (spot.placed or held) and not spot.best.precision and not _cares(spot)
            fine = 0 if named else rank(spot.best)
            fineness = (index, fine) if type_ == "DISASTER" else (fine, index)
            found.append((foreign, not its, _left(line.sentence, spot), fineness, spot))
    if not found:
        return None
    chosen = min(found, key=lambda item: item[:-1])[-1]
    inside = [spot for *_, spot in found if type_ != "DISASTER" and _inside(spot, chosen)]
    return inside[0] if len({spot.path[0] for spot in inside}) == 1 else chosen


def _aim(lines: Sequence[Line], type_: str | None, called: Called, town: Spot | None) -> Spot | None:
    """The building that the first acts of the type are told of, where the text names it further down: "a hotel"."""
    for line in lines[:LEAD]:
        for act in _harms(line, type_):
            meant = called.meant(line.sentence, act.first, act.last, counts=False, heads=False)
            if meant and built(meant.best) and not _cares(meant):
                return replace(meant, places=(meant.best, *(town.places if town else meant.places[1:])))
    return None


def _cares(spot: Spot) -> bool:
    """Whether it is where the hurt are taken rather than where they were hurt."""
    return bool(CARING & set(spot.path[0].casefold().split()))


def _inside(spot: Spot, other: Spot) -> bool:
    """Whether the text says that a place lies in another: "the Crater area on Aden's outskirts"."""
    around = (place.name for place in spot.places if place is not spot.best)
    return spot.placed and spot.best.country in (None, other.country) and other.best.name in around


def _outbreak(lines: Sequence[Line], land: Land) -> Spot | None:
    """Where the opening first puts what breaks out: it spreads over a land, and a town of it is only one of many."""
    for line in lines[:LEAD]:
        sentence, spots = line.sentence, [spot for spot in land.spots(line.sentence) if spot.placed]
        for act in line.acts:
            for spot in spots if act.type == "DISASTER" else ():
                other = bond(sentence, spot.first, spot.last, act.first, act.last) == Bond.OTHER
                if not other and not aside(sentence, spot, act.first, act.last):
                    return spot
    return None


def _left(sentence: Sentence, spot: Spot) -> bool:
    """Whether people or things only came from there, or were taken there to be treated: "to a hospital in X"."""
    before = sentence.words[max(0, spot.first - CLOSE) : spot.first]
    care = next((at for at, word in enumerate(before) if singular(word) in CARE), None)
    return (not spot.placed and "from" in before) or (care is not None and "to" in before[:care])


def _table(lines: Sequence[Line], land: Land) -> Spot | None:
    """The most precise place that the opening puts something at in a sentence of talks: they are held in a town."""
    held = [line for line in lines[:OPENING] if any(act.type in TALKS for act in line.acts)]
    put = [spot for line in held for spot in land.spots(line.sentence) if spot.placed]
    return min(put, key=lambda spot: rank(spot.best), default=None)


def _its(line: Line, spot: Spot, type_: str | None) -> bool:
    """Whether a place stands beside an act or count, and is not what another clause is about ("as the port mourns")."""
    if _tie(line, spot.first, type_) == 2:
        return False
    told = [act.first for act in _harms(line)] + [begin for _, begin, _ in line.counts]
    between = (line.sentence.words[min(at, spot.first) : max(at, spot.first)] for at in told)
    return spot.placed or any(not CLAUSES & set(passed) for passed in between)
