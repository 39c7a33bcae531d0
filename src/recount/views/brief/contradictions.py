"""Which origins of a toll cannot both be right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce

from recount.events.figure import Figure
from recount.records import Claim, Interval, Lineage, Toll


def contradictions(toll: Toll, claims: Mapping[str, Claim]) -> tuple[tuple[Lineage, Lineage], ...]:
    """Pairs of lineages whose live figures no number satisfies together: a toll that is `disputed` has some."""
    places = [(lineage, _place([claims[name] for name in live(lineage, toll, claims)])) for lineage in toll.lineages]
    return tuple(
        (one, other)
        for index, (one, here) in enumerate(places)
        for other, there in places[index + 1 :]
        if here is not None and there is not None and not here.meets(there)
    )


def live(lineage: Lineage, toll: Toll, claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """A lineage's claims that no later figure of it has replaced."""
    gone = set(toll.superseded)
    return tuple(claim for claim in lineage.claims if claim in claims and claim not in gone)


def _place(claims: Sequence[Claim]) -> Interval | None:
    figures = [Figure.of(claim) for claim in claims]
    places = [figure.place for figure in figures if figure is not None and figure.place is not None]
    return reduce(Interval.hull, places) if places else None
