"""Who acts, and on whom."""

from __future__ import annotations

from functools import lru_cache

from recount.linking.fold import fold
from recount.records import Claim

MEETING = frozenset({"CONSULT", "AGREE", "COOPERATE"})


def parties(claim: Claim) -> tuple[str, ...]:
    """The sides of talks or of an agreement; none of any other act."""
    return tuple(sorted(sides(claim.agent))) if claim.event_type in MEETING and claim.kind != "position" else ()


@lru_cache(maxsize=16384)
def sides(name: str | None) -> frozenset[str]:
    """The folded names of an agent or target, of which there may be several."""
    return frozenset(fold(part) for part in (name or "").replace(" or ", ",").split(",") if part.strip())
