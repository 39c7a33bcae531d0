"""The record of each origin."""

from __future__ import annotations

from collections.abc import Iterable

from recount.events import sources
from recount.ledger import Ledger
from recount.records import SourceRecord
from recount.views.selection import Selection, names_match
from recount.views.table import Table
from recount.views.words import label, party

_MOST = 2  # things it speaks of that a row names


def find_sources(
    ledger: Ledger, selection: Selection | None = None, *, as_of: str | None = None
) -> tuple[SourceRecord, ...]:
    """The origins of a ledger's claims, those with most claims first.

    selection: its `source` chooses among the origins, its other conditions the events that are counted over.
    """
    asked = selection or Selection()
    over = asked.replace(source=None)
    documents = {document.id: document for document in ledger.documents(as_of=as_of, text=False)}
    claims = {claim.id: claim for claim in ledger.claims(as_of=as_of)}
    events = [
        event
        for event in ledger.events(as_of=as_of)
        if over == Selection()
        or over.takes_event(
            event,
            [claims[name] for name in event.claims if name in claims],
            [documents[name] for name in event.documents if name in documents],
        )
    ]
    found = sources(events, claims, documents)
    return tuple(one for one in found if names_match(asked.source, (one.source,)))


def sources_table(found: Iterable[SourceRecord]) -> Table:
    """One row an origin; every share with its counts."""
    rows = tuple(
        (
            party(one.source),
            str(one.claims),
            str(one.documents),
            ", ".join(f"{label(what).lower()} {count}" for what, count in one.on[:_MOST])
            + (", …" if len(one.on) > _MOST else ""),
            str(one.tolls or ""),
            _share(one.alone, one.tolls),
            _share(one.met, one.first),
            f"{one.revised} ({one.raised} up, {one.lowered} down)" if one.revised else "",
            _against(one),
        )
        for one in found
    )
    columns = (
        "source", "claims", "reports", "on what", "tolls", "alone", "first and met", "revised", "beside the others",
    )  # fmt: skip
    return Table(columns=columns, rows=rows, numbers=frozenset({"claims", "reports", "tolls"}))


def _share(part: int, whole: int) -> str:
    """ "2 of 5"; nothing where there is nothing to be a part of."""
    return f"{part} of {whole}" if whole else ""


def _against(one: SourceRecord) -> str:
    """ "lower on 2, among them on 1 of 3"."""
    ways = (("lower", one.below), ("higher", one.above), ("among them", one.among))
    told = [f"{words} on {count}" for words, count in ways if count]
    return f"{', '.join(told)} of {one.below + one.above + one.among}" if told else ""
