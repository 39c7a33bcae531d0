"""An event of which a line is enough."""

from __future__ import annotations

from collections.abc import Mapping

from recount.records import Claim, Event
from recount.views.brief.acts import ActWriter
from recount.views.brief.records import Line, Phrase
from recount.views.brief.tolls import TollWriter
from recount.views.weight import plainly, weight


def also_line(event: Event, claims: Mapping[str, Claim], tolls: TollWriter, acts: ActWriter) -> Line:
    """An event of the compact list, in one line: its tolls, or the sentence that tells it.

    Nothing where it has no number and tells of a period, or its sentences were quoted before.
    """
    own = [claims[name] for name in event.claims if name in claims]
    background = all(claim.scope == "cumulative" for claim in own)
    if not event.tolls and (background or all(acts.notes.told(claim) for claim in own)):
        return ()
    ranked = sorted(event.tolls, key=weight)
    told = [phrase for toll in ranked[:2] for phrase in (*tolls.short(plainly(toll, own)), Phrase(text="; "))][:-1]
    if not told:
        told = [phrase for line in acts.told(event, own)[:1] for phrase in line]
    sort, _, rest = event.title.partition(", ")
    title = rest if background or sort == "State" else event.title
    return (Phrase(text=f"{title}: " if title else ""), *told)
