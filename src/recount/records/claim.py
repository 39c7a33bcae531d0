"""One assertion by one source at one place in a text."""

from __future__ import annotations

from typing import Any, Literal, Self

import msgspec

from recount.records.document import Document
from recount.records.record import Record, content_id

Kind = Literal["count", "event", "plan", "position", "state"]
Modality = Literal["asserted", "claimed", "denied", "possible", "planned", "unverified"]
Scope = Literal["incident", "cumulative"]
WhenBasis = Literal["stated", "relative", "publication"]
Precision = Literal["exact", "near", "district", "region", "country"]

SLOTS = (
    "measure", "object", "of", "low", "high", "approx", "subset", "source", "via", "modality", "scope",
    "event_type", "agent", "target", "place", "when",
)  # fmt: skip


class Why(Record, frozen=True, kw_only=True):
    """Why a slot holds what it holds, recorded when it was made: the rule or head, its words, the runners-up."""

    rule: str
    words: str | None = None
    runners_up: tuple[str, ...] = ()


class Claim(Record, frozen=True, kw_only=True):
    """A claim with the slots of the gold's guide. What is not known is null.

    `anchor` is made from address, text hash, start, end and kind: it survives a better extractor, which changes
    slots. `id` adds the slots. `document` is the id of the revision it stands in. `written` is the number as the
    words give it before a bound moves it. `when`: ISO date or interval. `storm`: the named storm that did what is told
    ("Typhoon Rai"). `episode`: by number in its text the happening that it tells of; `manners`: of its act ("air",
    "blast": data/manners.tsv). `why`: by slot.
    """

    id: str
    anchor: str
    document: str
    sha256: str
    start: int
    end: int
    quote: str
    quote_start: int
    quote_end: int
    kind: Kind
    measure: str | None = None
    object: str | None = None
    of: str | None = None
    low: float | int | None = None
    high: float | int | None = None
    written: float | int | None = None
    number_text: str | None = None
    approx: bool = False
    subset: bool = False
    source: str | None = None
    via: str | None = None
    modality: Modality = "asserted"
    scope: Scope | None = None
    event_type: str | None = None
    agent: str | None = None
    target: str | None = None
    place: str | None = None
    place_id: int | None = None
    lat: float | None = None
    lon: float | None = None
    place_precision: Precision | None = None
    country: str | None = None
    when: str | None = None
    when_basis: WhenBasis | None = None
    storm: str | None = None
    episode: int | None = None
    manners: tuple[str, ...] = ()
    extractor: str = ""
    why: dict[str, Why] = msgspec.field(default_factory=dict)

    @classmethod
    def make(cls, document: Document, *, start: int, end: int, kind: Kind, **slots: Any) -> Self:
        """The claim at text[start:end] of a document, with its anchor and id; slots by name."""
        anchor = anchor_id(document, start, end, kind)
        bare = cls(
            id="", anchor=anchor, document=document.id, sha256=document.sha256, start=start, end=end, kind=kind, **slots
        )
        return bare.identified()

    def identified(self) -> Self:
        """The same claim with the id that its anchor and slots make."""
        return self.replace(id=content_id("clm", self.anchor, *(getattr(self, slot) for slot in SLOTS)))


def anchor_id(document: Document, start: int, end: int, kind: Kind) -> str:
    """The name of a place in a text that a claim of this kind can stand at."""
    return content_id("anc", document.address, document.text_sha256, start, end, kind)
