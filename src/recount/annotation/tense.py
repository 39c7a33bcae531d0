"""Whether the words around look forward or back."""

from __future__ import annotations

import re

_FUTURE = re.compile(
    r"\b(?:will|would|shall|should|won['’]t|going to|expected|scheduled|due|plans?|planned|set to|upcoming|to be held|"
    r"is to|are to|may|could|until|till)\b"
)
_PAST = re.compile(
    r"(?<!\bbe\s)\b(?!scheduled|planned|expected|need)[a-z]+ed\b|"
    r"\b(?:said|was|were|had|has|have|told|ago|died|took|struck|hit|began|made|came|went|left|fell|rose|"
    r"met|held|shot|broke|found|saw|gave|got|won|lost|set off|blew|sank|spoke|wrote)\b"
)
# a term that is set: "wants to close it by June", "a 1 June deadline"
_TERM = re.compile(
    r"(?<!\bhad\s)(?<!\bforced\s)\bto\s[a-z]+\b(?:(?!\b(?:was|were|had)\b)[^.;]){0,80}\b(?:by|until|till|before)\s$"
)
_DEADLINE = re.compile(r"\s(?:deadline|ultimatum)\b")
# "had said that it would be over by Sunday": what was to come has been
_BACKSHIFTED = re.compile(r"\bhad\s(?:said|told|announced|hoped|expected|promised|planned|vowed)\b.{0,80}\bwould\b")
_SINCE = re.compile(r"\b[Ss]ince\s(?:the\s|early\s|late\s)?$")  # whatever is still to come, since then it has been


def tense(sentence: str, start: int, end: int) -> int:
    """1 where the words around sentence[start:end] look forward, -1 where they look back, 0 where they do not tell.

    The nearest verb before it counts, else the first behind.
    """
    before = sentence[max(0, start - 90) : start]
    future = max((found.end() for found in _FUTURE.finditer(before)), default=-1)
    past = max((found.end() for found in _PAST.finditer(before)), default=-1)
    if _SINCE.search(before) or _BACKSHIFTED.search(before):
        return -1
    if _TERM.search(before) or _DEADLINE.match(sentence, end):
        return 1
    if future != past:
        return 1 if future > past else -1
    behind = sentence[end : end + 70]
    ahead, back = _FUTURE.search(behind), _PAST.search(behind)
    if ahead and back:
        return 1 if ahead.start() < back.start() else -1
    return 1 if ahead else -1 if back else 0
