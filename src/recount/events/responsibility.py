"""Whether a side says that an attack was its own."""

from __future__ import annotations

import re

from recount.records import Claim

_RESPONSIBILITY = re.compile(r"\bclaim(?:s|ed|ing)?\s+(?:responsibility|credit)\b", re.IGNORECASE)
_CLAIMED = re.compile(
    r"\bclaim(?:s|ed|ing)?\s+(?:(?:the|its|an?|these|those|both)\s+)?(?:[\w-]{1,20}\s+){0,2}$", re.IGNORECASE
)
_OWN = re.compile(
    r"\b(?:its|our|his|their) (?:own )?(?:[\w-]{1,20} ){0,2}?"
    r"(?:(?:air )?force|forces|army|navy|troops|soldiers|fighters|men|gunners|artillery|"
    r"jets|planes|aircraft|warplanes|warships|helicopters|drones|missiles|rockets)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[.,;:”\"']|$|(?:on|in|at|through|via|by|late|early)\b)")


def claims_responsibility(claim: Claim) -> bool:
    """Whether the words around an act are a claim of it: "has claimed the attacks", "claimed responsibility for …".

    "claimed the attack was staged" is none: there "claim" only says that something is asserted. A side that says what
    "its jets" or "our fighters" did, before the word of the act, claims it too.
    """
    at, end = claim.start - claim.quote_start, claim.end - claim.quote_start
    if _RESPONSIBILITY.search(claim.quote):
        return True
    if claim.kind in ("event", "count") and _OWN.search(claim.quote[max(0, at - 80) : at]):
        return not claim.agent
    return bool(_CLAIMED.search(claim.quote[max(0, at - 80) : at]) and _ENDS.match(claim.quote[end : end + 20]))
