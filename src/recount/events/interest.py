"""Claims that do not serve whoever makes them."""

from __future__ import annotations

from recount.events.behalf import behalf
from recount.events.groups import counted
from recount.events.responsibility import claims_responsibility
from recount.records import Claim
from recount.reference.objects import object_class

_HARM = frozenset({"killed", "injured", "casualties", "missing", "trapped", "displaced", "hospitalised"})
_LOSSES = _HARM | {"captured", "destroyed", "damaged", "surrendered", "struck"}
_ARMS = frozenset({"fighter", "weapon", "aircraft", "vehicle"})
_ATTACKS = frozenset({"ASSAULT", "COERCE"})


def against_interest(claim: Claim) -> str | None:
    """Why a claim speaks against its own speaker, in a few words; null where it does not, or nobody can tell.

    Two kinds count: a side says that it harmed people who bear no arms, or that it lost fighters or arms of its own to
    another. The speaker's side is what her name and her sentence tell (`behalf`).
    """
    own = behalf(claim.source, [claim.quote]) if claim.source else None
    if own is None or claim.modality in ("denied", "planned") or claim.event_type not in _ATTACKS:
        return None
    agents = {part for part in (claim.agent or "").split(", ") if part}
    if not agents and claims_responsibility(claim):
        agents = {own}
    armed = object_class(claim.object) in _ARMS or "fighter" in counted(claim)
    if claim.measure in _HARM and agents == {own} and claim.of != own and not armed:
        return "a side's own word for harm that it did"
    if claim.measure in _LOSSES and armed and own in (claim.of, claim.target) and own not in agents:
        return "a side's own word for what it lost"
    return None
