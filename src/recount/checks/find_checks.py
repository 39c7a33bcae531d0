"""All checks of one article."""

from __future__ import annotations

from collections.abc import Sequence

from recount.checks.breakdown import breakdowns
from recount.checks.containment import containments
from recount.checks.conversion import wrong_conversions
from recount.checks.order import wrong_orders
from recount.checks.parts import parts
from recount.checks.publication import early_reports
from recount.checks.share import wrong_shares
from recount.checks.tallies import tallies
from recount.checks.territory import wrong_territories
from recount.checks.weekday import weekdays
from recount.records import AnnotatedText, Check, Claim


def find_checks(annotated: AnnotatedText, claims: Sequence[Claim]) -> tuple[Check, ...]:
    """Contradictions, by start; furniture is left out. Few and precise: a false alarm costs more than a miss."""
    furniture = annotated.document.furniture
    found = (
        *containments(annotated),
        *weekdays(annotated),
        *wrong_conversions(annotated),
        *parts(annotated, claims),
        *breakdowns(annotated),
        *tallies(annotated, claims),
        *wrong_shares(annotated),
        *wrong_territories(annotated),
        *wrong_orders(annotated),
        *early_reports(annotated, claims),
    )
    kept = [
        check for check in found if not any(check.start < span.end and span.start < check.end for span in furniture)
    ]
    return tuple(sorted(kept, key=lambda check: (check.start, check.end, check.kind)))
