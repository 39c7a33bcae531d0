"""Numbers that are a part of a higher one in the same report, though nothing marks them as such."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from recount.events.figure import Figure
from recount.events.groups import PEOPLE, counted
from recount.events.source_name import SourceName, name_words
from recount.events.told_as_older import told_as_older
from recount.records import Claim

_NEAR = 30  # characters around a number in which a word can say that it comes on top
_AFTER = re.compile(r"\s+(?:people\s+|persons\s+|civilians\s+)?(?:more|others?|additional|further)\b(?!\s+than)")
_BEFORE = re.compile(r"\b(?:another|other|additional|further)\s+(?:at\s+least\s+|about\s+|some\s+)?$")
_RUNS = range(2, 7)
_LEAST = 5  # below which a sum is soon met by chance
_BESIDE = 150  # characters between two numbers of one breakdown
_WARD = re.compile(r"\b(?:hospital|clinic|morgue|mortuary|infirmary|medical\s+(?:cent(?:re|er)|facility|point))s?\b")
_WIDE = frozenset({"DISASTER", None})  # a flood, a storm: it has a toll in each of many places
_KIND = frozenset({"province", "city", "island", "district", "town", "county", "state", "region"})
_FOOTAGE = frozenset(name_words("video footage photo photograph image picture film recording"))


def parts(claims: Sequence[Claim], figures: Mapping[str, Figure]) -> dict[str, str]:
    """Claim id -> which part it counts, for numbers of people beside a higher one of their measure in their report.

    "three more" comes on top of a number of the same harm ("killed six and injured ten more" does not); footage shows
    some; a hospital counts those whom it received; "in Bohol 94 died" beside "the toll in the Philippines rose to 208"
    is a part by its place; and numbers side by side that make up the other are its parts. Of a named storm, what one
    report tells of a place is a part of what another tells of the land. A number that is told as an older one is none
    ("up from 717"): it was the whole. Marked parts are left to whoever asks.
    """
    people = sorted(
        (c for c in claims if c.measure in PEOPLE), key=lambda claim: (claim.document, claim.start, claim.id)
    )
    before = {claim.id: last for last, claim in pairwise(people) if last.document == claim.document}
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in people:
        if claim.measure and not claim.subset and not told_as_older(claim, None):
            told[claim.document, claim.measure].append(claim)
    found: dict[str, str] = {}
    for own in told.values():
        found.update(_summed(own, figures))
        for claim in own:
            higher = [other for other in own if figures[claim.id].most < figures[other.id].written]
            local = not figures[claim.id].vague and _local(claim, higher)
            which = (_on_top(claim, before.get(claim.id)) or _said(claim) or local) if higher else None
            if which:
                found.setdefault(claim.id, which)
    return _where_a_storm_struck(people, figures) | found


def _where_a_storm_struck(people: Sequence[Claim], figures: Mapping[str, Figure]) -> dict[str, str]:
    """Numbers of one place below those that some report gives for a place around it: a storm strikes many places.

    The sentence names the place itself: the town of a dateline stands for the whole land.
    """
    told = [claim for claim in people if claim.storm and not claim.subset and counted(claim) == {"person"}]
    highest: dict[tuple[str | None, str], float] = defaultdict(float)
    for claim in told:
        place = claim.measure, claim.place or ""
        highest[place] = max(highest[place], figures[claim.id].written)
    found = _by_land(told, figures)
    for claim in told:
        levels = (claim.place or "").split(", ")
        if levels[0].casefold() not in claim.quote.casefold():
            continue
        around = (", ".join(levels[at:]) for at in range(1, len(levels)))
        if any(figures[claim.id].most < highest.get((claim.measure, place), 0) for place in around):
            named = levels[0].casefold().split()
            found[claim.id] = "at " + " ".join([word for word in named if word not in _KIND] or named)
    return found


def _by_land(told: Sequence[Claim], figures: Mapping[str, Figure]) -> dict[str, str]:
    """Numbers of several lands side by side in one sentence, where a higher one can stand for them all."""
    highest: dict[str | None, float] = defaultdict(float)
    beside: dict[tuple[str, int, str | None], list[Claim]] = defaultdict(list)
    for claim in told:
        highest[claim.measure] = max(highest[claim.measure], figures[claim.id].written)
        beside[claim.document, claim.quote_start, claim.measure].append(claim)
    found: dict[str, str] = {}
    for (_, _, measure), own in beside.items():
        lands = {claim.id: (claim.place or "").rpartition(",")[2].strip().casefold() for claim in own}
        if len({*lands.values()}) > 1 and max(figures[claim.id].most for claim in own) < highest[measure]:
            found |= {name: f"at {land}" for name, land in lands.items()}
    return found


def _summed(told: Sequence[Claim], figures: Mapping[str, Figure]) -> dict[str, str]:
    """Numbers that stand side by side and make up another of the report: "21 died, 15 here and 6 there"."""
    found: dict[str, str] = {}
    whole = {figures[claim.id].written for claim in told} - set(range(_LEAST))
    for many in _RUNS:
        for at in range(len(told) - many + 1):
            side = told[at : at + many]
            numbers = [figures[claim.id].written for claim in side]
            near = side[-1].start - side[0].start <= many * _BESIDE
            said_again = len(set(numbers)) < many and len({claim.quote_start for claim in side}) > 1
            whose = all(counted(claim) == {"person"} for claim in side)
            if sum(numbers) in whole and near and whose and not said_again:
                found.update({claim.id: f"{n} of {sum(numbers)}" for claim, n in zip(side, numbers, strict=True)})
    return found


def _on_top(claim: Claim, last: Claim | None) -> str | None:
    if last is not None and last.measure != claim.measure and last.quote_start == claim.quote_start:
        return None
    start, end = claim.start - claim.quote_start, claim.end - claim.quote_start
    before, after = claim.quote[max(0, start - _NEAR) : max(0, start)], claim.quote[end : end + _NEAR]
    return "more" if _AFTER.match(after) or _BEFORE.search(before) else None


def _said(claim: Claim) -> str | None:
    if claim.source and SourceName.of(claim.source).words & _FOOTAGE:
        return "seen"
    names = ((claim.place or "").split(",")[0], claim.source or "")
    return next((f"at {name.strip().casefold()}" for name in names if _WARD.search(name.casefold())), None)


def _local(claim: Claim, higher: Sequence[Claim]) -> str | None:
    """The place, where one of the higher numbers is of a place around it and both count anyone.

    What strikes one spot is told of now by the spot, now by the land: there, only one voice tells a part by its place.
    """
    around = [
        other.place
        for other in higher
        if other.place and counted(other) == {"person"} and (claim.event_type in _WIDE or other.source == claim.source)
    ]
    if counted(claim) != {"person"} or not any((claim.place or "").endswith(f", {place}") for place in around):
        return None
    return "at " + (claim.place or "").split(",")[0].strip().casefold()
