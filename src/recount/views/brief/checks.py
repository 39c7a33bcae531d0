"""Contradictions inside single reports, in prose lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recount.records import Check, Document
from recount.views.brief.notes import Notes
from recount.views.brief.records import Line, Phrase
from recount.views.words import days

_MOST = 240  # characters of a sentence on either side of what is contradicted


def told_once(checks: Iterable[Check]) -> Iterator[Check]:
    """The checks, but for a place that one report puts into a wrong country again ("Lyon in Italy", "Italy's Lyon")."""
    seen: set[tuple[str, str]] = set()
    for check in checks:
        about = check.why.partition(" puts ")[2] if check.kind == "containment" else check.id
        if (check.document, about) not in seen:
            seen.add((check.document, about))
            yield check


def check_line(check: Check, document: Document, notes: Notes) -> Line:
    """Which report contradicts itself, and how. `document`: with its text, which the sentence is quoted from."""
    start, end = _sentence(document.text, check.start, check.end)
    mark = (check.start - start, check.end - start)
    cites = notes.cite_words(document.id, start, end, document.text[start:end], mark)
    published = days(document.published)
    name = notes.name(document) + (f", {published}" if published else "")
    return (Phrase(text=f"{name}: ", strong=True), Phrase(text=check.why, cites=cites))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The line around text[start:end], cut at full stops and at `_MOST` characters."""
    first = max(text.rfind("\n", 0, start) + 1, text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0)
    line = text.find("\n", end)
    stop = text.find(". ", end)
    last = min(line if line >= 0 else len(text), stop + 1 if stop >= 0 else len(text))
    return max(first, start - _MOST), min(max(last, end), end + _MOST)
