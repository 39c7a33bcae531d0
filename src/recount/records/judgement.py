"""A person's decision, logged. It names what she saw, so that it survives re-reading."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from recount.records.record import Record, content_id

JudgementKind = Literal["accept", "reject", "correct", "add", "withdraw", "merge", "split"]


class Judgement(Record, frozen=True, kw_only=True):
    """accept, reject, correct, add: about the claim at `anchor`. withdraw: about the document at `address`.

    merge (must-link) and split (cannot-link): between `anchor` and `other`. `quote` and `seen`: the sentence and the
    slots that were before her. `slots`: what she set (correct, add). `at`: ISO time; `by`: who.
    """

    id: str
    kind: JudgementKind
    by: str
    at: str
    anchor: str | None = None
    other: str | None = None
    address: str | None = None
    quote: str | None = None
    seen: dict[str, Any] = msgspec.field(default_factory=dict)
    slots: dict[str, Any] = msgspec.field(default_factory=dict)
    note: str | None = None

    @classmethod
    def make(cls, *, kind: JudgementKind, by: str, at: str, **facts: Any) -> Judgement:
        """A judgement with the id that its content makes."""
        bare = cls(id="", kind=kind, by=by, at=at, **facts)
        return bare.replace(id=content_id("jdg", bare.to_dict()))
