"""Figures that a report recalls."""

from __future__ import annotations

import re

from recount.records import Claim, Document

_NEAR = 70  # characters before a number in which a word can mark it as an older one
_OLDER = re.compile(
    r"\b(?:earlier|previous|previously|initial|initially|preliminary|prior|up from|down from|instead of|"
    r"rather than|incorrectly|mistakenly|wrongly|former)\b|\bfrom\s+(?:[a-z]+\s+){0,4}$",
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
