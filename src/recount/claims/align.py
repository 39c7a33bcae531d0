"""Which number goes with which cue: the cheapest reading of a sentence in which the pairs do not cross."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import inf

from recount.claims.cue import Cue
from recount.claims.number import Number
from recount.claims.sentence import Sentence
from recount.reference.objects import THINGS
from recount.reference.table import table, words

ALONE = 7.0  # what it costs to leave a number without a cue: a pair that costs more is no pair
WEAK = 2.5  # what a word that only names people by their state gives way to
LONGEST_PART = 14  # words between a total and the word that opens its parts
PEOPLE = frozenset({"person", "fighter", "body"})
LISTING = words("clause_words", kind="list")
PARTS = words("clause_words", kind="part")
HEDGES = words("clause_words", kind="hedge")
PLACING = frozenset({"in", "at", "near", "from"})
RISES = words("clause_words", kind="rise")


@dataclass(frozen=True, slots=True)
class Pair:
    """A number with its cue. `part`: of another number; `inherited`: the cue is another's of its list."""

    number: Number
    cue: Cue
    cost: float
    part: bool
    inherited: bool


def align(sentence: Sentence, numbers: Sequence[Number], cues: Sequence[Cue]) -> list[Pair]:
    """Pairs in the order of the numbers; a number that no cue claims is left out."""
    if not numbers or not cues:
        return []
    links = [_link(sentence, one, two, cues) for one, two in pairwise(numbers)]
    direct = [[_cost(sentence, number, cue, numbers, cues) for cue in cues] for number in numbers]
    full = _spread(direct, numbers, cues, links)
    chosen = _cheapest(direct, full, numbers, cues, links)
    pairs: list[Pair] = []
    for at, which in enumerate(chosen):
        if which is None:
            continue
        opens = at > 0 and links[at - 1].part and not links[at - 1].reverse and chosen[at - 1] is not None
        carries = (
            at > 0 and bool(pairs) and pairs[-1].number is numbers[at - 1] and pairs[-1].part
            and links[at - 1].cost < inf and chosen[at - 1] == which
        )  # fmt: skip
        within = at < len(links) and links[at].reverse and chosen[at + 1] == which
        part = numbers[at].of_them or within or (opens and chosen[at - 1] == which) or carries
        pairs.append(Pair(numbers[at], cues[which], full[at][which], part, full[at][which] < direct[at][which]))
    return pairs


@dataclass(frozen=True, slots=True)
class Join:
    """What it costs to read two neighbouring numbers as one list, and whether the second is a part of the first."""

    cost: float
    part: bool = False
    reverse: bool = False  # "two medics were among 31 dead": the first is part of the second


def _spread(
    direct: list[list[float]], numbers: Sequence[Number], cues: Sequence[Cue], links: Sequence[Join]
) -> list[list[float]]:
    """The cost of each pair where a number may also take the cue of its neighbour in a list."""
    full = [list(row) for row in direct]
    for steps in (range(1, len(numbers)), range(len(numbers) - 2, -1, -1)):
        forward = steps.step > 0
        for at in steps:
            other = at - 1 if forward else at + 1
            link = links[at - 1] if forward else links[at]
            for which, cue in enumerate(cues):
                if admits(cue, numbers[at], listed=True):
                    full[at][which] = min(full[at][which], full[other][which] + link.cost)
    return full


def _cheapest(
    direct: list[list[float]],
    full: list[list[float]],
    numbers: Sequence[Number],
    cues: Sequence[Cue],
    links: Sequence[Join],
) -> list[int | None]:
    """For each number its cue, by dynamic programming over (last cue used, whether the number before used it)."""
    states: dict[tuple[int, bool], tuple[float, tuple[int | None, ...]]] = {(-1, False): (0.0, ())}
    for at in range(len(numbers)):
        after: dict[tuple[int, bool], tuple[float, tuple[int | None, ...]]] = {}

        def offer(key: tuple[int, bool], cost: float, path: tuple[int | None, ...], into: dict = after) -> None:  # type: ignore[type-arg]
            if key not in into or cost < into[key][0]:
                into[key] = (cost, path)

        for (last, fresh), (cost, path) in states.items():
            offer((last, False), cost + ALONE, (*path, None))
            for which in range(max(last, 0), len(cues)):
                if which == last:
                    shared = links[at - 1].cost if fresh and at else inf
                    step = shared if admits(cues[which], numbers[at], listed=True) else inf
                else:
                    step = full[at][which]
                if step < inf:
                    offer((which, True), cost + step, (*path, which))
        states = after
    chosen = min(states.values(), key=lambda state: state[0])[1]
    return [None if which is None or full[at][which] >= ALONE else which for at, which in enumerate(chosen)]


