"""Bringing links and events up to a change in the claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from recount.ledger import Change, Writer
from recount.records import Claim, Event
from recount.runs.component import component
from recount.runs.distinct import distinct
from recount.runs.relink import relink
from recount.runs.stages import Stages
from recount.settings import LinkSettings


def renew(writer: Writer, stages: Stages, settings: LinkSettings, *, also: Collection[str] = ()) -> None:
    """Link what this transaction added, unlink what it retired, and reconcile the events that either touches.

    Candidates come from the ledger by blocking keys, and only the part of the links that hangs together with the
    change is reconciled, so the work grows with the document and its events, not with the ledger. also: claims whose
    events are to be looked at besides.
    """
    change = writer.changes()
    touched = {claim.id for claim in (*change.retired, *change.added)} | relink(writer, stages, settings) | {*also}
    if touched:
        _renew_events(writer, stages, change, touched)


def _renew_events(writer: Writer, stages: Stages, change: Change, touched: set[str]) -> None:
    part = component(writer, touched)
    before = {event.id: event for event in part.events}
    found = stages.reconcile(part.claims, part.links, part.documents, part.bonds)
    after = {event.id: event for event in distinct(found, part.claims)}
    led: dict[str, set[str]] = {name: {*before[name].former} if name in before else set() for name in after}
    gone = sorted(before.keys() - after.keys())
    for name in gone:
        heir = _heir(before[name], after.values(), change)
        if heir is not None:
            led[heir] |= {name, *before[name].former}
    whole = {name: event.replace(former=tuple(sorted(led[name] - after.keys()))) for name, event in after.items()}
    writer.retire_events(gone)
    writer.add_events(event for name, event in sorted(whole.items()) if before.get(name) != event)


def _heir(event: Event, after: Iterable[Event], change: Change) -> str | None:
    """The event that holds most of the claims of one that is gone, or of those that stand in their place now."""
    retired = {claim.id: claim for claim in change.retired if claim.id in event.claims}
    instead: Counter[str] = Counter()
    for old in retired.values():
        instead.update(new.id for new in change.added if _alike(old, new))
    shares = {heir.id: _share(heir, event, instead) for heir in after}
    best = max(sorted(shares), key=lambda name: shares[name], default=None)
    return best if best is not None and any(shares[best]) else None


def _share(heir: Event, event: Event, instead: Mapping[str, int]) -> tuple[int, int]:
    return len({*heir.claims} & {*event.claims}), sum(instead.get(name, 0) for name in heir.claims)


def _alike(one: Claim, other: Claim) -> bool:
    return (one.kind, one.measure, one.object) == (other.kind, other.measure, other.object)
