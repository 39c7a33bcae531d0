"""Numbers that are a part of a higher one in the same report, though nothing marks them as such."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from recount.events.figure import Figure
from recount.events.groups import PEOPLE, counted
from recount.events.source_name import SourceName, name_words
from recount.events.told_as_older import told_as_older
from recount.records import Claim

_NEAR = 30  # characters around a number in which a word can say that it comes on top
_AFTER = re.compile(r"\s+(?:people\s+|persons\s+|civilians\s+)?(?:more|others?|additional|further)\b(?!\s+than)")
_BEFORE = re.compile(r"\b(?:another|other|additional|further)\s+(?:at\s+least\s+|about\s+|some\s+)?$")
_WARD = re.compile(r"\b(?:hospital|clinic|morgue|mortuary|infirmary|medical\s+(?:cent(?:re|er)|facility|point))s?\b")
_FOOTAGE = frozenset(name_words("video footage photo photograph image picture film recording"))


def parts(claims: Sequence[Claim], figures: Mapping[str, Figure]) -> dict[str, str]:
    """Claim id -> which part it counts, for numbers of people beside a higher one of their measure in their report.

    "three more" comes on top; footage shows some; a hospital counts those whom it received; and "in Bohol 94 died"
    beside "the toll in the Philippines rose to 208" is a part by its place. A number that is told as an older one is
    none ("up from 717"): it was the whole. Marked parts are left to whoever asks.
    """
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.measure in PEOPLE and not claim.subset and not told_as_older(claim, None):
            told[claim.document, claim.measure].append(claim)
    found: dict[str, str] = {}
    for own in told.values():
        for claim in own:
            higher = [other for other in own if figures[claim.id].most < figures[other.id].written]
            which = (_said(claim) or _local(claim, higher)) if higher else None
            if which is not None:
                found[claim.id] = which
    return found


def _said(claim: Claim) -> str | None:
    start, end = claim.start - claim.quote_start, claim.end - claim.quote_start
    before, after = claim.quote[max(0, start - _NEAR) : max(0, start)], claim.quote[end : end + _NEAR]
    if _AFTER.match(after) or _BEFORE.search(before):
        return "more"
    if claim.source and SourceName.of(claim.source).words & _FOOTAGE:
        return "seen"
    names = ((claim.place or "").split(",")[0], claim.source or "")
    return next((f"at {name.strip().casefold()}" for name in names if _WARD.search(name.casefold())), None)


def _local(claim: Claim, higher: Sequence[Claim]) -> str | None:
    """The place, where one of the higher numbers is of a place around it and both count anyone."""
    around = [other.place for other in higher if other.place and counted(other) == {"person"}]
    if counted(claim) != {"person"} or not any((claim.place or "").endswith(f", {place}") for place in around):
        return None
    return "at " + (claim.place or "").split(",")[0].strip().casefold()
