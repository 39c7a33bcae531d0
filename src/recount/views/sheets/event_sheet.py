"""One event with its tolls, their claims by origin, and its documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recount.events import choose
from recount.ledger import Judgings, Ledger
from recount.records import Claim, Document, Event, EventFields, Lineage, Number, Policy, Record, Status, Toll
from recount.views.origin_names import OriginNames
from recount.views.sheets.claim_line import ClaimLine
from recount.views.sheets.judgement_line import JudgementLine, judgement_lines
from recount.views.weight import plainly, weight
from recount.views.words import days, label, listed, number, party


class LineageSheet(Record, frozen=True, kw_only=True):
    """An origin and its claims, oldest first. `stands`: its live figures in words, null where none is left.

    `reports`: how many reports carry them. `why`: how its claims were found to go back to it.
    """

    origin: str
    stands: str | None
    reports: int
    claims: tuple[ClaimLine, ...]
    why: tuple[str, ...] = ()


class TollSheet(Record, frozen=True, kw_only=True):
    """One toll. `range`: lowest and highest live figure in words; `why`: how its status follows."""

    label: str
    measure: str
    subset: bool
    range: str
    low: Number | None
    high: Number | None
    best: Number | None
    policy: Policy
    status: Status
    why: str
    reports: int
    lineages: tuple[LineageSheet, ...]


class EventSheet(Record, frozen=True, kw_only=True):
    """All that a page on one event shows. `who`: agents and targets that its claims name. `told`: what has no number.

    `totals`: counts that are part of no toll. `documents`: without their text, oldest first.
    `origins`: names of sources as its claims give them. `fields`: what people said of it as a whole. `history`: their
    judgements on it, the latest first.
    """

    event: Event
    days: str | None
    who: tuple[str, ...]
    policy: Policy
    tolls: tuple[TollSheet, ...]
    told: tuple[ClaimLine, ...]
    documents: tuple[Document, ...]
    origins: tuple[str, ...]
    fields: EventFields | None
    history: tuple[JudgementLine, ...]


def event_sheet(ledger: Ledger, name: str, *, policy: Policy = "range", as_of: str | None = None) -> EventSheet:
    """The sheet of the event with this id, its beginning or a former id; raises UnknownItem, AmbiguousItem, BadDate."""
    event = ledger.event(name, as_of=as_of)
    claims = {claim.id: claim for claim in ledger.claims(ids=event.claims, as_of=as_of)}
    judgings = Judgings(ledger)
    reports = ledger.documents(ids={claim.document for claim in claims.values()}, text=False, every_revision=True)
    documents = {document.id: document for document in reports}
    ranked = sorted((choose(toll, claims, documents, policy) for toll in event.tolls), key=weight)
    counted = {name for toll in event.tolls for name in toll.claims}
    told = [ClaimLine.of(one, documents.get(one.document)) for name, one in claims.items() if name not in counted]
    parties = {party(name): None for one in claims.values() for name in (one.agent, one.target) if name}
    return EventSheet(
        event=event,
        days=days(event.when),
        who=tuple(parties),
        policy=policy,
        tolls=tuple(toll_sheet(plainly(toll, claims.values()), claims, documents) for toll in ranked),
        told=tuple(sorted(told, key=lambda line: line.order)),
        origins=tuple(sorted({name for one in claims.values() for name in (one.source, one.via) if name})),
        fields=judgings.described([event.id]).get(event.id),
        history=judgement_lines(ledger, reversed(judgings.on_event(event))),
        documents=tuple(sorted(documents.values(), key=lambda one: (one.published or "9999", one.address))),
    )


def toll_sheet(toll: Toll, claims: Mapping[str, Claim], documents: Mapping[str, Document]) -> TollSheet:
    """A toll with its claims by origin, the origin that spoke last first. `claims`, `documents`: by id."""
    lineages = [_lineage(lineage, toll, claims, documents) for lineage in toll.lineages]
    known = [lineage for lineage in lineages if lineage.claims]
    known.sort(key=lambda lineage: max(line.order for line in lineage.claims), reverse=True)
    return TollSheet(
        label=label(toll.measure, toll.object, toll.of, subset=toll.subset),
        range=_range(toll, [line for lineage in known for line in lineage.claims if not line.superseded]),
        reports=len({line.claim.document for lineage in known for line in lineage.claims}),
        lineages=tuple(known),
        **{name: getattr(toll, name) for name in _SAME},
    )


_SAME = ("measure", "subset", "low", "high", "best", "policy", "status", "why")


def _lineage(
    lineage: Lineage, toll: Toll, claims: Mapping[str, Claim], documents: Mapping[str, Document]
) -> LineageSheet:
    gone = {*toll.superseded}
    origin = OriginNames(documents.values())(lineage.origin, toll)
    lines = [
        ClaimLine.of(one, documents.get(one.document), origin=origin, superseded=name in gone)
        for name in lineage.claims
        if (one := claims.get(name)) is not None
    ]
    lines.sort(key=lambda line: line.order)
    stands = list(dict.fromkeys(line.figure for line in lines if not line.superseded))
    return LineageSheet(
        origin=origin,
        stands=listed(stands, last="or") if stands else None,
        reports=len({line.claim.document for line in lines}),
        claims=tuple(lines),
        why=tuple(dict.fromkeys(lineage.why)),
    )


def _range(toll: Toll, live: Sequence[ClaimLine]) -> str:
    words = {line.figure for line in live}
    if len(words) == 1:
        return words.pop()
    known = [value for value in (toll.low, toll.high) if value is not None]
    return " to ".join(number(value) for value in dict.fromkeys(known)) or "not known"
