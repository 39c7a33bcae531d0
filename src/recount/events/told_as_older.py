"""Figures that a report recalls."""

from __future__ import annotations

import re

from recount.records import Claim, Document

_NEAR = 120  # characters before a number in which words can mark it as an older one
_FIGURES = r"(?:toll|count|number|figure|tally|total|estimate|report|statement|update|announcement|information)s?"
# "an earlier toll of 15", "preliminary reports put the dead at 15"; "had earlier said that 15"; "up from 15". But
# "Earlier on Sunday a bomb killed 15" tells when, not what was told before.
_OLDER = re.compile(
    rf"\b(?:earlier|previous|initial|preliminary|prior|former|first) (?:[\w-]+ ){{0,2}}{_FIGURES}\b|"
    r"\b(?:earlier|previous|previously|initial|initially|preliminary|prior|former|incorrectly|mistakenly|wrongly)\b"
    r"(?! (?:on|in|this|that|today|the)\b)[^,]{0,40}$|"
    r"\b(?:up from|down from|instead of|rather than)\b[^,]{0,40}$|\bfrom (?:[a-z]+ ){0,4}$",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?;]\s|\n")


def told_as_older(claim: Claim, document: Document | None) -> bool:
    """Whether the words before a number mark it as an older one: "updating an earlier toll of 15", "up from 30".

    The document's text is looked at, where it is not given the claim's quote.
    """
    if document is not None and document.text:
        text = document.text[max(0, claim.start - _NEAR) : claim.start]
    else:
        at = max(0, claim.start - claim.quote_start)
        text = claim.quote[max(0, at - _NEAR) : at]
    return bool(_OLDER.search(_STOP.split(text)[-1]))
