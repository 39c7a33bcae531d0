"""Where and when a claim's happening was, and whether it is one happening or a period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.records import Document, Period, Place, Time
from recount.reference.table import table, words

FINENESS = ("exact", "near", "district", "region", "country")
LONG = 27  # days: a month or more is a period, not the day of a happening
OPENING = 8  # sentences
NEARBY = 4  # words after a verb of speech in which a date tells when it was said
CLUSTER = 4  # words between two names of one place ("Atareb in the province of Aleppo")
DASHES = frozenset({"-", "–", "—", ":"})
PLACING = frozenset(
    {"in", "at", "near", "on", "of", "off", "outside", "inside", "around", "across", "from", "to", "over"}
)


@dataclass(slots=True)
class Setting:
    """What the text has said so far of the place and day of its main happening."""

    document: Document
    place: list[Place] = field(default_factory=list)
    when: Time | None = None
    type: str | None = None
    home: Place | None = None

    def survey(self, lines: Sequence[Sentence]) -> None:
        """Note the first place and day that the opening of a text tells: its headline has often neither."""
        for sentence in lines[:OPENING]:
            if self.when is None:
                self.when = next(
                    (time for time in self._told(sentence) if _short(time) and not _since(sentence, time)), None
                )
            if not self.place:
                clusters = _clusters(sentence)
                self.place = min(clusters, key=lambda cluster: _rank(cluster[0]), default=[])
        self.home = _home(lines)

    def locate(self, draft: Draft, sentence: Sentence, begin: int, end: int, *, single: bool) -> None:
        """Fill scope, when and place of a draft that stands on words[begin:end] of a sentence.

        single: the sentence tells of one happening ("a blast"), so that a month dates it and makes no sum of it.
        """
        self._time(draft, sentence, begin, end, single)
        self._place(draft, sentence, begin, end)

    def _time(self, draft: Draft, sentence: Sentence, begin: int, end: int, single: bool) -> None:
        published = Period.maybe(self.document.published)
        told = sorted(self._told(sentence), key=lambda time: _apart(sentence, time, begin, end))
        phrase = _summing(sentence, begin, end)
        disaster = draft.get("event_type") == "DISASTER"
        since = next((time for time in told if _since(sentence, time) and not _fenced(sentence, time, begin)), None)
        nearest = next((time for time in told if time is not since), None)
        period = Period.maybe(nearest.when) if nearest else None
        long = nearest and period and period.days > LONG
        if since or phrase or (long and not single):
            words = phrase or ("since" if since or not nearest else _words(self.document, nearest))
            draft.put("scope", "incident" if disaster else "cumulative", "words of a period", words)
            if since and published and (begun := Period.maybe(since.when)) and published.last >= begun.first:
                through = Period(first=begun.first, last=published.last)
                draft.put("when", str(through), "since", _words(self.document, since))
                draft.put("when_basis", since.basis or "stated", "since")
            elif nearest and not since and (long or phrase):
                self._date(draft, nearest, "time of the clause")
            return
        draft.put("scope", "incident", "no words of a period")
        if nearest:
            self._date(draft, nearest, "time of the sentence")
        elif self.when:
            self._date(draft, self.when, "time of the first sentence that tells one")
        elif published and published.days == 1:
            draft.put("when", self.document.published, "the text tells no day: the day of publication")
            draft.put("when_basis", "publication", "the text tells no day: the day of publication")

    def _told(self, sentence: Sentence) -> Iterator[Time]:
        """Dates of a sentence that are fixed, but for the text's stamp and those that say when something was said."""
        for time in sentence.times:
            stamp = time.when == self.document.published and time.basis == "stated"
            if not time.when or time.type == "SET" or stamp:
                continue
            first = sentence.first(time.start)
            back = max(0, first - NEARBY)
            if not any(back <= turn < first for turn in sentence.turns):
                yield time

    def _date(self, draft: Draft, time: Time, rule: str) -> None:
        draft.put("when", time.when, rule, _words(self.document, time))
        draft.put("when_basis", time.basis, rule, _words(self.document, time))

    def _place(self, draft: Draft, sentence: Sentence, begin: int, end: int) -> None:
        clusters = [cluster for cluster in _clusters(sentence) if not _spoken(sentence, cluster[0], end)]
        clusters.sort(key=lambda cluster: _apart(sentence, cluster[0], begin, end))
        if clusters:
            chosen, rule = clusters[0], "place of the sentence"
        elif self.place and draft.get("scope") == "incident":
            chosen, rule = self.place, "place of the sentences before"
        elif self.home:
            chosen, rule = [self.home], "country that the text names most"
        else:
            return
        best = min(chosen, key=_rank)
        if clusters and draft.get("scope") == "incident":
            self.place = chosen
        path = best.path or tuple(dict.fromkeys(place.name for place in chosen[chosen.index(best) :]))
        others = tuple(place.name for cluster in clusters[1:] for place in cluster[:1])
        draft.put("place", ", ".join(path) or best.name, rule, _words(self.document, best), others)
        for slot, value in (
            ("place_id", best.geonameid), ("lat", best.lat), ("lon", best.lon),
            ("place_precision", best.precision), ("country", best.country),
        ):  # fmt: skip
            draft.put(slot, value, rule, _words(self.document, best))


