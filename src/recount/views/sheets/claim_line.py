"""A claim beside others."""

from __future__ import annotations

from collections.abc import Sequence

from recount.ledger import Ledger
from recount.records import Claim, Document, Record, Span
from recount.views.claims_table import what
from recount.views.words import figure


class ClaimLine(Record, frozen=True, kw_only=True):
    """A claim with what is said of its report. `what`, `figure`: in words. `mark`: its own words, a span of its quote.

    origin: whom its figure goes back to. superseded: a later figure of that origin replaced it.
    """

    claim: Claim
    what: str
    figure: str
    mark: Span
    outlet: str | None
    title: str | None
    published: str | None
    origin: str | None = None
    superseded: bool = False

    @classmethod
    def of(
        cls, claim: Claim, document: Document | None, *, origin: str | None = None, superseded: bool = False
    ) -> ClaimLine:
        """The line of a claim; document: the revision it stands in."""
        size = len(claim.quote)
        start, end = (min(max(at - claim.quote_start, 0), size) for at in (claim.start, claim.end))
        return cls(
            claim=claim, what=what(claim), figure=figure(claim), mark=(start, end),
            outlet=document.outlet if document else None, title=document.title if document else None,
            published=document.published if document else None, origin=origin, superseded=superseded,
        )  # fmt: skip

    @classmethod
    def many(cls, ledger: Ledger, claims: Sequence[Claim]) -> tuple[ClaimLine, ...]:
        """The lines of claims, in their order, with their reports from the ledger."""
        ids = {claim.document for claim in claims}
        reports = {one.id: one for one in ledger.documents(ids=ids, text=False, every_revision=True)}
        return tuple(cls.of(claim, reports.get(claim.document)) for claim in claims)

    @property
    def order(self) -> tuple[str, str, int]:
        """For sorting: by day of publication, undated reports last, then by report and place in the text."""
        return self.published or "9999", self.claim.document, self.claim.start
