"""Which toll of an event comes first, and what need not be said of it."""

from __future__ import annotations

from collections.abc import Iterable

from recount.records import Claim, Toll
from recount.reference.objects import object_class

HARM = ("killed", "casualties", "missing", "injured", "infected", "hospitalised", "trapped", "displaced", "captured",
        "detained", "evacuated", "without_power", "rescued")  # fmt: skip
_ARMS = frozenset({"fighter", "weapon", "aircraft", "vehicle"})
STATUS = {"disputed": 0, "range": 1, "agreed": 2}


def weight(toll: Toll) -> tuple[bool, int, int, float, str]:
    """The order of an event's tolls: whole ones first, people before things, then the more disputed and the larger."""
    harm = HARM.index(toll.measure) if toll.measure in HARM else len(HARM)
    return toll.subset, harm, STATUS[toll.status], -(toll.high or toll.low or 0), toll.measure


def plainly(toll: Toll, claims: Iterable[Claim]) -> Toll:
    """Without whose they are, where they are those of the country that all claims of the event lie in.

    Whose fighters and arms are meant is said in any attack: there are two sides to it.
    """
    own = list(claims)
    countries = {claim.country for claim in own if claim.country}
    armed = object_class(toll.object) in _ARMS and any(claim.event_type == "ASSAULT" for claim in own)
    return toll.replace(of=None) if countries == {toll.of} and not armed else toll
