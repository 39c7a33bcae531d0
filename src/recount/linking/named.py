"""The names in a claim's sentence: a feast, a train, a bridge, a minister."""

from __future__ import annotations

import re
from functools import lru_cache

from recount.linking.fold import fold
from recount.records import Claim

_WORD = re.compile(r"(?<![.!?]\s)(?<![\"“‘'])\b[A-Z][\w’'-]{3,}")
_DAYS = frozenset(
    word
    for line in (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august",
        "september october november december",
    )
    for word in line.split()
)
_MOST = 12


def named(claim: Claim) -> frozenset[str]:
    """Folded capitalised words of four letters and more, twelve at most, not the first word of a sentence.

    Days, months, the claim's place and its sources are left out: they are weighed elsewhere or belong to the telling.
    """
    told = " ".join(filter(None, (claim.place, claim.source, claim.via, claim.agent, claim.target)))
    return _names(claim.quote[:2000]) - frozenset(fold(told).split())


@lru_cache(maxsize=16384)
def _names(quote: str) -> frozenset[str]:
    words = dict.fromkeys(
        word for match in _WORD.finditer(quote) if match.start() > 0 for word in fold(match.group()).split()
    )
    return frozenset([word for word in words if len(word) > 3 and word not in _DAYS][:_MOST])
