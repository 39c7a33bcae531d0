"""Totals of which one is the sum of its places and the other is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from recount.records import AnnotatedText, Check, Claim

FEWEST = 3  # sentences that tell the parts of two totals
MOST = 12


def tallies(annotated: AnnotatedText, claims: Sequence[Claim]) -> Iterator[Check]:
    """A check for each total that its parts miss while those of the total beside it add up.

    "Six people were killed and 34 injured", then sentence by sentence what of both befell each place: where the killed
    of these sentences make six, they are all that the totals count, and their injured have to make 34.
    """
    document = annotated.document
    counts = [claim for claim in claims if claim.kind == "count" and claim.written is not None and not claim.approx]
    sentences = [list(group) for _, group in groupby(counts, key=lambda claim: claim.quote_start)]
    for at, totals in enumerate(sentences):
        if len(totals) != 2 or totals[0].measure == totals[1].measure:
            continue
        after = sentences[at + 1 : at + 1 + MOST]
        for sure, other in (totals, totals[::-1]):
            parts = _parts(sure, other, after)
            added = sum(part.written or 0 for part in parts)
            if not parts or added == other.written:
                continue
            spelled = " + ".join(str(part.number_text) for part in parts)
            yield Check.make(
                document=document.id,
                sha256=document.sha256,
                start=other.start,
                end=other.end,
                kind="sum",
                why=f"the parts {spelled} make {added}, but the total is told as {other.number_text}",
                evidence=tuple((part.start, part.end) for part in parts),
            )
            break


def _parts(sure: Claim, other: Claim, after: Sequence[Sequence[Claim]]) -> list[Claim]:
    """The parts of one total, from as many sentences as make up the total beside it; none where these do not."""
    parts: list[Claim] = []
    made = 0.0
    for sentence in after:
        own = [claim for claim in sentence if claim.measure == sure.measure]
        theirs = [claim for claim in sentence if claim.measure == other.measure]
        if len(own) != 1 or len(theirs) != 1 or len(sentence) != 2:
            return []
        made += own[0].written or 0
        parts.append(theirs[0])
        if made >= (sure.written or 0):
            return parts if made == sure.written and len(parts) >= FEWEST else []
    return []
