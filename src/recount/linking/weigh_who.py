"""What the actors say for or against one happening."""

from __future__ import annotations

from recount.linking.fold import fold
from recount.records import Claim, Evidence

_APART = 5  # times as much do two actors part two acts where one voice names both


def weigh_who(a: Claim, b: Claim) -> Evidence | None:
    """Log odds from agent and target; null where neither is known on both sides.

    Responsibility is contested, so different agents weigh little, but much where one voice names both.
    """
    weight, words = 0.0, []
    for role, same, different in (("agent", 0.5, -0.6), ("target", 0.2, -0.3)):
        one, other = _parties(getattr(a, role)), _parties(getattr(b, role))
        if not one or not other:
            continue
        shared = one & other
        weight += same if shared else _APART * different if _one_voice(a, b) else different
        words.append(f"{role} {getattr(a, role)}" + ("" if shared else f" and {getattr(b, role)}"))
    return Evidence(feature="who", weight=weight, words="; ".join(words)) if words else None


def _one_voice(a: Claim, b: Claim) -> bool:
    """Whether one narrator tells both: a source by name, or the report, which also leads over to its sources."""
    return a.document == b.document and (a.source == b.source or a.source is None or b.source is None)


def _parties(name: str | None) -> frozenset[str]:
    return frozenset(fold(part) for part in (name or "").replace(" or ", ",").split(",") if part.strip())
