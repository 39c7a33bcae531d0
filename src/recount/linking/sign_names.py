"""What the names in two sentences say for one happening."""

from __future__ import annotations

from recount.linking.profile import Profile
from recount.linking.sign import Sign


def sign_names(a: Profile, b: Profile) -> Sign | None:
    """Names that both sentences share, beside place and source; null where they share none.

    Only across documents: within one, the same people and things come up whatever is told.
    """
    if a.document == b.document or a.names.isdisjoint(b.names):
        return None
    shared = sorted(a.names & b.names)
    return Sign("names", ("one", "two")[len(shared) - 1] if len(shared) < 3 else "three or more", " ".join(shared))