def admits(cue: Cue, number: Number, *, listed: bool = False) -> bool:
    """Whether what is counted can be what the cue says it of. A bare number passes for people, in a list for all."""
    kind = number.kind
    if cue.stands == "itself":
        return True
    if not cue.takes:
        return kind in PEOPLE or (kind is None and not number.article)
    if kind is None:
        return bool(cue.takes & {"thing", "person"}) or (listed and number.noun is None)
    return kind in cue.takes or ("thing" in cue.takes and kind in THINGS) or ("person" in cue.takes and kind in PEOPLE)


def _cost(sentence: Sentence, number: Number, cue: Cue, numbers: Sequence[Number], cues: Sequence[Cue]) -> float:
    if not admits(cue, number):
        return inf
    if cue.inner:
        return 0.0 if cue.inner[0] <= number.first and number.last <= cue.inner[1] else inf
    if cue.stands == "itself":
        return _heads(sentence, number, cue, numbers, cues)
    extra = WEAK if cue.weak else 0.0
    if number.article:
        if cue.before and cue.after and number.last <= cue.first:
            return inf
        extra += 4.5
    if number.last <= cue.first < number.closes and cue.before:
        return 1.0 + extra
    if any(other.last <= cue.first < other.closes for other in numbers if other is not number and cue.stands != "said"):
        return inf  # an attribute of another number's noun ("two besieged towns")
    if cue.before and number.closes <= cue.first:
        beside = cue.after and any(other.first == _past_hedges(sentence, cue.last) for other in numbers)
        return _walk(sentence, number.closes, cue.first, numbers, cues) + extra + (0.7 if beside else 0.0)
    if cue.after and cue.last <= number.first:
        walk = _walk(sentence, cue.last, number.first, numbers, cues)
        return (
            min(walk + (1.0 if walk else 0.0), _rise(sentence, cue.last, number, numbers))
            if cue.stands == "tally"
            else walk + extra
        )
    return inf


def _rise(sentence: Sentence, begin: int, number: Number, numbers: Sequence[Number]) -> float:
    """A tally reaches its number over all that stands between, if a verb of rising leads to it ("has risen to 12")."""
    leads = number.first
    while leads > begin and sentence.words[leads - 1] in HEDGES:
        leads -= 1
    between = sentence.words[begin:leads]
    if not between or between[-1] not in RISES or ";" in between:
        return inf
    return 0.1 * len(between) + sum(2.5 for other in numbers if begin <= other.first < number.first)


def _heads(sentence: Sentence, number: Number, cue: Cue, numbers: Sequence[Number], cues: Sequence[Cue]) -> float:
    """The cue is the counted noun itself: only its own modifiers may stand between."""
    between = sentence.words[number.last : cue.first]
    if cue.first < number.last or len(between) > 4 or set(between) & _closers():
        return inf
    starts = [other.first for other in numbers] + [other.first for other in cues if other.after]
    if any(number.last <= start < cue.first for start in starts):
        return inf
    return 0.3 * len([word for word in between if word != "of"]) + (WEAK if cue.weak else 0.0)


def _walk(sentence: Sentence, begin: int, end: int, numbers: Sequence[Number], cues: Sequence[Cue]) -> float:
    weights = _weights()
    cost = sum(weights.get(word, 0.7) for word in sentence.words[begin:end])
    cost += sum(2.5 for other in numbers if begin <= other.first < end)
    cost += sum(2.5 for other in {(cue.first, cue.last) for cue in cues} if begin <= other[0] < end)
    return cost + sum(4.0 for at in sentence.turns if begin <= at < end)


def _past_hedges(sentence: Sentence, at: int) -> int:
    while at < len(sentence.words) and sentence.words[at] in HEDGES:
        at += 1
    return at


def _link(sentence: Sentence, one: Number, two: Number, cues: Sequence[Cue]) -> Join:
    begin, end = one.closes, two.first
    while end > begin and sentence.words[end - 1] in HEDGES | {"a", "an", "the"}:
        end -= 1
    between = sentence.words[begin:end]
    if between[-1:] == ("among",):
        return Join(0.5, part=True, reverse=True)
    opens = " ".join(between[-2:]) in PARTS or (between[-1:] and between[-1] in PARTS)
    if len(between) > LONGEST_PART:
        return Join(inf)
    if opens or two.of_them:
        return Join(0.5 + 0.05 * len(between), part=True)
    elliptic = two.noun is None and sentence.words[two.last : two.last + 1] and sentence.words[two.last] in PLACING
    if elliptic and between[-1:] and between[-1] in (",", "and"):
        return Join(1.2)  # "45 dead in the north, 12 in the south"
    crossing = any(begin <= cue.first < end for cue in cues) or any(begin <= at < end for at in sentence.turns)
    if between[-1:] and between[-1] in {":", "-", "–", "—", "("} and len(between) < 8:
        return Join(1.0, part=True)
    if crossing or len(between) > 7:
        return Join(inf)
    if not between or between[-1] in LISTING or between[-2:] == ("as", "well"):
        return Join(1.0 + 0.2 * len(between))
    return Join(inf)


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
    return weights | {";": 5.0, ":": 3.0, "who": 0.5, "(": 0.5, ")": 0.5, "and": 1.5}
