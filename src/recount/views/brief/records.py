"""The briefing as plain data: one record that all renderings read."""

from __future__ import annotations

from recount.records import Policy, Record, Span, Standing, Status
from recount.records.interval import Number
from recount.views.sheets import Timeline, TollSheet


class Cite(Record, frozen=True, kw_only=True):
    """The `nth` mention (from 1) of reference `number`, so that a page can link there and back."""

    number: int
    nth: int


class Phrase(Record, frozen=True, kw_only=True):
    """A few words of a line, and the references that bear them out. `quoted`: the words are a document's, not ours."""

    text: str
    strong: bool = False
    quoted: bool = False
    cites: tuple[Cite, ...] = ()


Line = tuple[Phrase, ...]


class Reference(Record, frozen=True, kw_only=True):
    """Where a figure stands: a sentence of a document.

    `address`: its URL, else its path, seen from the ledger's folder. `marks`: the claims' own words, spans of `quote`.
    """

    number: int
    cited: int
    claims: tuple[str, ...]
    document: str
    outlet: str | None
    title: str | None
    published: str | None
    address: str
    quote: str
    marks: tuple[Span, ...] = ()


class TollBrief(Record, frozen=True, kw_only=True):
    """One toll: its head line, then a line for each origin, then who contradicts whom. `sheet`: what is drawn of it."""

    label: str
    measure: str
    low: Number | None
    high: Number | None
    best: Number | None
    policy: Policy
    status: Status
    origins: int
    reports: int
    head: Line
    lines: tuple[Line, ...] = ()
    sheet: TollSheet | None = None


class EventBrief(Record, frozen=True, kw_only=True):
    """One event with what is told of it. `borne`: how well it is borne out who did it. `gaps`: what no report tells."""

    id: str
    title: str
    type: str | None
    when: str | None
    days: str | None
    place: str | None
    reports: int
    outlets: int
    told: tuple[Line, ...] = ()
    tolls: tuple[TollBrief, ...] = ()
    standing: Standing | None = None
    borne: Line = ()
    gaps: tuple[Line, ...] = ()


class PartyBrief(Record, frozen=True, kw_only=True):
    """What one party demands, offers or refuses."""

    party: str
    lines: tuple[Line, ...]


class Brief(Record, frozen=True, kw_only=True):
    """A briefing. `short`: the gravest events, a line each. `fresh`: what is new since the day that was asked about.

    `totals`: running totals and areas held. `also`: events that one report tells briefly. `checks`: contradictions
    inside single reports. `scope`: what was asked for, empty for everything. `timeline`: when the events happened.
    """

    scope: str
    summary: str
    fresh: tuple[Line, ...] = ()
    short: tuple[Line, ...] = ()
    events: tuple[EventBrief, ...] = ()
    timeline: Timeline | None = None
    totals: tuple[Line, ...] = ()
    also: tuple[Line, ...] = ()
    planned: tuple[Line, ...] = ()
    parties: tuple[PartyBrief, ...] = ()
    checks: tuple[Line, ...] = ()
    references: tuple[Reference, ...] = ()
