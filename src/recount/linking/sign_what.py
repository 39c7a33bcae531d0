"""What the kinds of act say for or against one happening."""

from __future__ import annotations

from recount.linking.profile import Profile
from recount.linking.sign import Sign
from recount.records import Claim

_HARM = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "COERCE"})
_TALK = frozenset({"CONSULT", "AGREE", "REJECT", "REQUEST", "COOPERATE", "CONCEDE", "RETREAT", "SUPPORT", "AID"})
_HARMED = frozenset({"killed", "injured", "casualties", "missing"})


def sign_what(one: Profile, other: Profile) -> Sign | None:
    """The event types; null where one is not known, unless talks stand against people harmed.

    An explosion is an accident in one report and an attack in the next, so unequal kinds of harm weigh little.
    """
    a, b = one.claim, other.claim
    act, second = a.event_type, b.event_type
    if act is not None and act == second:
        return Sign("what", "one harm" if act in _HARM else "one act", act)
    harm, talk = (_harm(a), _harm(b)), (act in _TALK, second in _TALK)
    if any(harm) and any(talk) and harm != talk:
        return Sign("what", "harm and talks", f"{act or a.measure} and {second or b.measure}")
    if act is None or second is None:
        return None
    return Sign("what", "two alike" if all(harm) or all(talk) else "two acts", f"{act} and {second}")


def _harm(claim: Claim) -> bool:
    return claim.event_type in _HARM or (claim.event_type is None and claim.measure in _HARMED)
