"""A claim's number as reconciling needs it."""

from __future__ import annotations

from dataclasses import dataclass

from recount.records import Claim, Document, Interval, Number


@dataclass(frozen=True, slots=True)
class Figure:
    """`written`: the number as the words give it, the lower of two ("18,000 to 20,000"); `most`: the higher of two.

    `interval`: what the words allow. `vague`: dozens, hundreds.

    `place`: the interval with "about" widened by a tenth on each side, the form in which origins are held against
    one another; null for vague words, which are held against nobody.
    """

    written: Number
    most: Number
    interval: Interval
    vague: bool
    place: Interval | None

    @classmethod
    def of(cls, claim: Claim, document: Document | None = None) -> Figure | None:
        """The figure of a claim, null where it has no number.

        The document serves where a claim does not carry its written number: "more than 90" is [91, open), and its
        digits in the text say 90.
        """
        written = _written(claim, document)
        if written is None:
            return None
        interval = Interval(low=claim.low, high=claim.high)
        if claim.low is None and claim.high is None:
            interval = Interval.exactly(written)
        vague = claim.approx and claim.low is not None and claim.high is None
        low, high = interval.low, interval.high
        if claim.approx:
            low = low - abs(low) / 10 if low is not None else None
            high = high + abs(high) / 10 if high is not None else None
        place = None if vague else Interval(low=low, high=high)
        ends = [end for end in (claim.low, claim.high) if end is not None]
        least, most = (min(ends), max(ends)) if len(ends) == 2 else (written, written)
        return cls(written=least, most=most, interval=interval, vague=vague, place=place)


def _written(claim: Claim, document: Document | None) -> Number | None:
    if claim.written is not None:
        return claim.written
    bound = claim.low if claim.low is not None else claim.high
    if bound is None or (claim.low is None) == (claim.high is None):
        return bound
    digits = (claim.number_text or (document.text[claim.start : claim.end] if document else "")).replace(",", "")
    # Only a step of one is what a bound moves; any other difference means that the text says something else.
    return int(digits) if digits.isascii() and digits.isdigit() and abs(int(digits) - bound) == 1 else bound
