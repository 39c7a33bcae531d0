"""Whether two claims can be of one act, a plan and its carrying out."""

from __future__ import annotations

import re

from recount.records import Claim

_PARTS = re.compile(r",\s*|\s+or\s+")


def same_act(a: Claim, b: Claim) -> bool:
    """Places and parties that both name must meet, and at least one of the two must be named by both.

    A place meets one that holds it or that it holds. Types and days are left to whoever asks.
    """
    places, parties = _places_meet(a, b), _parties_meet(a, b)
    return places is not False and parties is not False and bool(places or parties)


def _places_meet(a: Claim, b: Claim) -> bool | None:
    if a.place is None or b.place is None:
        return None
    one, other = (tuple(reversed([part.casefold() for part in claim.place.split(", ")])) for claim in (a, b))  # type: ignore[union-attr]
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter] or one[-1] == other[-1]


def _parties_meet(a: Claim, b: Claim) -> bool | None:
    one, other = ({part for name in (c.agent, c.target) if name for part in _PARTS.split(name)} for c in (a, b))
    return bool(one & other) if one and other else None
