"""How far a number stands from a cue, in words that weigh by what they part."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from math import inf

from recount.claims.cue import PREPOSITIONS, Cue
from recount.claims.number import Number, counted_nouns
from recount.claims.predicate import Predicates
from recount.claims.sentence import Sentence
from recount.reference.objects import THINGS
from recount.reference.table import table, words

ALONE = 7.0  # what it costs to leave a number without a cue: a pair that costs more is no pair
WINDOW = 60  # words between a number and a cue, at most
WEAK = 2.5  # what a word that only names people by their state gives way to
OTHER = 2.5  # another number or cue on the way
TURN = 4.0  # a verb of speech on the way
PLAIN = 0.7  # a word of no special kind
SUBJECT = 0.5  # between a verb and its subject, by the tree, whatever stands there
SINGLE = 4.5  # a person counted by an article only must stand close to its cue
LONGEST_PART = 14  # words between a total and the word that opens its parts
LONGEST_STEP = 7  # words between two of a list
PEOPLE = frozenset({"person", "fighter", "body"})
DEAD = frozenset({"killed", "trapped", "other"})  # what a body can be said to be
PLACED = frozenset({"place", "building"})
OPENING = frozenset({":", "-", "–", "—", "("})
PLACING = frozenset({"in", "at", "near", "from", "since"})
BEING = frozenset({"is", "was", "are", "were"})
BEING_ONE = frozenset((word,) for word in BEING)
TOTAL = frozenset({("in", "all"), ("in", "total")})
OUT = 4  # words before a whole in which "out of" opens it
JOINING = frozenset({("along", "with"), ("together", "with"), ("addition", "to")})
LISTING = words("clause_words", kind="list")
LAST = 2  # words behind the number of a headline: who says so
VERBAL = words("clause_words", kind="passive") | words("clause_words", kind="perfect") | {","}
PARTS = words("clause_words", kind="part")
HEDGES = words("clause_words", kind="hedge")
RISES = words("clause_words", kind="rise")


@dataclass(frozen=True, slots=True)
class Join:
    """What it costs to read two neighbouring numbers as one list, and whether the second is a part of the first."""

    cost: float
    part: bool = False
    reverse: bool = False  # "two medics were among 31 dead": the first is part of the second


def admits(cue: Cue, number: Number, *, listed: bool = False) -> bool:
    """Whether what is counted can be what the cue says it of. A bare number passes for people, in a list for all."""
    kind = number.kind
    if cue.stands == "itself":
        return not listed or number.noun not in counted_nouns()  # "12 deaths and 3 survivors"
    if kind == "body" and cue.measure not in DEAD:
        return False
    if not cue.takes:
        return kind in PEOPLE or (kind is None and not number.article)
    if kind is None:
        return bool(cue.takes & {"thing", "person"}) or (listed and number.noun is None)
    return kind in cue.takes or ("thing" in cue.takes and kind in THINGS) or ("person" in cue.takes and kind in PEOPLE)


class Distance:
    """The costs of one sentence; sums over its words are made once, so that each cost takes the same short time."""

    def __init__(self, sentence: Sentence, numbers: Sequence[Number], cues: Sequence[Cue]) -> None:
        size = len(sentence.words)
        self.sentence, self.cues = sentence, cues
        self.starts = [cue.first for cue in cues]
        self.firsts = frozenset(number.first for number in numbers)
        self.phrases = {at: number for number in numbers for at in range(number.last, number.closes)}
        self.words = [0.0, *accumulate(_weights().get(word, PLAIN) for word in sentence.words)]
        self.numbers = _sums(size, self.firsts)
        self.turns = _sums(size, sentence.turns)
        self.cued = _sums(size, set(self.starts))
        self.tallies = _sums(size, {cue.first for cue in cues if cue.stands == "tally"})
        self.objected = _sums(size, {cue.first for cue in cues if cue.after})
        self.predicates = Predicates(sentence, numbers, cues)

    def costs(self, number: Number) -> dict[int, float]:
        """The cost of each cue within the window that can go with a number, by the cue's index."""
        begin = bisect_left(self.starts, number.first - WINDOW)
        found = {}
        for which in range(begin, len(self.cues)):
            if self.starts[which] > number.closes + WINDOW:
                break
            cost = self._cost(number, self.cues[which])
            if cost < ALONE:
                found[which] = cost
        return found

    def link(self, one: Number, two: Number) -> Join:
        """How two neighbouring numbers are joined."""
        spelled = self.sentence.words
        begin, end = one.closes, two.first
        while end > begin and spelled[end - 1] in HEDGES | {"a", "an", "the", "his", "her", "their", "its"}:
            end -= 1
        if end - begin > LONGEST_PART:
            return Join(inf)
        between = spelled[begin:end]
        if between[-1:] == ("among",):
            return Join(0.5, part=True, reverse=True)
        if two.of_them:
            return Join(2.0, part=True)
        if one.of_them and between[:1] == ("of",):
            return Join(0.5, part=True, reverse=True)  # "155 of the 162 deaths"
        if between[-2:] in JOINING:
            return Join(1.0 + 0.2 * len(between))
        if " ".join(between[-2:]) in PARTS or (between and between[-1] in PARTS):
            return Join(0.5 + 0.05 * len(between), part=True)
        if (
            between
            and between[-1] in OPENING
            and not two.exceeds(one)
            and (len(between) <= LONGEST_STEP or self._place_before(end - 1))
        ):
            return Join(1.0, part=True)
        if between[-1:] == ("to",) and (
            RISES & {*between[:-1]} or "from" in spelled[max(0, one.first - 2) : one.first]
        ):
            return Join(1.0)  # "rose from 60 recorded in May to 71", "put at 4, then raised to 15"
        if two.noun is None and between and between[-1] == "from" and not self._between(self.tallies, begin, end):
            return Join(1.0)  # "rose to 71, up from 60"
        if two.noun is None and between and between[-1] in (",", "and"):
            out = "of" in spelled[max(0, one.first - OUT) : one.first]  # "out of the 45 dead, 33 were boys"
            if self._placed(two.last) or (out and spelled[two.last : two.last + 1] in BEING_ONE):
                return Join(1.2, part=out)  # "45 dead in the north, 12 in the south"
        if self._between(self.cued, begin, end) or self._between(self.turns, begin, end) or len(between) > LONGEST_STEP:
            return Join(inf)
        if not between or between[-1] in LISTING or between[-2:] == ("as", "well"):
            return Join(1.0 + 0.2 * len(between))
        return Join(inf)

    def _place_before(self, at: int) -> bool:
        """Whether words[at] stand right behind the name of a place: "in the north, at Lom (90) and Aden (30)"."""
        return any(self.sentence.last(place.end) == at for place in self.sentence.places)

    def _placed(self, at: int) -> bool:
        """Whether words[at] tell where or since when: "12 in the south", "12 were in the south"."""
        behind = self.sentence.words[at : at + 2]
        return (
            bool(behind)
            and behind not in TOTAL
            and (behind[0] in PLACING or (behind[0] in BEING and behind[-1] in PLACING))
        )

    def _cost(self, number: Number, cue: Cue) -> float:
        if not admits(cue, number):
            return inf
        extra = WEAK if cue.weak or self.predicates.only_tells_of(cue, number) else 0.0
        if cue.inner:
            return extra if self._holds(cue.inner, number) else inf
        if cue.stands == "itself":
            return self._heads(number, cue) + extra
        if number.article:
            if cue.before and cue.after and number.last <= cue.first:
                return inf  # "a soldier killed …": more likely who did it
            extra += SINGLE
        holder = self.phrases.get(cue.first)
        if holder is number and cue.before:
            return 1.0 + extra
        if holder not in (None, number) and cue.stands != "said":
            return inf  # an attribute of another number's noun ("two besieged towns")
        if self._in_brackets(cue, number):
            return 0.3 + extra  # "as destroyed (55), damaged (28) or flooded (15)"
        if cue.before and number.closes <= cue.first:
            beside = cue.after and self._past_hedges(cue.last) in self.firsts
            walk = self._walk(number.closes, cue.first) + (0.7 if beside else 0.0)
            return (min(SUBJECT, walk) if self.predicates.say(cue, number) else walk) + extra
        if cue.after and cue.last <= number.first and not self.predicates.elsewhere(cue, number):
            walk = self._walk(cue.last, number.first)
            if cue.stands == "tally":
                return min(walk + (1.0 if walk else 0.0), self._rise(cue.last, number)) + extra
            return walk + extra
        return inf

    def _in_brackets(self, cue: Cue, number: Number) -> bool:
        """Whether the number stands alone in brackets right behind the cue."""
        spelled = self.sentence.words
        opened = spelled[cue.last : cue.last + 1] == ("(",) and self._past_hedges(cue.last + 1) == number.first
        return opened and spelled[number.closes : number.closes + 1] == (")",)

    def _holds(self, inner: tuple[int, int], number: Number) -> bool:
        """Whether a gap holds the number, as what the verb is done to: behind no preposition."""
        opened, closed = inner
        leads = number.first
        while leads > opened and self.sentence.words[leads - 1] in HEDGES:
            leads -= 1
        inside = opened <= number.first and number.last <= closed
        return inside and not PREPOSITIONS & {*self.sentence.words[opened:leads]}

    def _heads(self, number: Number, cue: Cue) -> float:
        """The cue is the counted noun itself: only its own modifiers may stand between."""
        between = self.sentence.words[number.last : cue.first]
        if number.article and not number.first < cue.first < number.last:
            return inf
        if number.kind in PLACED and number.closes <= cue.first:
            return inf  # "five districts still reported cases"
        if (cue.first < number.last and not number.article) or len(between) > 4 or set(between) & _closers():
            return inf
        if self._between(self.numbers, number.last, cue.first) or self._between(self.objected, number.last, cue.first):
            return inf
        return 0.3 * len([word for word in between if word != "of"])

    def _rise(self, begin: int, number: Number) -> float:
        """A tally reaches its number over all that stands between, if a verb of rising leads there ("rose to 12")."""
        leads = number.first
        while leads > begin and self.sentence.words[leads - 1] in HEDGES:
            leads -= 1
        between = self.sentence.words[begin:leads]
        bare = number.noun is None and leads < number.first and number.closes + LAST >= len(self.sentence.words)
        if not between or ";" in between or not (between[-1] in RISES or (bare and not VERBAL & set(between))):
            return inf  # a headline has no verb: "death toll from the port blast at least 12"
        return 0.1 * len(between) + OTHER * self._between(self.numbers, begin, number.first)

    def _walk(self, begin: int, end: int) -> float:
        others = self._between(self.numbers, begin, end) + self._between(self.cued, begin, end)
        return self._between(self.words, begin, end) + OTHER * others + TURN * self._between(self.turns, begin, end)

    def _past_hedges(self, at: int) -> int:
        while at < len(self.sentence.words) and self.sentence.words[at] in HEDGES:
            at += 1
        return at

    @staticmethod
    def _between(sums: Sequence[float], begin: int, end: int) -> float:
        return sums[end] - sums[begin] if begin < end else 0.0


def _sums(size: int, places: Iterable[int]) -> list[float]:
    marked = [0.0] * size
    for at in places:
        marked[at] = 1.0
    return [0.0, *accumulate(marked)]


@cache
def _closers() -> frozenset[str]:
    return words("clause_words", kind="clause") | LISTING - {"-", "or"} | words("clause_words", kind="passive")


@cache
def _weights() -> dict[str, float]:
    by_kind = {
        "passive": 0.1, "perfect": 0.1, "adverb": 0.1, "report": 0.1, "hedge": 0.1, "article": 0.1,
        "preposition": 0.5, "list": 1.0, "part": 0.5, "clause": 3.0,
    }  # fmt: skip
    weights = {row["word"]: by_kind[row["kind"]] for row in reversed(table("clause_words")) if row["kind"] in by_kind}
    return weights | {";": 5.0, ":": 3.0, "who": 0.5, "which": 0.5, "whom": 0.5, "(": 0.5, ")": 0.5, "and": 1.5}
