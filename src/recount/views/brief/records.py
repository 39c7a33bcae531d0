"""The briefing as plain data: one record that all renderings read."""

from __future__ import annotations

from recount.records import Policy, Record, Span, Status
from recount.records.interval import Number


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
    """One toll: its head line, then a line for each origin, then who contradicts whom."""

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


class EventBrief(Record, frozen=True, kw_only=True):
    """One event with what is told of it."""

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


class PartyBrief(Record, frozen=True, kw_only=True):
    """What one party demands, offers or refuses."""

    party: str
    lines: tuple[Line, ...]


class Brief(Record, frozen=True, kw_only=True):
    """A briefing. `totals`: running totals and areas held. `also`: events that one report tells briefly.

    `checks`: contradictions inside single reports. `scope`: what was asked for, empty for everything.
    """

    scope: str
    summary: str
    events: tuple[EventBrief, ...] = ()
    totals: tuple[Line, ...] = ()
    also: tuple[Line, ...] = ()
    planned: tuple[Line, ...] = ()
    parties: tuple[PartyBrief, ...] = ()
    checks: tuple[Line, ...] = ()
    references: tuple[Reference, ...] = ()
