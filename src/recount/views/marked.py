"""A document's text with its claims and furniture marked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from recount.records import Check, Claim, Document, Record


class Segment(Record, frozen=True, kw_only=True):
    """Text that is of one kind throughout, from the offset `start` on.

    `claims`: numbers (from 1, in the order given) of the claims it is part of; `ends`: those among them that end where
    the segment ends. All segments joined are the text.
    """

    start: int
    text: str
    furniture: bool = False
    claims: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


def marked(document: Document, claims: Sequence[Claim | Check]) -> tuple[Segment, ...]:
    """The text in segments; claims (or checks, which have a place as well) may overlap one another and furniture."""
    text = document.text
    spans = [(claim.start, claim.end) for claim in claims]
    dim = [(part.start, part.end) for part in document.furniture]
    cuts = sorted({0, len(text), *(cut for span in [*spans, *dim] for cut in span if 0 <= cut <= len(text))})
    segments, open_furniture = [], iter(dim)
    part = next(open_furniture, None)
    by_start: dict[int, list[int]] = {}
    for index, (start, _) in enumerate(spans, 1):
        by_start.setdefault(start, []).append(index)
    active: list[int] = []
    for start, end in pairwise(cuts):
        while part and part[1] <= start:
            part = next(open_furniture, None)
        active = [index for index in active if spans[index - 1][1] > start] + by_start.get(start, [])
        segments.append(
            Segment(
                start=start,
                text=text[start:end],
                furniture=bool(part and part[0] <= start),
                claims=tuple(active),
                ends=tuple(index for index in active if spans[index - 1][1] == end),
            )
        )
    return tuple(segments)
