"""Events and claims -> the record of each origin."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from recount.events.figure import Figure
from recount.events.report_name import report_name
from recount.events.source_name import SourceName
from recount.records import Claim, Document, Event, Lineage, Period, Record, SourceRecord, Toll


class Voice(Record, frozen=True, kw_only=True):
    """A claim as an origin's word. key: the origin's name as it is compared; see `origins_of`. about: what it counts.

    name: what the origin is called here, a report without an outlet by its title. outlet: of the report, its address
    where that is not known.
    """

    event: str
    claim: str
    document: str
    outlet: str
    key: str
    name: str
    about: str


class Tally(Record, frozen=True, kw_only=True):
    """How an origin's figures lie to the others' on one toll of an event; the counts are those of `SourceRecord`."""

    event: str
    key: str
    tolls: int = 0
    alone: int = 0
    first: int = 0
    met: int = 0
    revised: int = 0
    raised: int = 0
    lowered: int = 0
    below: int = 0
    above: int = 0
    among: int = 0


class Telling(Record, frozen=True, kw_only=True):
    """Who tells an event: each claim's voice, each origin's tallies, and pairs of keys that name one origin."""

    voices: tuple[Voice, ...]
    tallies: tuple[Tally, ...]
    same: tuple[tuple[str, str], ...]


def sources(
    events: Iterable[Event], claims: Mapping[str, Claim], documents: Mapping[str, Document]
) -> tuple[SourceRecord, ...]:
    """One record an origin, the one with most claims first. `claims`: those of the events, by id.

    A figure goes to the origin of its lineage; what is no figure goes to its source, else to the outlet. An origin is
    one over all events under names of the same words, and under the names that its lineages joined; a body that any
    country has ("the police") is one in each country.
    """
    told = [telling(event, claims, documents) for event in events]
    return source_records(
        [voice for one in told for voice in one.voices],
        [tally for one in told for tally in one.tallies],
        origins_of(pair for one in told for pair in one.same),
    )


def telling(event: Event, claims: Mapping[str, Claim], documents: Mapping[str, Document]) -> Telling:
    """What one event adds to the records of sources."""
    voices, tallies, same = [], [], set()
    told: set[str] = set()
    for toll in event.tolls:
        for lineage in toll.lineages:
            own = _of(lineage.claims, claims)
            if not own:
                continue
            key = _key(lineage.origin, own[0])
            told |= {claim.id for claim in own}
            voices += [_voice(event, claim, key, lineage.origin, documents) for claim in own]
            tallies.append(Tally(event=event.id, key=key, **_toll(lineage, toll, claims, documents)))
            for claim in own:
                if claim.source and not SourceName.of(claim.source).anyone:
                    same.add((_key(lineage.origin, claim), _key(claim.source, claim)))
    for claim in _of(event.claims, claims):
        if claim.id not in told:
            name = _speaker(claim, documents)
            voices.append(_voice(event, claim, _key(name, claim), name, documents))
    pairs = sorted((one, other) for one, other in same if one != other)
    return Telling(voices=tuple(voices), tallies=tuple(tallies), same=tuple(pairs))


def origins_of(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """From pairs of keys that name one origin: by key the one under which all are counted, where that is another."""
    above: dict[str, str] = {}

    def top(key: str) -> str:
        while key in above:
            key = above[key]
        return key

    for one, other in sorted(pairs):
        a, b = sorted((top(one), top(other)), key=lambda key: (-key.count(" "), key))
        if a != b:
            above[b] = a
    return {key: top(key) for key in above}


def source_records(
    voices: Iterable[Voice], tallies: Iterable[Tally], origins: Mapping[str, str]
) -> tuple[SourceRecord, ...]:
    """The records that voices and tallies of events make. origins: see `origins_of`."""
    spoken: dict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        spoken[origins.get(voice.key, voice.key)].append(voice)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for tally in tallies:
        own = counts[origins.get(tally.key, tally.key)]
        for each in _COUNTS:
            own[each] += getattr(tally, each)
    made = [_record(key, own, counts[key]) for key, own in spoken.items()]
    return tuple(sorted(made, key=lambda one: (-one.claims, one.source)))


_COUNTS = tuple(each for each in Tally.__struct_fields__ if each not in ("event", "key"))


def _voice(event: Event, claim: Claim, key: str, name: str, documents: Mapping[str, Document]) -> Voice:
    document = documents.get(claim.document)
    return Voice(
        event=event.id, claim=claim.id, document=claim.document, key=key, name=_told(name, document),
        about=claim.measure or claim.kind,
        outlet=(document.outlet or document.address) if document else claim.document,
    )  # fmt: skip


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


def _told(name: str, document: Document | None) -> str:
    """A report without an outlet stands under its address, which tells readers nothing: its title is told instead."""
    if document is None or document.outlet or document.address not in name:
        return name
    return name.replace(document.address, report_name(document))


def _key(name: str, claim: Claim) -> str:
    """A name's words, and the country where they could be any country's; of an address only the words."""
    found = SourceName.of(name)
    any_countrys = found.body and "/" not in name and not any(letter.isupper() for letter in found.text[1:])
    return f"{' '.join(sorted(found.words))}|{(claim.country or '') if any_countrys else ''}"


def _record(key: str, own: Sequence[Voice], counts: Counter[str]) -> SourceRecord:
    names = Counter(voice.name for voice in own)
    name = min(names, key=lambda text: (-names[text], -len(text), text))
    country = key.rpartition("|")[2]
    on = Counter(voice.about for voice in own)
    return SourceRecord(
        source=f"{name} ({country})" if country else name,
        claims=len({voice.claim for voice in own}),
        documents=len({voice.document for voice in own}),
        outlets=len({voice.outlet for voice in own}),
        on=tuple(sorted(on.items(), key=lambda item: (-item[1], item[0]))),
        events=tuple(sorted({voice.event for voice in own})),
        **counts,
    )
