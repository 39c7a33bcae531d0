"""A person's decision, logged. It names what she saw, so that it survives re-reading."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from recount.records.record import Record, content_id

JudgementKind = Literal[
    "accept", "reject", "correct", "add", "withdraw", "merge", "split", "same-source", "describe", "note", "undo"
]  # fmt: skip


class Judgement(Record, frozen=True, kw_only=True):
    """accept, reject, correct, add: about the claim at `anchor`. withdraw: about the document at `address`.

    merge (must-link) and split (cannot-link): between `anchor` and `other`. same-source: `names` name one origin,
    called by the first. describe: the event of the claim at `anchor`; `slots` are EventFields.
    note: on the claim or event at `anchor`, or the document at `address`. undo: `undoes` (an id) counts no longer.

    `quote` and `seen`: the sentence and the slots that were before her; `after`: the last judgement on it that was.
    `slots`: what she set. `at`: ISO time; `by`: who.
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
    names: tuple[str, ...] = ()
    undoes: str | None = None
    after: str | None = None

    @classmethod
    def make(cls, *, kind: JudgementKind, by: str, at: str, **facts: Any) -> Judgement:
        """A judgement with the id that its content makes."""
        bare = cls(id="", kind=kind, by=by, at=at, **facts)
        return bare.replace(id=content_id("jdg", bare.to_dict()))
