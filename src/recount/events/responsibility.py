"""Whether a side says that an attack was its own."""

from __future__ import annotations

import re

from recount.records import Claim

_RESPONSIBILITY = re.compile(r"\bclaim(?:s|ed|ing)?\s+(?:responsibility|credit)\b", re.IGNORECASE)
_CLAIMED = re.compile(
    r"\bclaim(?:s|ed|ing)?\s+(?:(?:the|its|an?|these|those|both)\s+)?(?:[\w-]{1,20}\s+){0,2}$", re.IGNORECASE
)
_ENDS = re.compile(r"\s*(?:[.,;:”\"']|$|(?:on|in|at|through|via|by|late|early)\b)")


def claims_responsibility(claim: Claim) -> bool:
    """Whether the words around an act are a claim of it: "has claimed the attacks", "claimed responsibility for …".

    "claimed the attack was staged" is none: there "claim" only says that something is asserted.
    """
    at, end = claim.start - claim.quote_start, claim.end - claim.quote_start
    if _RESPONSIBILITY.search(claim.quote):
        return True
    return bool(_CLAIMED.search(claim.quote[max(0, at - 80) : at]) and _ENDS.match(claim.quote[end : end + 20]))
