"""Two claims that speak of one happening, or two documents that carry one text."""

from __future__ import annotations

from typing import Literal

from recount.records.record import Record, content_id


class Evidence(Record, frozen=True, kw_only=True):
    """One reason for or against a link: the feature, what it weighed, the words or values it rests on."""

    feature: str
    weight: float
    words: str = ""


class Link(Record, frozen=True, kw_only=True):
    """`event`: claims `a` and `b` (ids) speak of one happening. `copy`: documents `a` and `b` (ids) carry one text.

    `a` < `b`; `score` from 0 to 1; `why` lists what the score is made of.
    """

    id: str
    kind: Literal["event", "copy"]
    a: str
    b: str
    score: float
    why: tuple[Evidence, ...] = ()

    @classmethod
    def make(
        cls, kind: Literal["event", "copy"], one: str, other: str, score: float, why: tuple[Evidence, ...] = ()
    ) -> Link:
        """The link of two ids, in either order."""
        a, b = sorted((one, other))
        return cls(id=content_id("lnk", kind, a, b), kind=kind, a=a, b=b, score=round(score, 4), why=why)
