"""Which number goes with which cue: the cheapest reading of a sentence in which the pairs do not cross."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import pairwise
from math import inf

from recount.claims.cue import Cue
from recount.claims.distance import ALONE, Distance, Join, admits
from recount.claims.number import Number
from recount.claims.sentence import Sentence

READINGS = 12  # cues that are weighed for one number
MOST_OTHERS = 3  # cues of other measures that are recorded beside the chosen one
STATES = 24  # readings of the sentence so far that are followed on

State = tuple[int, bool]  # the place of the last cue that was used, and whether the number before used it
Path = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A number with its cue. `part`: of another number; `inherited`: the cue is another's of its list.

    `others`: cues of other measures that it might have gone with, the likeliest first.
    """

    number: Number
    cue: Cue
    cost: float
    part: bool
    inherited: bool
    others: tuple[Cue, ...] = ()


def align(sentence: Sentence, numbers: Sequence[Number], cues: Sequence[Cue]) -> list[Pair]:
    """Pairs in the order of the numbers; a number that no cue claims is left out. Takes time linear in the numbers."""
    if not numbers or not cues:
        return []
    distance = Distance(sentence, numbers, cues)
    links = [distance.link(one, two) for one, two in pairwise(numbers)]
    direct = [distance.costs(number) for number in numbers]
    full = _spread(direct, numbers, cues, links)
    chosen = _cheapest(full, cues, links)
    pairs: list[Pair] = []
    parts: list[bool] = []
    for at, which in enumerate(chosen):
        before, after = (links[at - 1] if at else NONE), (links[at] if at < len(links) else NONE)
        shares = at > 0 and which is not None and _place(cues, chosen[at - 1]) == _place(cues, which)
        listed = shares and before.cost < inf and not before.reverse and (before.part or parts[at - 1])
        within = after.reverse and which is not None and _place(cues, chosen[at + 1]) == _place(cues, which)
        named = which is not None and cues[which].part
        parts.append(numbers[at].of_them or listed or within or named)
        if which is not None:
            cost = full[at][which]
            inherited = cost < direct[at].get(which, inf)
            pairs.append(Pair(numbers[at], cues[which], cost, parts[at], inherited, _others(full[at], cues, which)))
    return pairs


NONE = Join(inf)


def _others(row: dict[int, float], cues: Sequence[Cue], chosen: int) -> tuple[Cue, ...]:
    """The cheapest cue of each other measure that a number might have gone with, were it not for the chosen one."""
    found: dict[str, Cue] = {}
    for which in sorted(row, key=lambda which: row[which]):
        if cues[which].measure != cues[chosen].measure and row[which] < ALONE:
            found.setdefault(cues[which].measure, cues[which])
    return tuple(found.values())[:MOST_OTHERS]


def _place(cues: Sequence[Cue], which: int | None) -> int | None:
    """Where a cue stands: the readings of one word stand at one place."""
    return None if which is None else cues[which].first


def _spread(
    direct: Sequence[dict[int, float]], numbers: Sequence[Number], cues: Sequence[Cue], links: Sequence[Join]
) -> list[dict[int, float]]:
    """The cost of each pair where a number may also take the cue of its neighbour in a list, the cheapest of them."""
    full = [dict(row) for row in direct]
    places: dict[int, list[int]] = {}
    for which, cue in enumerate(cues):
        places.setdefault(cue.first, []).append(which)
    for order, step in ((range(1, len(numbers)), -1), (range(len(numbers) - 2, -1, -1), 1)):
        for at in order:
            link = links[at - 1] if step < 0 else links[at]
            if link.cost == inf:
                continue
            for other, cost in list(full[at + step].items()):
                for which in places[cues[other].first]:
                    if admits(cues[which], numbers[at], listed=True):
                        full[at][which] = min(full[at].get(which, inf), cost + link.cost)
            full[at] = dict(nsmallest(READINGS, full[at].items(), key=lambda item: item[1]))
    return full


def _cheapest(full: Sequence[dict[int, float]], cues: Sequence[Cue], links: Sequence[Join]) -> list[int | None]:
    """For each number its cue, by dynamic programming: cues are used in their order, one by several only in a list."""
    states: dict[State, tuple[float, Path]] = {(-1, False): (0.0, ())}
    for at, row in enumerate(full):
        after: dict[State, tuple[float, Path]] = {}
        for (last, fresh), (cost, path) in states.items():
            steps: list[tuple[State, float, int | None]] = [((last, False), ALONE, None)]
            for which, price in row.items():
                first = cues[which].first
                if first == last:
                    price = links[at - 1].cost if fresh else inf
                if first >= last and price < ALONE:
                    steps.append(((first, True), price, which))
            for state, more, chosen in steps:
                if state not in after or cost + more < after[state][0]:
                    after[state] = (cost + more, (*path, chosen))
        states = dict(nsmallest(STATES, after.items(), key=lambda item: item[1][0]))
    return list(min(states.values(), key=lambda state: state[0])[1])
