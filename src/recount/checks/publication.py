"""Happenings that are told before their day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recount.records import AnnotatedText, Check, Claim, Period
from recount.spans import quote

SURE = ("metadata", "stated", "url", "feed")
TOLD = ("asserted", "claimed")
ZONES = 1  # days that two parts of the world are apart


def early_reports(annotated: AnnotatedText, claims: Sequence[Claim]) -> Iterator[Check]:
    """A check for each happening that is told as past on a day after the report's own publication."""
    document = annotated.document
    published = Period.maybe(document.published)
    if published is None or published.days > 1 or document.published_basis not in SURE:
        return
    for time in annotated.times:
        when = Period.maybe(time.when)
        said = quote(document.text, time.start, time.end)
        if when is None or when.days > 1 or str(when.first.year) not in said or str(when.first.day) not in said:
            continue
        if (when.first - published.last).days <= ZONES:
            continue
        told = [claim for claim in claims if _tells(claim, time.start, str(when))]
        if told:
            claim = told[0]
            yield Check.make(
                document=document.id,
                sha256=document.sha256,
                start=time.start,
                end=time.end,
                kind="order",
                why=f"what happened on {said} is told as past in a report published on {published}",
                evidence=(
                    (claim.start, claim.end),
                    f"published {published}: {document.published_why or ''}".rstrip(": "),
                ),
            )


def _tells(claim: Claim, at: int, day: str) -> bool:
    """Whether a claim tells as past what happened on a day that its sentence names."""
    inside = claim.quote_start <= at < claim.quote_end
    return inside and claim.kind in ("count", "event") and claim.modality in TOLD and claim.when == day
