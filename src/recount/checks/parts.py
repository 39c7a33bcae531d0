"""Parts that are greater than their total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recount.records import AnnotatedText, Check, Claim

REACH = 80  # characters from a total to the part of it


def parts(annotated: AnnotatedText, claims: Sequence[Claim]) -> Iterator[Check]:
    """A check for each part ("including 20 children") that is surely more than the total before it ("12 people")."""
    document = annotated.document
    total: Claim | None = None
    for claim in claims:
        if claim.kind != "count":
            continue
        if not claim.subset:
            total = claim
            continue
        if (
            total is None
            or total.quote_start != claim.quote_start
            or total.measure != claim.measure
            or not 0 < claim.start - total.end <= REACH
            or total.high is None
            or claim.low is None
            or total.approx
            or claim.approx
            or claim.low <= total.high
        ):
            continue
        yield Check.make(
            document=document.id,
            sha256=document.sha256,
            start=claim.start,
            end=claim.end,
            kind="sum",
            why=f"{claim.number_text} are said to be a part of {total.number_text}, but they are more",
            evidence=((total.start, total.end),),
        )
