"""What claims speak of together, and its tolls."""

from __future__ import annotations

from typing import Literal

from recount.records.claim import Precision
from recount.records.record import Record

Status = Literal["agreed", "range", "disputed"]
Policy = Literal["range", "ucdp", "acled", "latest-official", "majority"]


class Lineage(Record, frozen=True, kw_only=True):
    """The claims that go back to one origin. `why`: how each claim was found to, in a few words."""

    origin: str
    claims: tuple[str, ...]
    why: tuple[str, ...] = ()


class Toll(Record, frozen=True, kw_only=True):
    """One measure of one event and all its claims.

    `low`, `high`: lowest and highest number among live claims (an open bound counts with its written number).
    `superseded`: claims that a later figure of the same origin replaced. `best` is null under policy `range`.
    """

    measure: str
    object: str | None = None
    of: str | None = None
    subset: bool = False
    claims: tuple[str, ...] = ()
    lineages: tuple[Lineage, ...] = ()
    superseded: tuple[str, ...] = ()
    low: float | int | None = None
    high: float | int | None = None
    best: float | int | None = None
    policy: Policy = "range"
    status: Status = "agreed"
    why: str = ""


class Event(Record, frozen=True, kw_only=True):
    """One happening. `id` is its least anchor; `former` are ids that lead here. `claims` and `documents` are ids.

    `precision` and `country` (ISO 3166-1 alpha-3) tell how exactly the place is known, and where it lies.
    """

    id: str
    type: str | None = None
    title: str = ""
    when: str | None = None
    place: str | None = None
    place_id: int | None = None
    lat: float | None = None
    lon: float | None = None
    precision: Precision | None = None
    country: str | None = None
    claims: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    tolls: tuple[Toll, ...] = ()
    former: tuple[str, ...] = ()
