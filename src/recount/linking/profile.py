"""What comparison asks of a claim, worked out once for all that it is compared with."""

from __future__ import annotations

from dataclasses import dataclass

from recount.linking.content import content
from recount.linking.fold import fold
from recount.linking.lasting import lasting
from recount.linking.named import named
from recount.linking.number import number
from recount.linking.parties import parties, sides
from recount.linking.site import Site
from recount.linking.storm import storm
from recount.records import Claim, Period

_HAPPENING = frozenset({"count", "event", "plan"})


@dataclass(frozen=True, slots=True)
class Profile:
    """`claim` taken apart; a period's two days also as ordinals, and in words.

    `sort`: claims of different sorts never link. `counts`: what the number counts, null where nothing is counted.
    """

    claim: Claim
    document: str
    sort: tuple[object, ...]
    period: Period | None
    first: int
    last: int
    days: str
    lasting: bool
    by_publication: bool
    site: Site
    agent: frozenset[str]
    target: frozenset[str]
    parties: frozenset[str]
    manners: frozenset[str]
    counts: tuple[str, bool, str] | None
    number: float | int | None
    storm: str | None
    names: frozenset[str]
    content: tuple[str, ...]
    words: frozenset[str]

    @classmethod
    def of(cls, claim: Claim) -> Profile:
        """The profile of a claim."""
        period, words = Period.maybe(claim.when), content(claim.quote)
        return cls(
            claim=claim,
            document=claim.document,
            sort=_sort(claim),
            period=period,
            first=period.first.toordinal() if period else 0,
            last=period.last.toordinal() if period else 0,
            days=str(period or ""),
            lasting=lasting(claim),
            by_publication=claim.when_basis == "publication",
            site=Site.of(claim),
            agent=sides(claim.agent),
            target=sides(claim.target),
            parties=frozenset(parties(claim)),
            manners=frozenset(claim.manners),
            counts=None if claim.measure is None else (claim.measure, claim.subset, fold(claim.object or "")),
            number=number(claim),
            storm=storm(claim),
            names=named(claim),
            content=words,
            words=frozenset(words),
        )


def _sort(claim: Claim) -> tuple[object, ...]:
    """A cumulative count keeps company only with counts of the same."""
    if claim.scope == "cumulative":
        return ("cumulative", claim.kind, claim.measure, claim.object)
    if claim.kind in _HAPPENING:
        return ("happening",)
    return (claim.kind, claim.event_type, claim.source or claim.agent, claim.measure)
