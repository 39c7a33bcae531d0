"""What the actors say for or against one happening."""

from __future__ import annotations

from collections.abc import Iterator

from recount.linking.fold import fold
from recount.linking.sign import Sign
from recount.records import Claim

_MEETING = frozenset({"CONSULT", "AGREE", "COOPERATE"})


def sign_who(a: Claim, b: Claim) -> Iterator[Sign]:
    """Agent and target, each where both claims name it.

    Responsibility is contested, so different agents weigh little, but much where one voice names both. Who met whom
    tells talks apart better than who did an act.
    """
    for role in ("agent", "target"):
        one, other = _parties(getattr(a, role)), _parties(getattr(b, role))
        if not one or not other:
            continue
        shared = one & other
        if shared:
            found = "both sides" if len(shared) > 1 and a.event_type in _MEETING else "one"
            yield Sign(role, found, str(getattr(a, role)))
        else:
            found = "two in one voice" if _one_voice(a, b) else "two"
            yield Sign(role, found, f"{getattr(a, role)} and {getattr(b, role)}")


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
