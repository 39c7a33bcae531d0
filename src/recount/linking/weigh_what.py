"""What the kinds of act say for or against one happening."""

from __future__ import annotations

from recount.records import Claim, Evidence

_HARM = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "COERCE"})
_TALK = frozenset({"CONSULT", "AGREE", "REJECT", "REQUEST", "COOPERATE", "CONCEDE", "RETREAT", "SUPPORT", "AID"})


_HARMED = frozenset({"killed", "injured", "casualties", "missing"})


def weigh_what(a: Claim, b: Claim) -> Evidence | None:
    """Log odds from the event types; null where one is not known, unless talks stand against people harmed.

    An explosion is an accident in one report and an attack in the next, so unequal kinds of harm weigh little.
    """
    one, other = a.event_type, b.event_type
    if one is not None and one == other:
        return Evidence(feature="what", weight=0.5, words=one)
    harm, talk = (_harm(a), _harm(b)), (one in _TALK, other in _TALK)
    if any(harm) and any(talk) and harm != talk:
        return Evidence(feature="what", weight=-3.0, words=f"{one or a.measure} and {other or b.measure}")
    if one is None or other is None:
        return None
    near = all(harm) or all(talk)
    return Evidence(feature="what", weight=-0.3 if near else -2.0, words=f"{one} and {other}")


def _harm(claim: Claim) -> bool:
    return claim.event_type in _HARM or (claim.event_type is None and claim.measure in _HARMED)
