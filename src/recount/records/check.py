"""A place where an article contradicts itself or the map."""

from __future__ import annotations

from typing import Literal

from recount.records.record import Record, content_id

CheckKind = Literal["containment", "weekday", "conversion", "sum", "share", "order"]


class Check(Record, frozen=True, kw_only=True):
    """One contradiction. `why` is one sentence with both sides; `evidence` the other side: offsets, or a reference."""

    id: str
    document: str
    sha256: str
    start: int
    end: int
    kind: CheckKind
    why: str
    evidence: tuple[tuple[int, int] | str, ...] = ()

    @classmethod
    def make(
        cls, *, document: str, sha256: str, start: int, end: int, kind: CheckKind, why: str,
        evidence: tuple[tuple[int, int] | str, ...] = (),
    ) -> Check:  # fmt: skip
        """A check with the id that its place and kind make."""
        name = content_id("chk", document, start, end, kind, why)
        return cls(
            id=name, document=document, sha256=sha256, start=start, end=end, kind=kind, why=why, evidence=evidence
        )
