"""What a PLOVER type is called."""

from __future__ import annotations

_ACTS = {
    "ACCIDENT": "accident",
    "ACCUSE": "accusation",
    "AGREE": "agreement",
    "AID": "aid",
    "ASSAULT": "attack",
    "COERCE": "coercion",
    "CONCEDE": "concession",
    "CONSULT": "talks",
    "COOPERATE": "cooperation",
    "DISASTER": "disaster",
    "MOBILIZE": "mobilisation",
    "PROTEST": "protest",
    "REJECT": "refusal",
    "REQUEST": "demand",
    "RETREAT": "withdrawal",
    "SANCTION": "sanctions",
    "SUPPORT": "support",
    "THREATEN": "threat",
}
_DOES = {
    "AGREE": "agrees",
    "CONCEDE": "offers",
    "REJECT": "refuses",
    "REQUEST": "demands",
    "SUPPORT": "supports",
    "THREATEN": "threatens",
}


def act(event_type: str | None) -> str:
    """The type as a noun: "attack" for ASSAULT; "event" where it is not known."""
    return _ACTS.get(event_type or "", "event")


def does(event_type: str | None) -> str:
    """What a party does that takes a position of this type: "demands", "refuses"; "says" for the rest."""
    return _DOES.get(event_type or "", "says")
