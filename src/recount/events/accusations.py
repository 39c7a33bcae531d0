"""Who accuses whom of which attack."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from recount.records import Claim

_HARM = frozenset({"ASSAULT", "COERCE"})
_NEAR = 800  # characters between an attack and what is said of who did it


def accusations(claims: Iterable[Claim], event_of: Mapping[str, str]) -> dict[str, list[Claim]]:
    """Event id -> the accusations that are about it: "Noria blamed the rebels for the strike".

    Such a sentence is an act of its own, of the one who accuses. What it is about is the attack that the same sentence
    tells, else the last one that the report told before. event_of: claim id -> event id. The order of claims does not
    matter.
    """
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (claim.document, claim.start, claim.id)):
        if claim.event_type in _HARM or claim.event_type == "ACCUSE":
            told[claim.document].append(claim)
    found: dict[str, list[Claim]] = defaultdict(list)
    for own in told.values():
        same = {claim.quote_start: claim for claim in reversed(own) if claim.event_type in _HARM}
        last: Claim | None = None
        for claim in own:
            if claim.event_type in _HARM:
                last = claim
            elif claim.target and claim.kind == "event" and claim.modality in ("asserted", "claimed"):
                near = last if last is not None and claim.start - last.start <= _NEAR else None
                about = same.get(claim.quote_start, near)
                if about is not None and (event := event_of.get(about.id)) is not None:
                    found[event].append(claim)
    return found
