"""Events and claims -> the record of each origin."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from recount.events.figure import Figure
from recount.events.source_name import SourceName
from recount.records import Claim, Document, Event, Lineage, Period, SourceRecord, Toll

_Key = tuple[frozenset[str], str | None]  # the words of a name, and the country where they could be any country's


@dataclass
class _Tally:
    names: Counter[str] = field(default_factory=Counter)
    claims: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    events: set[str] = field(default_factory=set)
    on: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)


def sources(
    events: Iterable[Event], claims: Mapping[str, Claim], documents: Mapping[str, Document]
) -> tuple[SourceRecord, ...]:
    """One record an origin, the one with most claims first. `claims`: those of the events, by id.

    A figure goes to the origin of its lineage; what is no figure goes to its source, else to the outlet. An origin is
    one over all events under names of the same words, and under the names that its lineages joined; a body that any
    country has ("the police") is one in each country.
    """
    events = sorted(events, key=lambda event: event.id)
    same = _Same()
    for event in events:
        for lineage in (lineage for toll in event.tolls for lineage in toll.lineages):
            for claim in _of(lineage.claims, claims):
                if claim.source and not SourceName.of(claim.source).anyone:
                    same.join(_key(lineage.origin, claim), _key(claim.source, claim))
    tallies: dict[_Key, _Tally] = defaultdict(_Tally)
    for event in events:
        told = set()
        for toll in event.tolls:
            for lineage in toll.lineages:
                own = _of(lineage.claims, claims)
                if own:
                    tally = tallies[same.top(_key(lineage.origin, own[0]))]
                    told |= {claim.id for claim in own}
                    for claim in own:
                        _count(tally, lineage.origin, claim, event)
                    tally.counts += _toll(lineage, toll, claims, documents)
        for claim in _of(event.claims, claims):
            if claim.id not in told:
                name = _speaker(claim, documents)
                _count(tallies[same.top(_key(name, claim))], name, claim, event)
    made = [_record(key, tally, documents) for key, tally in tallies.items()]
    return tuple(sorted(made, key=lambda one: (-one.claims, one.source)))


def _count(tally: _Tally, name: str, claim: Claim, event: Event) -> None:
    tally.names[name] += 1
    tally.claims.add(claim.id)
    tally.documents.add(claim.document)
    tally.events.add(event.id)
    tally.on[claim.measure or claim.kind] += 1


def _toll(lineage: Lineage, toll: Toll, claims: Mapping[str, Claim], documents: Mapping[str, Document]) -> Counter[str]:
    counts = Counter(tolls=1)
    own = _of(lineage.claims, claims)
    rest = [claim for other in toll.lineages if other is not lineage for claim in _of(other.claims, claims)]
    gone = {*toll.superseded}
    counts += _revisions(own, gone, documents)
    if not rest:
        counts["alone"] += 1
        return counts
    day = min(_day(claim, documents) for claim in own)
    if day < min(_day(claim, documents) for claim in rest):
        counts["first"] += 1
        counts["met"] += any(_agree(mine, theirs) for mine in own for theirs in rest)
    ours, others = ([claim for claim in some if claim.id not in gone] for some in (own, rest))
    if (mine := _span(ours)) and (theirs := _span(others)):
        counts["below" if mine[1] < theirs[0] else "above" if mine[0] > theirs[1] else "among"] += 1
    return counts


def _revisions(own: Sequence[Claim], gone: set[str], documents: Mapping[str, Document]) -> Counter[str]:
    """The numbers that the origin no longer gives, each held against the next one that it gave."""
    ordered = sorted(own, key=lambda claim: (_day(claim, documents), claim.id not in gone, claim.anchor))
    written = [(figure.written, claim.id in gone) for claim in ordered if (figure := Figure.of(claim))]
    numbers = list(dict.fromkeys(number for number, _ in written))
    live = {number for number, replaced in written if not replaced}
    counts: Counter[str] = Counter()
    for number, after in pairwise(numbers):
        if number not in live:
            counts["revised"] += 1
            counts["raised" if after > number else "lowered"] += 1
    return counts


def _agree(mine: Claim, theirs: Claim) -> bool:
    one, other = Figure.of(mine), Figure.of(theirs)
    return bool(one and other and one.place and other.place and one.place.meets(other.place))


def _span(claims: Iterable[Claim]) -> tuple[float, float] | None:
    """Lowest and highest written number, vague words aside."""
    figures = [figure for claim in claims if (figure := Figure.of(claim)) and not figure.vague]
    return (min(f.written for f in figures), max(f.most for f in figures)) if figures else None


def _day(claim: Claim, documents: Mapping[str, Document]) -> int:
    document = documents.get(claim.document)
    period = Period.maybe(document.published) if document else None
    return period.last.toordinal() if period else 10**7  # undated: first before nobody


def _of(names: Iterable[str], claims: Mapping[str, Claim]) -> list[Claim]:
    return [claims[name] for name in names if name in claims]


def _speaker(claim: Claim, documents: Mapping[str, Document]) -> str:
    document = documents.get(claim.document)
    outlet = (document.outlet or document.address) if document else claim.document
    if not claim.source:
        return outlet
    return f"{claim.source} ({outlet})" if SourceName.of(claim.source).anyone else claim.source


def _key(name: str, claim: Claim) -> _Key:
    found = SourceName.of(name)
    any_countrys = found.body and not any(letter.isupper() for letter in found.text[1:])
    return found.words, claim.country if any_countrys else None


class _Same:
    """Keys that name one origin."""

    def __init__(self) -> None:
        self._above: dict[_Key, _Key] = {}

    def top(self, key: _Key) -> _Key:
        while key in self._above:
            key = self._above[key]
        return key

    def join(self, one: _Key, other: _Key) -> None:
        a, b = sorted((self.top(one), self.top(other)), key=lambda key: (-len(key[0]), sorted(key[0]), key[1] or ""))
        if a != b:
            self._above[b] = a


def _record(key: _Key, tally: _Tally, documents: Mapping[str, Document]) -> SourceRecord:
    name = min(tally.names, key=lambda text: (-tally.names[text], -len(text), text))
    known = [documents[one] for one in tally.documents if one in documents]
    counts = {each: tally.counts[each] for each in SourceRecord.__struct_fields__ if each in tally.counts}
    return SourceRecord(
        source=f"{name} ({key[1]})" if key[1] else name,
        claims=len(tally.claims),
        documents=len(tally.documents),
        outlets=len({document.outlet or document.address for document in known}),
        on=tuple(sorted(tally.on.items(), key=lambda item: (-item[1], item[0]))),
        events=tuple(sorted(tally.events)),
        **counts,
    )
