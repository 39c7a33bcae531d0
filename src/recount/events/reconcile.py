"""Claims and links -> events."""

from __future__ import annotations

from collections.abc import Sequence

from recount.events.cluster import cluster
from recount.events.copy_groups import copy_groups
from recount.events.describe import describe
from recount.events.tolls import tolls
from recount.records import Claim, Document, Event, Judgement, Link


def reconcile(
    claims: Sequence[Claim], links: Sequence[Link], documents: Sequence[Document], judgements: Sequence[Judgement] = ()
) -> tuple[Event, ...]:
    """The events that claims speak of, each claim in exactly one, sorted by id.

    The result does not depend on the order of the arguments. Links of claims that are not given are left out;
    documents that are not given are known by their id alone (their outlets and publication dates as unknown).
    """
    known = {document.id: document for document in documents}
    events = []
    for group in cluster(claims, links, judgements):
        event = describe(group, known)
        # Only what belongs to the event may count, so that it stays the same whatever else is handed over with it.
        here = {name: known[name] for name in event.documents if name in known}
        events.append(event.replace(tolls=tolls(group, here, copy_groups(here, links))))
    return tuple(sorted(events, key=lambda event: event.id))
