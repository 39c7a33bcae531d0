"""Numbers as a reader would say them."""

from __future__ import annotations

from recount.records import Claim
from recount.records.interval import Number


def number(value: Number) -> str:
    """2411 gives "2,411"; 1.50 gives "1.5"."""
    if isinstance(value, float):
        return f"{int(value):,}" if value.is_integer() else f"{value:,.10g}"
    return f"{value:,}"


def figure(claim: Claim) -> str:
    """What a claim counts, with its bounds: "253", "about 253", "at least 30", "more than 90", "dozens"."""
    low, high, text = claim.low, claim.high, claim.number_text or ""
    if low is None and high is None:
        return text
    if low == 0 and high == 0:
        return "none"
    if low is not None and high is not None:
        if low == high:
            return ("about " if claim.approx else "") + number(low)
        return f"{number(low)} to {number(high)}"
    if claim.approx and text and not any(letter.isdigit() for letter in text):
        return " ".join(text.lower().split())  # "dozens": a number in figures would be a precision nobody claimed
    written = claim.written
    if low is not None:
        if written is not None and written < low:
            return f"more than {number(written)}"
        return f"{'about' if claim.approx else 'at least'} {number(low)}"
    assert high is not None
    if written is not None and written > high:
        return f"fewer than {number(written)}"
    return f"{'nearly' if claim.approx else 'up to'} {number(high)}"
