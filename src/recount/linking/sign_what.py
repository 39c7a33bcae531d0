"""What the kinds of act say for or against one happening."""

from __future__ import annotations

from recount.linking.sign import Sign
from recount.records import Claim

_HARM = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "COERCE"})
_TALK = frozenset({"CONSULT", "AGREE", "REJECT", "REQUEST", "COOPERATE", "CONCEDE", "RETREAT", "SUPPORT", "AID"})
_HARMED = frozenset({"killed", "injured", "casualties", "missing"})


def sign_what(a: Claim, b: Claim) -> Sign | None:
    """The event types; null where one is not known, unless talks stand against people harmed.

    An explosion is an accident in one report and an attack in the next, so unequal kinds of harm weigh little.
    """
    one, other = a.event_type, b.event_type
    if one is not None and one == other:
        return Sign("what", "one harm" if one in _HARM else "one act", one)
    harm, talk = (_harm(a), _harm(b)), (one in _TALK, other in _TALK)
    if any(harm) and any(talk) and harm != talk:
        return Sign("what", "harm and talks", f"{one or a.measure} and {other or b.measure}")
    if one is None or other is None:
        return None
    return Sign("what", "two alike" if all(harm) or all(talk) else "two acts", f"{one} and {other}")


def _harm(claim: Claim) -> bool:
    return claim.event_type in _HARM or (claim.event_type is None and claim.measure in _HARMED)
