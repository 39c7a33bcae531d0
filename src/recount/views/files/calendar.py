"""Plans as an iCalendar file (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from recount.events import plans
from recount.records import Document, Period, Plan
from recount.views.files.contents import Contents
from recount.views.files.sidecar import Origin, sidecar
from recount.views.words import act, days, party

_STATUS = {"held": "CONFIRMED", "moved": "TENTATIVE", "cancelled": "CANCELLED", "no word": "TENTATIVE"}


def calendar(contents: Contents) -> dict[str, Iterator[str]]:
    """`plans.ics`: a whole-day entry a plan whose days are known; where it was moved, on the days it was moved to.

    The stamp is the day of the first report, so that the same ledger gives the same file. X-RECOUNT-CLAIM keeps the
    claims' ids, and so does `plans.claims.jsonl`, with those that say what became of a plan.
    """
    event_of = {name: event.id for event in contents.events for name in event.claims}
    documents = {document.id: document for document in contents.documents}
    told = [claim for claim in contents.claims if claim.kind in ("plan", "event")]
    whole = Calendar()
    whole.add("prodid", "-//Recount//plans//EN")
    whole.add("version", "2.0")
    kept = []
    for plan in plans(told, event_of, documents):
        if (period := Period.maybe(plan.moved_to or plan.when)) is not None:
            whole.add_component(_entry(plan, period, documents))
            kept.append(_origin(plan))
    return {"plans.ics": iter([whole.to_ical().decode("utf-8")]), "plans.claims.jsonl": sidecar(kept)}


def _origin(plan: Plan) -> Origin:
    return Origin(event=plan.event, claims=(*plan.claims, *plan.evidence), documents=plan.documents, id=_uid(plan))


def _uid(plan: Plan) -> str:
    return f"{plan.claims[0]}@recount"


def _entry(plan: Plan, period: Period, documents: dict[str, Document]) -> Event:
    reports = [documents[name] for name in plan.documents if name in documents]
    first = min((p.first for d in reports if (p := Period.maybe(d.published))), default=period.first)
    entry = Event()
    entry.add("uid", _uid(plan))
    entry.add("dtstamp", datetime.combine(first, time(), UTC))
    entry.add("dtstart", period.first)
    entry.add("dtend", period.last + timedelta(days=1))
    what = act(plan.event_type).capitalize() if plan.event_type else "Plan"
    entry.add("summary", ", ".join(part for part in (what, plan.by and party(plan.by)) if part))
    if plan.place:
        entry.add("location", plan.place)
    moved = f"moved from {days(plan.when)}" if plan.fate == "moved" and plan.moved_to else plan.fate
    outlets = ", ".join(dict.fromkeys(document.outlet or document.address for document in reports))
    said = f" ({plan.source})" if plan.source else ""
    entry.add(
        "description", f"“{' '.join(plan.quote.split())}”{said}\n{outlets}\nWhat became of it: {moved}; {plan.why}."
    )
    entry.add("status", _STATUS[plan.fate])
    for claim in plan.claims:
        entry.add("x-recount-claim", claim)
    return entry
