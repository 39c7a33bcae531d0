"""Whether the words around look forward or back."""

from __future__ import annotations

import re

_FUTURE = re.compile(
    r"\b(?:will|would|shall|should|won['’]t|going to|expected|scheduled|due|plans?|planned|set to|upcoming|to be held|"
    r"is to|are to|may|could|until|till)\b"
)
_PAST = re.compile(
    r"\b(?!scheduled|planned|expected|need)[a-z]+ed\b|\b(?:said|was|were|had|has|have|told|ago|died|took|struck|hit|began|"
    r"made|came|went|left|fell|rose|met|held|shot|broke|found|saw|gave|got|won|lost|set off|blew|sank|spoke|wrote)\b"
)
# "had said that it would be over by Sunday": what was to come has been
_BACKSHIFTED = re.compile(r"\bhad\s(?:said|told|announced|hoped|expected|promised|planned|vowed)\b.{0,80}\bwould\b")


def tense(sentence: str, at: int) -> int:
    """1 where the words around an expression look forward, -1 where they look back, 0 where they do not tell.

    The nearest verb before it counts, else the first behind.
    """
    before = sentence[max(0, at - 90) : at]
    future = max((found.end() for found in _FUTURE.finditer(before)), default=-1)
    past = max((found.end() for found in _PAST.finditer(before)), default=-1)
    if _BACKSHIFTED.search(before):
        return -1
    if future != past:
        return 1 if future > past else -1
    behind = sentence[at : at + 70]
    ahead, back = _FUTURE.search(behind), _PAST.search(behind)
    if ahead and back:
        return 1 if ahead.start() < back.start() else -1
    return 1 if ahead else -1 if back else 0
