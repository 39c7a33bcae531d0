"""What the names in two sentences say for one happening."""

from __future__ import annotations

from recount.linking.named import named
from recount.records import Claim, Evidence


def weigh_names(a: Claim, b: Claim) -> Evidence | None:
    """Log odds from names that both sentences share, beside place and source; null where they share none.

    Only across documents: within one, the same people and things come up whatever is told.
    """
    shared = sorted(named(a) & named(b)) if a.document != b.document else []
    if not shared:
        return None
    return Evidence(feature="names", weight=min(1.6, 0.4 + 0.4 * len(shared)), words=" ".join(shared))
