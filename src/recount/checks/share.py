"""Shares that do not fit the counts that they are shares of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recount.checks.clause import torn
from recount.checks.rounding import rounded
from recount.records import AnnotatedText, Check, Quantity
from recount.spans import quote

PERCENT = "percentage"
_SOFT = r"(?:[a-z]+\s){0,3}"
# What stands between a part and its whole, a count and its share, a share and its whole, a share and its part.
WHOLE = re.compile(rf"[^.;:()\d]{{0,50}}?\s(?:out\sof|of|among|from)\s{_SOFT}(?:total\sof\s)?[$€£]?", re.IGNORECASE)
ONE_IN = re.compile(rf"\s(?:in|out\sof)\s{_SOFT}", re.IGNORECASE)
TOLD = re.compile(
    r"[^.;:()\d]{0,60}?(?:\s?[(\[]|\s?[–—]\s?|\s-\s|,\s(?:or|a\srate\sof|which\sis|that\sis)\s|\sor\s"
    rf"|,?\sfor\san?\s[a-z-]+(?:\s[a-z]+)?\srate\sof\s){_SOFT}",
    re.IGNORECASE,
)
SHARED = re.compile(
    r"[\s-]?(?:%|per\s?cent|percent)?\s?(?:[)\]]\s)?of\s(?:(?!and\b|or\b)[A-Za-z’'-]+\s){0,7}[$€£]?", re.IGNORECASE
)
BEHIND = re.compile(rf"[^.;:()\d]{{0,40}}?(?:\s?[(\[]|\s?[–—]\s?|,\sor\s){_SOFT}", re.IGNORECASE)
ALONE = re.compile(r"[^.;:()\d]{0,24}?(?:[)\]–—,]|\.\s|\.$)")
LONGEST = 90  # characters between two of the numbers
FEW = 1000  # up to here counts are taken as exact
SLACK = 1.0  # points of a hundred that a share may be off beyond rounding
LOOSE = 0.15  # of a share that is told by a fraction or with "about"


@dataclass(frozen=True, slots=True)
class Proportion:
    """`share` percent is told beside `part` of `whole`."""

    part: Quantity
    whole: Quantity
    share: Quantity


def wrong_shares(annotated: AnnotatedText) -> Iterator[Check]:
    """A check for each share that is not that of the counts beside it: "12 of the 40, or 50 percent"."""
    document = annotated.document
    for told in _proportions(annotated):
        part, whole = float(told.part.value or 0), float(told.whole.value or 0)
        low, high = _borne_out(told, part, whole)
        least, most = allowed(document.text, told.share)
        if low <= most and least <= high:
            continue
        one, other, share = (quote(document.text, each.start, each.end) for each in (told.part, told.whole, told.share))
        yield Check.make(
            document=document.id,
            sha256=document.sha256,
            start=told.share.start,
            end=told.share.end,
            kind="share",
            why=f"{one} of {other} are told as {spoken(share)}, but are {100 * part / whole:.3g} percent",
            evidence=((told.part.start, told.part.end), (told.whole.start, told.whole.end)),
        )


def allowed(text: str, share: Quantity) -> tuple[float, float]:
    """The least and greatest percent that a share's words allow; "more than" and "less than" leave one side open."""
    ends = [float(end) for end in (share.low, share.high) if end is not None]
    least, most = rounded(min(ends))[0], rounded(max(ends))[1]
    loose = share.approx or not any(sign.isdigit() for sign in quote(text, share.start, share.end))
    room = SLACK + (LOOSE * max(ends) if loose else 0.0)
    below = 0.0 if share.low is None and not share.approx else least - room
    return below, 100.0 if share.high is None else most + room


def spoken(share: str) -> str:
    """A share as it is written, with its unit where it is a figure."""
    return share if not any(sign.isdigit() for sign in share) else f"{share.rstrip('%')} percent"


def _proportions(annotated: AnnotatedText) -> Iterator[Proportion]:
    """Three numbers side by side that are a part, its whole and its share, in the orders that writers use."""
    text, quantities = annotated.document.text, annotated.quantities
    for a, b, c in zip(quantities, quantities[1:], quantities[2:], strict=False):
        first, second = text[a.end : b.start], text[b.end : c.start]
        if max(len(first), len(second)) > LONGEST or torn(text, a.start):
            continue
        if c.unit == PERCENT and (WHOLE.fullmatch(first) or (a.value == 1 and ONE_IN.fullmatch(first))):
            found = Proportion(a, b, c) if TOLD.fullmatch(second) else None  # "12 of the 40 beds, or 30 percent"
        elif b.unit == PERCENT and TOLD.fullmatch(first):
            found = Proportion(a, c, b) if SHARED.fullmatch(second) else None  # "12, or 30 percent of the 40 beds"
        elif a.unit == PERCENT and SHARED.fullmatch(first) and ALONE.match(text, c.end):
            same = c.object in (None, b.object)  # "30 percent of the 40 beds (12)"
            found = Proportion(c, b, a) if same and BEHIND.fullmatch(second) else None
        else:
            found = None
        if found and _comparable(found):
            yield found


def _comparable(told: Proportion) -> bool:
    """Whether part and whole are of one unit and written as numbers, the part no more than the whole."""
    part, whole, share = told.part, told.whole, told.share
    numbers = bool(part.value) and bool(whole.value) and (share.low is not None or share.high is not None)
    return numbers and part.unit == whole.unit != PERCENT and share.change not in ("up", "down")


def _borne_out(told: Proportion, part: float, whole: float) -> tuple[float, float]:
    """The least and greatest percent that the counts allow, with what each may be the rounding of."""
    exact = 100 * part / whole
    if whole < FEW and not any(each.approx or each.change != "=" for each in (told.part, told.whole)):
        return exact, exact
    (low, high), (least, most) = rounded(part), rounded(whole)
    return 100 * low / most, 100 * high / least
