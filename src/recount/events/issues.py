"""What a position is about."""

from __future__ import annotations

import re
from collections.abc import Collection

from recount.records import Claim
from recount.reference import phrases_in

# What opens a clause that gives a ground or a contrast: what it names is not what is demanded.
_ASIDE = re.compile(
    r"[;:]|\b(?:but|while|after|because|although|though|whereas|amid|despite|following|since|unless|"
    r"(?<!well )(?<!soon )(?<!long )as(?! (?:well|soon|long) as))\b",
    re.IGNORECASE,
)


def issues(claim: Claim, others: Collection[Claim] = ()) -> tuple[str, ...]:
    """The issues of data/issues.tsv that a claim's clause names, in the order of its words; none where it names none.

    The clause runs from the claim's word to the next position in the sentence, or to a word that opens an aside. Where
    nothing is named there, what stands before the word counts ("a truce was rejected"). `others`: the positions of the
    document. A sum of money is about aid.
    """
    quote, at, end = claim.quote, claim.start - claim.quote_start, claim.end - claim.quote_start
    ends = [one.start - claim.quote_start for one in others if one.quote_start == claim.quote_start]
    last = min((other for other in ends if other > at), default=len(quote))
    aside = _ASIDE.search(quote, end, last)
    named = [(start, stop, row["issue"]) for start, stop, row in phrases_in("issues", quote) if row["issue"]]
    after = [issue for start, stop, issue in named if stop > at and start < (aside.start() if aside else last)]
    first = max((other for other in ends if other < at), default=0)
    clause = max((match.end() for match in _ASIDE.finditer(quote, first, at)), default=first)
    before = [issue for start, stop, issue in named if clause <= start and stop <= at]
    return tuple(dict.fromkeys(after or before)) or (("aid",) if claim.measure == "money" else ())
