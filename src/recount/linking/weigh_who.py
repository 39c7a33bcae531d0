"""What the actors say for or against one happening."""

from __future__ import annotations

from recount.linking.fold import fold
from recount.records import Claim, Evidence

_MEETING = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_BOTH = 1.5  # two sides that met each other on a day seldom did so twice
_APART = 5  # times as much do two actors part two acts where one voice names both


def weigh_who(a: Claim, b: Claim) -> Evidence | None:
    """Log odds from agent and target; null where neither is known on both sides.

    Responsibility is contested, so different agents weigh little, but much where one voice names both. Who met whom
    tells talks apart better than who did an act.
    """
    weight, words = 0.0, []
    for role, same, different in (("agent", 0.5, -0.6), ("target", 0.2, -0.3)):
        one, other = _parties(getattr(a, role)), _parties(getattr(b, role))
        if not one or not other:
            continue
        shared = one & other
        same = _BOTH if len(shared) > 1 and a.event_type in _MEETING else same
        weight += same if shared else _APART * different if _one_voice(a, b) else different
        words.append(f"{role} {getattr(a, role)}" + ("" if shared else f" and {getattr(b, role)}"))
    return Evidence(feature="who", weight=weight, words="; ".join(words)) if words else None


def meeting(a: Claim, b: Claim) -> bool:
    """Whether both tell of talks or an agreement of one party, which may be known without the place."""
    return a.event_type == b.event_type and bool(set(parties(a)) & set(parties(b)))


def parties(claim: Claim) -> tuple[str, ...]:
    """The sides of talks or of an agreement; none of any other act."""
    return tuple(sorted(_parties(claim.agent))) if claim.event_type in _MEETING and claim.kind != "position" else ()


def _one_voice(a: Claim, b: Claim) -> bool:
    """Whether one narrator tells both: a source by name, or the report, which also leads over to its sources."""
    return a.document == b.document and (a.source == b.source or a.source is None or b.source is None)


def _parties(name: str | None) -> frozenset[str]:
    return frozenset(fold(part) for part in (name or "").replace(" or ", ",").split(",") if part.strip())
