"""What the kinds of act say for or against one happening."""

from __future__ import annotations

from recount.records import Claim, Evidence

_HARM = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "COERCE"})
_TALK = frozenset({"CONSULT", "AGREE", "REJECT", "REQUEST", "COOPERATE", "CONCEDE", "RETREAT", "SUPPORT", "AID"})


def weigh_what(a: Claim, b: Claim) -> Evidence | None:
    """Log odds from the event types; null where one is not known.

    An explosion is an accident in one report and an attack in the next, so unequal kinds of harm weigh nothing.
    """
    one, other = a.event_type, b.event_type
    if one is None or other is None:
        return None
    if one == other:
        return Evidence(feature="what", weight=0.5, words=one)
    near = (one in _HARM and other in _HARM) or (one in _TALK and other in _TALK)
    return Evidence(feature="what", weight=-0.3 if near else -2.0, words=f"{one} and {other}")
