"""Tables of what follows from claims and events by the rules of language, for lists and pages.

They are no projections: the log does not tell them, the rules of the day do. `digested` says up to which entry of the
log and by which rules they were made; whoever finds other rules there makes them anew.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table, Text

from recount.ledger.schema import METADATA


def _table(name: str, text: str, may_lack: str = "", numbers: str = "", *indexes: Index) -> Table:
    return Table(
        name,
        METADATA,
        *(Column(each, Text, nullable=False) for each in text.split()),
        *(Column(each, Text, nullable=True) for each in may_lack.split()),
        *(Column(each, Integer, nullable=False) for each in numbers.split()),
        *indexes,
    )


digested = _table("digested", "rules", "", "seq")
# By document: what its claims take positions on, and which may be plans or tell what became of one.
takings = _table(
    "takings", "document claim party stance published", "issue when source first_day last_day", "start",
    Index("takings_document", "document"), Index("takings_party", "party"),
)  # fmt: skip
acts = _table(
    "acts", "document claim anchor kind", "event_type when first_day last_day fate", "",
    Index("acts_document", "document"), Index("acts_claim", "claim"), Index("acts_kind", "kind", "first_day"),
    Index("acts_type", "event_type", "kind", "first_day"), Index("acts_fate", "fate", "event_type"),
)  # fmt: skip
# By event: who tells it. `origin` is the key that `key` is counted under: that of `origins`, else itself.
voices = _table(
    "voices", "event claim document outlet key name about origin", "", "",
    Index("voices_event", "event"), Index("voices_key", "key"), Index("voices_origin", "origin", "claim"),
)  # fmt: skip
tallies = _table(
    "tallies", "event key origin", "", "tolls alone first met revised raised lowered below above among",
    Index("tallies_event", "event"), Index("tallies_key", "key"), Index("tallies_origin", "origin"),
)  # fmt: skip
same = _table("same", "event one other", "", "", Index("same_event", "event"))
origins = _table("origins", "key origin")

BY_DOCUMENT, BY_EVENT = (takings, acts), (voices, tallies, same)
DIGEST = (digested, *BY_DOCUMENT, *BY_EVENT, origins)
