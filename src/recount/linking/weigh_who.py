"""What the actors say for or against one happening."""

from __future__ import annotations

from recount.linking.fold import fold
from recount.records import Claim, Evidence


def weigh_who(a: Claim, b: Claim) -> Evidence | None:
    """Log odds from agent and target; null where neither is known on both sides.

    Responsibility is contested, so different agents weigh little, but much where one source names both in one report.
    """
    weight, words = 0.0, []
    for role, same, different in (("agent", 0.5, -0.6), ("target", 0.2, -0.3)):
        one, other = _parties(getattr(a, role)), _parties(getattr(b, role))
        if not one or not other:
            continue
        shared = one & other
        told_apart = a.document == b.document and a.source == b.source
        weight += same if shared else 3 * different if told_apart else different
        words.append(f"{role} {getattr(a, role)}" + ("" if shared else f" and {getattr(b, role)}"))
    return Evidence(feature="who", weight=weight, words="; ".join(words)) if words else None


def _parties(name: str | None) -> frozenset[str]:
    return frozenset(fold(part) for part in (name or "").replace(" or ", ",").split(",") if part.strip())
