"""What a position is about."""

from __future__ import annotations

import re
from collections.abc import Collection

from recount.records import Claim
from recount.reference import phrases_in

# What opens a clause that gives a ground or a contrast: what it names is not what is demanded.
_ASIDE = re.compile(
    r"[;:]|\b(?:but|while|after|because|although|though|whereas|as|amid|despite|following|since|unless)\b",
    re.IGNORECASE,
)


def issues(claim: Claim, others: Collection[Claim] = ()) -> tuple[str, ...]:
    """The issues of data/issues.tsv that a claim's clause names, in the order of its words; none where it names none.

    The clause runs from the claim's word to the next position in the sentence, or to a word that opens an aside. Where
    nothing is named there, what stands before the word counts ("a truce was rejected"). `others`: the positions of the
    document. A sum of money is about aid.
    """
    quote, at = claim.quote, claim.start - claim.quote_start
    ends = [one.start - claim.quote_start for one in others if one.quote_start == claim.quote_start]
    first = max((end for end in ends if end < at), default=0)
    last = min((end for end in ends if end > at), default=len(quote))
    own = quote[at:last]
    aside = _ASIDE.search(own, claim.end - claim.start)
    found = _named(own[: aside.start()] if aside else own) or _named(_ASIDE.split(quote[first:at])[-1])
    return found or (("aid",) if claim.measure == "money" else ())


def _named(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row["issue"] for _, _, row in phrases_in("issues", text) if row["issue"]))
