"""Claims and links -> events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from recount.events.cluster import cluster
from recount.events.copy_groups import copy_groups
from recount.events.describe import describe
from recount.events.same_sources import same_sources
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
    copies: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        if link.kind == "copy":
            copies[link.a].append(link)
    called = same_sources(judgements)
    events = []
    for group in cluster(claims, links, judgements):
        event = describe(group, known)
        # Only what belongs to the event may count, so that it stays the same whatever else is handed over with it.
        here = {name: known[name] for name in event.documents if name in known}
        among = copy_groups(here, [link for name in here for link in copies.get(name, ())])
        events.append(event.replace(tolls=tolls([called(claim) for claim in group], here, among)))
    return tuple(sorted(events, key=lambda event: event.id))
