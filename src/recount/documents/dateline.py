"""The dateline that an agency or a desk puts before its first sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from recount.documents.written_date import MONTH, MONTHS, WrittenDate, full_year, named_day, written_dates
from recount.reference import country_names

_TOP = 1500  # characters
_RUN_IN = 600  # characters in which it may follow a sentence, as in pages that lost their lines
_LINES = 5  # filled lines from the top of which one may begin with it
_S = r"[ \t\u00a0]"
CAPITALS: Final = r"[A-Z][A-Z.'’-]{1,20}(?: [A-Z.'’-]{2,20}){0,4}"
_NOTE = rf"(?:{_S}?\([A-Z][\w .'’-]{{1,30}}\))?"  # PERTH (AUSTRALIA)
_WIRE = re.compile(  # BOGOTA, 18 APR 89 (AFP) --
    rf"{CAPITALS}{_NOTE},{_S}{{0,3}}(?P<date>(?:(?P<d1>\d{{1,2}}){_S}{{1,3}}(?P<m1>(?i:{MONTH}))"
    rf"|(?P<m2>(?i:{MONTH})){_S}{{1,3}}(?P<d2>\d{{1,2}})),?{_S}{{1,3}}['’]?(?P<year>\d\d))"
    rf"(?={_S}{{0,3}}(?:\([^()\n]{{2,60}}\){_S}{{0,3}})?-{{1,2}}{_S})"
)
_AGENCY = re.compile(  # LONDON, 5 January (Reuters) -
    rf"(?:{CAPITALS}{_NOTE}(?:,[^()\n.!?]{{1,40}})?{_S}{{0,3}})?\((?P<name>[A-Z][\w .&/-]{{1,40}})\)"
    rf"(?:,?{_S}[^()\n]{{0,20}}\d[^()\n]{{0,12}}?)?{_S}{{0,3}}(?:-{{1,2}}|[–—]){_S}"
)
_BRACKETED = re.compile(
    rf"{CAPITALS}{_NOTE},?{_S}{{0,3}}\([A-Z][\w .&/-]{{1,40}}[,–-]{_S}{{0,3}}$"
)  # RIYADH (Agency, 3 May 2019)
_SENTENCE_END = re.compile(r"[.!?][”\"’]? ")
_SENTENCE = re.compile(r"[“\"]?(?:[A-Z][a-z]|A )")
_BEFORE = re.compile(
    r"(?:[A-Z][A-Z.'’ -]{1,30}|[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2})(?:[,/] ?[A-Z][\w.'’ -]{1,24})?"
    r"(?:,? ?\([\w .,’'-]{2,40}\))?[, –—-]{1,4}(?P<open>\()?"
)
_AFTER = re.compile(r"(?P<close>\))?[ \t\u00a0]*(?:\([\w .,/’'-]{2,40}\)[ \t\u00a0]*)?(?:[–—:\x97]|-{1,2}[ \t\u00a0])")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The day a dateline gives, and the agency in its brackets; null where it gives none."""

    date: WrittenDate | None
    agency: str | None


def dateline(text: str) -> Dateline:
    """What the first dateline in the first lines says.

    Old wires write two digits of the year; elsewhere these could be anything, here they can only be the year.
    """
    starts = line_starts(text)
    return Dateline(_wire(text, starts) or _leading(text, starts), _agency(text, starts))


def line_starts(text: str) -> list[int]:
    """Where the first filled lines begin."""
    lines = [match.start() for match in re.finditer(r"(?<![^\n])[ \t\u00a0]*[^\s]", text[:_TOP])]
    return lines[:_LINES]


def _wire(text: str, starts: list[int]) -> WrittenDate | None:
    for start in starts:
        if match := _WIRE.match(text, start):
            day, month = match["d1"] or match["d2"], match["m1"] or match["m2"]
            year = full_year(match["year"])
            found = named_day(year, MONTHS[month.lower()[:3]], int(day)) if year else None
            if found:
                return WrittenDate(*match.span("date"), match["date"], (found,))
    return None


def _leading(text: str, starts: list[int]) -> WrittenDate | None:
    for date in written_dates(text[:_TOP]):
        start = max((start for start in starts if start <= date.start), default=None)
        after = _AFTER.match(text, date.end)
        if start is None or "\n" in text[start : date.start].strip():
            continue
        line = text[start : date.start].strip() + " "
        # A lifetime stands in brackets too: "Nida (November 11, 1914 – August 25, 2011)".
        if _BRACKETED.fullmatch(text[start : date.start].lstrip()) and text[date.end : date.end + 1] == ")":
            return date
        before = _BEFORE.fullmatch(line.rstrip() if line.rstrip().endswith("(") else line)
        if before and after and bool(before["open"]) == bool(after["close"]):
            return date
    return None


def _agency(text: str, starts: list[int]) -> str | None:
    run_in = [end.end() for end in _SENTENCE_END.finditer(text[:_RUN_IN])]
    for start in [*starts, *run_in]:
        match = _AGENCY.match(text, start)
        if match is None or match["name"].title() in country_names():
            continue
        if start in starts or _SENTENCE.match(text, match.end()):
            return match["name"]
    return None
