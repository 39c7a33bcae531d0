"""All checks of one article."""

from __future__ import annotations

from collections.abc import Sequence

from recount.checks.containment import containments
from recount.checks.parts import parts
from recount.checks.weekday import weekdays
from recount.records import AnnotatedText, Check, Claim


def find_checks(annotated: AnnotatedText, claims: Sequence[Claim]) -> tuple[Check, ...]:
    """Contradictions, by start; furniture is left out. Few and precise: a false alarm costs more than a miss."""
    furniture = annotated.document.furniture
    found = (*containments(annotated), *weekdays(annotated), *parts(annotated, claims))
    kept = [
        check for check in found if not any(check.start < span.end and span.start < check.end for span in furniture)
    ]
    return tuple(sorted(kept, key=lambda check: (check.start, check.end, check.kind)))
