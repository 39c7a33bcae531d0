"""What a person's judgements make of the claims that an extractor found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from recount.errors import BadRecord
from recount.records import SLOTS, Claim, Judgement, Why

_SETTABLE = frozenset(Claim.__struct_fields__) - {"id", "anchor", "document", "sha256", "extractor", "why"}


@dataclass
class _Case:
    found: Claim | None  # as the extractor made it; null where only a judgement keeps it
    claim: Claim
    hidden: bool = False


def judged(found: Sequence[Claim], judgements: Iterable[Judgement], kept: Mapping[str, Claim]) -> list[Claim]:
    """The claims of one document after its judgements, applied in their order. Untouched ones come back as they are.

    `judgements` name anchors of the newest revision. `kept` gives by anchor the claim that a judgement speaks of, for
    accepted, corrected and added ones that the extractor no longer makes: a person's word outlives it.
    Where several claims share an anchor, the one whose slots agree best with those she saw is meant.
    """
    cases = [_Case(claim, claim) for claim in found]
    withdrawn = False
    for judgement in judgements:
        if judgement.anchor is None:
            withdrawn = {"withdraw": True, "accept": False}.get(judgement.kind, withdrawn)
            continue
        case = _meant(cases, judgement)
        if case is None and judgement.kind in ("accept", "correct", "add") and judgement.anchor in kept:
            case = _Case(None, kept[judgement.anchor])
            cases.append(case)
        if case is None:
            continue
        if judgement.kind == "reject":
            case.hidden = True
        elif judgement.kind in ("accept", "add"):
            case.hidden = False
        elif judgement.kind == "correct":
            case.hidden = False
            case.claim = corrected(case.claim, judgement)
    return [] if withdrawn else [case.claim for case in cases if not case.hidden]


def corrected(claim: Claim, judgement: Judgement) -> Claim:
    """The claim with the slots that she set; it keeps its anchor, and `why` names her. Raises BadRecord."""
    wrong = sorted(judgement.slots.keys() - _SETTABLE)
    if wrong:
        raise BadRecord(judgement.id, detail=f"no slots of a claim: {', '.join(wrong)}")
    reason = Why(rule="judgement", words=judgement.note)
    plain = claim.replace(why={**claim.why, **dict.fromkeys(judgement.slots, reason)}).to_dict()
    try:
        return msgspec.convert({**plain, **judgement.slots}, Claim).identified()
    except msgspec.ValidationError as error:
        raise BadRecord(judgement.id, detail=str(error)) from None


def _meant(cases: list[_Case], judgement: Judgement) -> _Case | None:
    here = [case for case in cases if case.claim.anchor == judgement.anchor]
    return max(here, key=lambda case: _agreement(case.claim, judgement.seen), default=None)


def _agreement(claim: Claim, seen: Mapping[str, Any]) -> int:
    return sum(getattr(claim, slot) == value for slot, value in seen.items() if slot in SLOTS)
