"""From a ledger to a briefing."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from recount.events import accusations, plans, positions
from recount.ledger import Ledger
from recount.records import Claim, Document, Event, Period, Policy
from recount.views.brief.acts import ActWriter
from recount.views.brief.also import also_line
from recount.views.brief.checks import check_line, told_once
from recount.views.brief.event_brief import event_brief
from recount.views.brief.fresh import fresh
from recount.views.brief.notes import Notes
from recount.views.brief.rank import gravity, place_of
from recount.views.brief.records import Brief, Line, Phrase
from recount.views.brief.short import short
from recount.views.brief.tolls import TollWriter
from recount.views.brief.totals import totals_lines
from recount.views.event_news import find_event_news
from recount.views.find_accusing import find_accusing
from recount.views.picked import picked
from recount.views.selection import Selection
from recount.views.sheets import Timeline, timeline
from recount.views.words import days, number, several

_MOST_EVENTS, _MOST_LINES, _MOST_PARTIES = 40, 60, 30  # more is no briefing
_TIMELINE_FROM = 5  # events that a timeline needs


def compose(
    ledger: Ledger,
    selection: Selection | None = None,
    *,
    event: str | None = None,
    policy: Policy = "range",
    as_of: str | None = None,
) -> Brief:
    """What the ledger holds of the selected events, most disputed and gravest first.

    event: an id, or the beginning of one, raises UnknownItem or AmbiguousItem; what became of its plans is then looked
    for in its own claims alone. as_of: ISO time; the state then. A list that grows too long for a briefing is cut, and
    says by how much.
    """
    asked = selection or Selection()
    asked.period()
    one_event = ledger.event(event, as_of=as_of) if event else None
    events = [one_event] if one_event else list(ledger.events(as_of=as_of))
    reports, told_by = (one_event.documents, one_event.claims) if one_event else (None, None)
    documents = {one.id: one for one in ledger.documents(as_of=as_of, ids=reports, text=False)}
    claims = {claim.id: claim for claim in ledger.claims(as_of=as_of, ids=told_by)}
    selected = [one for one in events if asked.takes_event(one, *_parts(one, claims, documents))]
    chosen = picked(selected, claims, documents, policy)
    ranked = sorted(chosen, key=lambda one: gravity(one))
    sorts = {one.id: place_of(one, claims) for one in ranked}
    every = [one for one in ranked if sorts[one.id] == "main"]
    main = every[:_MOST_EVENTS]
    also = [one for one in ranked if sorts[one.id] == "also"]
    totals = [one for one in ranked if sorts[one.id] == "totals"]

    notes = Notes(documents, f"{ledger.path.absolute().parent}{os.sep}")
    tolls, acts = TollWriter(claims, notes), ActWriter(notes)
    new = _fresh(ledger, asked, policy, as_of, claims, notes) if asked.since and not event else ()
    within = {name for one in chosen for name in one.documents}
    told = [claims[name] for one in chosen for name in one.claims if name in claims]
    # in the order of the page, since references are numbered as they are first cited
    in_short = short(main, claims, tolls)
    event_of = {name: one.id for one in events for name in one.claims}
    accusing = (
        {one_event.id: find_accusing(ledger, one_event, as_of=as_of)}
        if one_event
        else accusations(claims.values(), event_of)
    )
    sections = tuple(event_brief(one, claims, documents, tolls, acts, accusing.get(one.id, ())) for one in main)
    acting = [claim for claim in claims.values() if claim.kind in ("plan", "event")]
    here = {one.id for one in chosen}
    planned = acts.planned([plan for plan in plans(acting, event_of, documents) if plan.event in here], claims)
    parties = acts.parties(positions(told, documents), claims)
    running = totals_lines(totals, claims, tolls, acts)
    smaller = _cut(
        (line for one in also if (line := also_line(one, claims, tolls, acts))), len(also), len(every) - len(main)
    )
    found = [check for check in ledger.checks(as_of=as_of) if check.document in within]
    checks = tuple(check_line(check, ledger.document(check.document), notes) for check in told_once(found))
    return Brief(
        scope=_scope(asked, policy, as_of),
        summary=_summary(every, also, [documents[name] for name in sorted(within) if name in documents]),
        fresh=new,
        short=in_short,
        events=sections,
        timeline=_timeline([*every, *also]),
        totals=_cut(iter(running), len(running)),
        also=smaller,
        planned=_cut(iter(planned), len(planned)),
        parties=parties[:_MOST_PARTIES],
        checks=checks,
        references=notes.references(),
    )


def _cut(lines: Iterator[Line], many: int, graver: int = 0) -> tuple[Line, ...]:
    """The first lines of a list. many: of how many; graver: events that would have had sections of their own."""
    shown = tuple(islice(lines, _MOST_LINES))
    more = graver + (many - _MOST_LINES if len(shown) == _MOST_LINES else 0)
    return (
        (*shown, (Phrase(text=f"and {number(more)} more; `recount events` and `recount plans` list all"),))
        if more > 0
        else shown
    )


def _scope(asked: Selection, policy: Policy, as_of: str | None) -> str:
    """What was asked for, in words, so that a printed page says what it leaves out."""
    parts = []
    if asked.since or asked.until:
        first, last = days(asked.since), days(asked.until)
        parts.append(" ".join(word for word in (first and f"from {first}", last and f"until {last}") if word))
    parts += [f"{name} “{value}”" for name, value in asked.named()]
    if policy != "range":
        parts.append(f"figures picked by the policy {policy}")
    if as_of:
        parts.append(f"as known at {as_of}")
    return "; ".join(parts)


def _summary(main: Sequence[Event], also: Sequence[Event], documents: Sequence[Document]) -> str:
    """How much there is, from how many reports of which days."""
    if not documents:
        return "Nothing in the ledger is of this kind."
    outlets = {document.outlet or document.address for document in documents}
    periods = [period for document in documents if (period := Period.maybe(document.published))]
    span = ""
    if periods:
        whole = Period(first=min(p.first for p in periods), last=max(p.last for p in periods))
        span = f", published {days(str(whole))}"
    undated = len(documents) - len(periods)
    dateless = f" ({several(undated, 'report')} without a date)" if undated else ""
    more = f" and {several(len(also), 'smaller one')}" if also else ""
    return (
        f"{several(len(main), 'event')}{more} in {several(len(documents), 'report')} "
        f"from {several(len(outlets), 'outlet')}{span}{dateless}."
    )


def _fresh(
    ledger: Ledger, asked: Selection, policy: Policy, as_of: str | None, claims: Mapping[str, Claim], notes: Notes
) -> tuple[Line, ...]:  # fmt: skip
    """What is new since the first of the days asked about, of all events at these places, however old."""
    assert asked.since is not None
    since = Period.parse(asked.since).first.isoformat()
    at = asked.replace(since=None, until=None)
    news = find_event_news(ledger, since, selection=at, policy=policy, as_of=as_of)
    arrived = sum(1 for _ in ledger.documents(since=since, as_of=as_of, text=False))
    whole = arrived == len(notes.documents)
    return fresh(news, since=since, arrived=arrived, whole=whole, claims=claims, notes=notes)


def _timeline(events: Sequence[Event]) -> Timeline | None:
    """When the events happened; null where hardly anything would be drawn."""
    known = [(period, one.type) for one in events if (period := Period.maybe(one.when))]
    if len(known) < _TIMELINE_FROM:
        return None
    rows = [(period.first.isoformat(), period.last.isoformat(), kind, 1) for period, kind in known]
    return timeline(rows, len(events) - len(known))


def _parts(
    event: Event, claims: Mapping[str, Claim], documents: Mapping[str, Document]
) -> tuple[list[Claim], list[Document]]:
    return (
        [claims[name] for name in event.claims if name in claims],
        [documents[name] for name in event.documents if name in documents],
    )