def _home(lines: Sequence[Sentence]) -> Place | None:
    """The country that a text names most, where no other comes near; as its first bearer in the text."""
    named = [cluster[0] for sentence in lines for cluster in _clusters(sentence) if cluster[0].country]
    tally = Counter(place.country for place in named).most_common(2)
    if not tally or (len(tally) > 1 and tally[1][1] * 2 > tally[0][1]):
        return None
    return next((place for place in named if place.country == tally[0][0] and place.precision == "country"), None)


def _since(sentence: Sentence, time: Time) -> bool:
    """Whether "since" stands before a time, with a clause of its own or without ("since the war began in May")."""
    first = sentence.first(time.start)
    found = [at for at in range(max(0, first - 8), first) if sentence.words[at] == "since"]
    return bool(found) and not set(sentence.words[found[-1] : first]) & {",", ";", "and"}


def _fenced(sentence: Sentence, time: Time, begin: int) -> bool:
    """Whether a relative clause parts a time from what follows ("since the raid on Tuesday that killed 9")."""
    return bool(set(sentence.words[sentence.last(time.end) : begin]) & {"that", "which", "who"})


def _short(time: Time) -> bool:
    period = Period.maybe(time.when)
    return period is not None and period.days <= LONG


def _summing(sentence: Sentence, begin: int, end: int) -> str | None:
    opened, closed = begin, end
    stops = words("clause_words", kind="clause") - {"since", "that", "who", "which", "where"} | {";", ":"}
    while opened > 0 and sentence.words[opened - 1] not in stops:
        opened -= 1
    while closed < len(sentence.words) and sentence.words[closed] not in stops:
        closed += 1
    for phrase in _phrases():
        at = sentence.find(phrase, opened, closed)
        if at is not None and not set(sentence.words[at : at + len(phrase) + 3]) & {"hours", "hour"}:
            return " ".join(phrase)
    return None


def _clusters(sentence: Sentence) -> list[list[Place]]:
    """Places of a sentence, those that name one spot together, without the places of who speaks."""
    found: list[list[Place]] = []
    for place in sentence.places:
        if any(time.start < place.end and place.start < time.end for time in sentence.times):
            continue
        if found:
            between = sentence.words[sentence.last(found[-1][-1].end) : sentence.first(place.start)]
            if len(between) <= CLUSTER and not set(between) & {"and", "or", "to", "from", ";", "but"}:
                found[-1].append(place)
                continue
        found.append([place])
    return [cluster for cluster in found if not _attribute(sentence, cluster) and not _dateline(sentence, cluster)]


def _dateline(sentence: Sentence, cluster: Sequence[Place]) -> bool:
    """Whether a place only says where a report was written: "LONDON - …", "ADEN, Yemen (Wire) - …"."""
    spelled = "".join(cluster[0].path[:1]) or cluster[0].name
    last = sentence.last(cluster[-1].end)
    return spelled.isupper() and last <= CLUSTER and bool(set(sentence.words[last : last + CLUSTER]) & DASHES)


def _spoken(sentence: Sentence, place: Place, end: int) -> bool:
    """Whether a place behind the claim only says where it was told ("…, she told reporters in Geneva")."""
    first = sentence.first(place.start)
    return any(max(end, first - NEARBY) <= turn < first for turn in sentence.turns)


def _attribute(sentence: Sentence, cluster: Sequence[Place]) -> bool:
    """Whether places only say whose something is: "US-led", "the London-based group", "Yemen army"."""
    last = sentence.last(cluster[-1].end)
    following = sentence.words[last] if last < len(sentence.words) else ""
    if (last and sentence.bound[last - 1]) or following == "based":
        return True
    return min(map(_rank, cluster)) == len(FINENESS) and not _placed(sentence, sentence.first(cluster[0].start))


def _placed(sentence: Sentence, first: int) -> bool:
    return any(word in PLACING for word in sentence.words[max(0, first - 4) : first])


def _rank(place: Place) -> int:
    """Finer is less; a name that no gazetteer knows comes before a country only."""
    if not place.precision:
        return FINENESS.index("country")
    return FINENESS.index(place.precision) + (place.precision == "country")


def _apart(sentence: Sentence, span: Time | Place, begin: int, end: int) -> float:
    """Words between a time or place and words[begin:end]; clauses between and a missing preposition count more."""
    first, last = sentence.first(span.start), sentence.last(span.end)
    low, high = (end, first) if first >= end else (last, begin)
    between = sentence.words[low:high] if low < high else ()
    stops = words("clause_words", kind="clause")
    away = len(between) + 4.0 * sum(word in stops or word in ";:" for word in between)
    away += 3.0 * sum(low <= turn < high for turn in sentence.turns)
    return away + (0.0 if isinstance(span, Time) or _placed(sentence, first) else 3.0)


def _words(document: Document, span: Time | Place) -> str:
    return document.text[span.start : span.end]


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row["phrase"].split()) for row in table("scopes"))
