"""Picking one figure by a named policy."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from recount.events.figure import Figure
from recount.events.source_name import SourceName, name_words
from recount.records import Claim, Document, Number, Period, Policy, Toll

# ACLED's numbers for words: 10, 12 and 100 "and so on" (docs/policies.md cites where it says so).
_ACLED = {"ten": 10, "dozen": 12, "score": 20, "hundred": 100, "thousand": 1000, "million": 10**6}
_WORD = re.compile(rf"\b({'|'.join(_ACLED)})s?\b")
_OFFICES = """ministry government police army military governor president authority department mayor command
    parliament official office secretary council"""
_OFFICE = frozenset(name_words(_OFFICES))


def choose(toll: Toll, claims: Mapping[str, Claim], documents: Mapping[str, Document], policy: Policy) -> Toll:
    """The toll with `best` and `policy` set; every policy looks at live claims only. Null where it finds no figure.

    With live claims 21 (a ministry, 2 May), "at least 30" (a hospital, 3 May), 30 (a relief group, 3 May) and
    "dozens" (an outlet, 3 May):

    - `range` picks none; the toll's low (21) and high (30) stand for it.
    - `ucdp`: the most likely total as reported, vague words and open bounds only where there is nothing else, the
      latest report before earlier ones, the lower of two as late: 30.
    - `acled`: the most conservative figure, where "tens" count 10, "dozens" 12, "tens of thousands" 10,000: 12.
    - `latest-official`: the last published figure of an authority (a ministry, a police, a governor), the lower of
      two as late: 21. Null where no authority gives one.
    - `majority`: the figure that most origins write, vague words aside, the lower where two have as many: 30.
    """
    live = [claims[name] for name in toll.claims if name not in toll.superseded and name in claims]
    figures = {
        claim.id: figure for claim in live if (figure := Figure.of(claim, documents.get(claim.document))) is not None
    }
    told = [claim for claim in live if claim.id in figures]
    best = _POLICIES[policy](toll, told, figures, documents) if told else None
    return toll.replace(best=best, policy=policy)


def _range(
    toll: Toll, claims: Sequence[Claim], figures: Mapping[str, Figure], documents: Mapping[str, Document]
) -> Number | None:
    return None


def _ucdp(
    toll: Toll, claims: Sequence[Claim], figures: Mapping[str, Figure], documents: Mapping[str, Document]
) -> Number | None:
    def firmness(claim: Claim) -> int:
        figure = figures[claim.id]
        return 2 if figure.vague else 1 if figure.place != figure.interval or None in _ends(figure) else 0

    firmest = min(firmness(claim) for claim in claims)
    return _latest([claim for claim in claims if firmness(claim) == firmest], figures, documents)


def _acled(
    toll: Toll, claims: Sequence[Claim], figures: Mapping[str, Figure], documents: Mapping[str, Document]
) -> Number | None:
    return min(_conservative(claim, figures[claim.id], documents.get(claim.document)) for claim in claims)


def _latest_official(
    toll: Toll, claims: Sequence[Claim], figures: Mapping[str, Figure], documents: Mapping[str, Document]
) -> Number | None:
    origin = {name: lineage.origin for lineage in toll.lineages for name in lineage.claims}
    official = [claim for claim in claims if _is_office(claim, origin.get(claim.id))]
    return _latest(official, figures, documents) if official else None


def _majority(
    toll: Toll, claims: Sequence[Claim], figures: Mapping[str, Figure], documents: Mapping[str, Document]
) -> Number | None:
    voices: dict[Number, set[str]] = defaultdict(set)
    for lineage in toll.lineages:
        for name in lineage.claims:
            if name in figures and not figures[name].vague:
                voices[figures[name].written].add(lineage.origin)
    return min(voices, key=lambda number: (-len(voices[number]), number), default=None)


_Pick = Callable[[Toll, Sequence[Claim], Mapping[str, Figure], Mapping[str, Document]], Number | None]
_POLICIES: dict[Policy, _Pick] = {
    "range": _range, "ucdp": _ucdp, "acled": _acled, "latest-official": _latest_official, "majority": _majority,
}  # fmt: skip


def _latest(claims: Sequence[Claim], figures: Mapping[str, Figure], documents: Mapping[str, Document]) -> Number:
    def day(claim: Claim) -> int:
        document = documents.get(claim.document)
        period = Period.maybe(document.published) if document else None
        return period.last.toordinal() if period else 0

    last = max(day(claim) for claim in claims)
    return min(figures[claim.id].written for claim in claims if day(claim) == last)


def _conservative(claim: Claim, figure: Figure, document: Document | None) -> Number:
    if not figure.vague:
        return figure.written
    word = claim.number_text or (document.text[claim.start : claim.end] if document else "")
    names = _WORD.findall(word.casefold())
    several = word.casefold().startswith(("several", "a few", "a couple"))  # these tell how many dozens
    return math.prod(_ACLED[name] for name in names) if names and not several else figure.written


def _is_office(claim: Claim, origin: str | None) -> bool:
    names = [name for name in (claim.source, origin) if name]
    return any(SourceName.of(name).words & _OFFICE for name in names)


def _ends(figure: Figure) -> tuple[Number | None, Number | None]:
    return figure.interval.low, figure.interval.high
