"""What a reader sees first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from recount.events import news
from recount.ledger import Ledger, Lists, Query
from recount.records import Document, EventNews, Record
from recount.views.sheets.claim_line import ClaimLine
from recount.views.sheets.event_line import EventLine, event_lines
from recount.views.sheets.timeline import Timeline, timeline

_KINDS: tuple[Literal["documents", "claims", "events"], ...] = ("documents", "claims", "events")
_DISPUTES, _EVENTS, _PLANS, _NEW, _MOST_CHANGED = 8, 30, 12, 8, 500


class FrontSheet(Record, frozen=True, kw_only=True):
    """Counts and the first of each list. `seen`: the log's entry up to which the reader has looked; 0 for never.

    `last`: the log's last entry, `at` its time. `moved`: tolls and disputes that changed since `seen`, the gravest
    first. `plans`: of the days to come, the nearest first. `events`: those asked for, the latest day first.
    """

    seen: int
    last: int
    at: str | None
    counts: dict[str, int]
    new: dict[str, int]
    documents: tuple[Document, ...]
    moved: tuple[EventNews, ...]
    disputes: tuple[EventLine, ...]
    plans: tuple[ClaimLine, ...]
    events: tuple[EventLine, ...]
    page: int
    pages: int
    timeline: Timeline


def _moved(ledger: Ledger, lists: Lists, asked: Query, seen: int) -> tuple[EventNews, ...]:
    """News of the events asked for; those that only came in are told by their number."""
    changed = {event.id for event in lists.events(asked, order="changed", since=seen, limit=_MOST_CHANGED)}
    before, after = ledger.changed_events(since=lists.next(seen))
    found = [one for one in news(before, after) if one.event.id in changed and one.tolls]
    found.sort(key=lambda one: (not any(toll.opened or toll.closed for toll in one.tolls), one.fate, one.event.id))
    return tuple(found[:_NEW])


def front_sheet(ledger: Ledger, query: Query | None = None, *, today: str, seen: int = 0, page: int = 1) -> FrontSheet:
    """The front page for a question (all filters). today: ISO day, from which on plans are to come."""
    asked, lists = query or Query(), Lists(ledger)
    last, at = lists.last()
    day = date.fromisoformat(today[:10])
    ahead = asked.replace(kind="plan", since=day.isoformat(), until=(day + timedelta(days=60)).isoformat())
    counts = {kind: lists.counts(asked, kind, since=seen) for kind in _KINDS}
    days = lists.days(asked)
    plans = list(lists.claims(ahead, ahead=True, limit=_PLANS))
    return FrontSheet(
        seen=seen,
        last=last,
        at=at,
        counts={kind: every for kind, (every, _) in counts.items()},
        new={kind: new for kind, (_, new) in counts.items()},
        documents=tuple(lists.documents(asked, since=seen, limit=_NEW)),
        moved=_moved(ledger, lists, asked, seen) if seen else (),
        disputes=event_lines(lists.events(asked, status="disputed", limit=_DISPUTES)),
        plans=ClaimLine.many(ledger, plans),
        events=event_lines(lists.events(asked, order="day", limit=_EVENTS, offset=_EVENTS * (page - 1))),
        page=page,
        pages=max(1, -(-counts["events"][0] // _EVENTS)),
        timeline=timeline(days, counts["events"][0] - sum(many for *_, many in days)),
    )
