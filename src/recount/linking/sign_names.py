"""What the names in two sentences say for one happening."""

from __future__ import annotations

from recount.linking.named import named
from recount.linking.sign import Sign
from recount.records import Claim


def sign_names(a: Claim, b: Claim) -> Sign | None:
    """Names that both sentences share, beside place and source; null where they share none.

    Only across documents: within one, the same people and things come up whatever is told.
    """
    shared = sorted(named(a) & named(b)) if a.document != b.document else []
    if not shared:
        return None
    return Sign("names", ("one", "two")[len(shared) - 1] if len(shared) < 3 else "three or more", " ".join(shared))
