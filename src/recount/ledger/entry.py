"""One immutable line of the log."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from recount.records import Record, content_id

EntryKind = Literal[
    "document", "claim", "check", "reading", "keys", "link", "event", "retire", "judgement", "refusal"
]  # fmt: skip


class Entry(Record, frozen=True, kw_only=True):
    """What was added, when, and about what. `seq` counts from 1 without a gap; `at` (UTC, ISO) never runs backwards.

    kind        subject            payload
    document    document id        the Document; its text stands in `text`
    claim       claim id           the Claim, as the extractor made it
    check       check id           the Check
    reading     document id        {"extractor", "claims": raw ids no longer made, "checks": ids no longer made}
    keys        document id        {claim or document id: [blocking key …]}
    link        link id            the Link
    event       event id           the Event; it replaces the one of the same id
    retire      "link" | "event"   [id …]
    judgement   judgement id       the Judgement
    refusal     address            {"code", "detail"}
    """

    seq: int
    id: str
    at: str
    kind: EntryKind
    subject: str
    payload: str
    text: str | None = None

    @classmethod
    def make(
        cls, *, seq: int, at: str, kind: EntryKind, subject: str, payload: str, text: str | None = None
    ) -> Entry:  # fmt: skip
        """The entry with the id that its content makes."""
        name = content_id("ent", seq, at, kind, subject, payload, text)
        return cls(seq=seq, id=name, at=at, kind=kind, subject=subject, payload=payload, text=text)

    @property
    def facts(self) -> Any:
        """The payload as plain values."""
        return msgspec.json.decode(self.payload)
