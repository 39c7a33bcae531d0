"""Parts that are more than their total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from recount.checks.alike import SOME, alike
from recount.checks.clause import torn
from recount.records import AnnotatedText, Check, Claim, Quantity

REACH = 120  # characters from a total to the part of it
OF_THEM = re.compile(r"[^.;:()\d–—]{0,60}?,\s(?:[a-z]+\s)?")
BEHIND = re.compile(r"\s(?:[a-z]+\s)?(?:of|among)\s(?:them|whom)\b")
WITHIN = re.compile(r"\b(?:among|of|out\sof)\b[^.;,]*$")
BLURRED = 1.25  # how much more than a hedged number may be meant by it

Number = Claim | Quantity


def parts(annotated: AnnotatedText, claims: Sequence[Claim]) -> Iterator[Check]:
    """A check for each part ("including 20 children") that is more than its total in the same sentence ("12 people").

    "At least 12" counts the 12 that are known, so 20 known ones cannot be among them.
    """
    document = annotated.document
    text = document.text
    seen: set[int] = set()
    for part, total in (*_claimed(claims, text), *_told(annotated.quantities, text)):
        if part.start in seen or torn(text, total.start) or _written(part) <= _most(total):
            continue
        seen.add(part.start)
        one, other = text[part.start : part.end], text[total.start : total.end]
        yield Check.make(
            document=document.id,
            sha256=document.sha256,
            start=part.start,
            end=part.end,
            kind="sum",
            why=f"{one} are said to be a part of {other}, but they are more",
            evidence=((total.start, total.end),),
        )


def _claimed(claims: Sequence[Claim], text: str) -> Iterator[tuple[Number, Number]]:
    """Each count that is a part, with its total: the one before it, or right behind it ("two among the 31 dead")."""
    counts = [claim for claim in claims if claim.kind == "count" and claim.written is not None]
    for _, sentence in groupby(counts, key=lambda claim: claim.quote_start):
        total: Claim | None = None
        told = [*sentence, None]
        for claim, after in pairwise(told):
            assert claim is not None
            if not claim.subset:
                total = claim
            elif after and not after.subset and _within(text, claim, after):
                if after.measure == claim.measure:
                    yield claim, after
            elif total and total.measure == claim.measure and claim.start - total.end <= REACH:
                yield claim, total


def _within(text: str, part: Claim, total: Claim) -> bool:
    return total.start - part.end <= REACH and WITHIN.search(text, part.end, total.start) is not None


def _told(quantities: Sequence[Quantity], text: str) -> Iterator[tuple[Number, Number]]:
    """Each number that the words make a part of the one before it, whatever befell those counted."""
    for total, part in pairwise(quantities):
        led = SOME.fullmatch(text, total.end, part.start)
        led = led or (OF_THEM.fullmatch(text, total.end, part.start) if BEHIND.match(text, part.end) else None)
        if led and alike(text, total, (part,)):
            yield part, total


def _written(number: Number) -> float:
    return float((number.written if isinstance(number, Claim) else number.value) or 0)


def _most(total: Number) -> float:
    """The most that a total may be: what is written, a little more where it is about or over that."""
    written = _written(total)
    over = total.low is not None and total.low > written
    return written * BLURRED if total.approx or over else written
