"""Lists that break a total down and do not add up to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recount.checks.alike import SOME, alike
from recount.checks.clause import has_verb
from recount.records import AnnotatedText, Check, Quantity
from recount.reference import table
from recount.spans import quote

# What leads from a total to its parts: all of them, or all or some.
ALL = re.compile(r"[^.;:()\d–—]{0,60}?(?::\s|\s?[–—]\s?|\s--?\s|\s?\()(?:[a-z]+\s){0,2}", re.IGNORECASE)
EITHER = re.compile(r"[^.;:()\d–—]{0,60}?,\s(?:[a-z]+\s)?", re.IGNORECASE)
NEXT = re.compile(r"[^.;:()\d–—]{1,45}?(?:,(?:\sand)?|\sand|\sas\swell\sas|\splus)\s(?:[a-z]+\s)?", re.IGNORECASE)
END = re.compile(r"[^.;:()\d–—,]{0,45}?(?:[).;–—\n]|\s--?\s|$|,(?=[^.;\d]{0,200}(?:[.;]|$)))")
IN_ALL = re.compile(r"[^.;:()\d–—]{1,45}?,\s(?:or\s)?(?:a\stotal\sof\s)?", re.IGNORECASE)
TOTAL = re.compile(r"(?:\s[a-z]+)?\s(?:in\s(?:all|total)|altogether|overall)\b\s?[.,;)]", re.IGNORECASE)
WHERE = re.compile(r"\s(?:in|from|at|near|on|outside|inside|during|as|of\s(?:them|whom))\b", re.IGNORECASE)
PLACED = re.compile(r"\s(?:in|from|at)\s(?:the\s)?[A-Z]")
MOST = 8  # parts of one list


@dataclass(frozen=True, slots=True)
class Breakdown:
    """`whole`: the parts are told to be all of the total, else only not more than it."""

    total: Quantity
    parts: tuple[Quantity, ...]
    whole: bool


def breakdowns(annotated: AnnotatedText) -> Iterator[Check]:
    """A check for each list of parts that adds up to another number than the total before or behind it."""
    document = annotated.document
    for found in _found(annotated):
        total, added = float(found.total.value or 0), sum(float(part.value or 0) for part in found.parts)
        short = found.whole and (found.total.high is not None or found.total.low is not None) and added < total
        if not (added > total or short) or any(_blurred(each) for each in (found.total, *found.parts)):
            continue
        spelled = " + ".join(quote(document.text, part.start, part.end) for part in found.parts)
        said = quote(document.text, found.total.start, found.total.end)
        yield Check.make(
            document=document.id,
            sha256=document.sha256,
            start=found.total.start,
            end=found.total.end,
            kind="sum",
            why=f"the parts {spelled} make {added:,.10g}, but the total is told as {said}",
            evidence=tuple((part.start, part.end) for part in found.parts),
        )


def _found(annotated: AnnotatedText) -> Iterator[Breakdown]:
    text, quantities = annotated.document.text, annotated.quantities
    at = 0
    while at < len(quantities) - 2:
        total, rest = quantities[at], quantities[at + 1 :]
        parts = _list(text, rest)
        lead = (total.end, rest[0].start)
        end = END.match(text, parts[-1].end)
        listed = len(parts) > 1 and end and not has_verb(annotated, parts[0].start, end.end())
        found: Breakdown | None = None
        if listed and alike(text, total, parts) and all(_told(text, part) for part in parts):
            if ALL.fullmatch(text, *lead):
                found = Breakdown(total, parts, whole=True)
            elif _exclusive(text, parts) and SOME.fullmatch(text, *lead):
                found = Breakdown(total, parts, whole=False)
            elif _exclusive(text, parts) and EITHER.fullmatch(text, *lead):
                found = Breakdown(total, parts, whole=_exhaustive(parts))
        if found is None:
            found = _in_all(text, quantities[at:])
        if found:
            yield found
            at += len(found.parts)
        at += 1


def _list(text: str, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities that one list joins, from the first on."""
    parts = list(quantities[:1])
    for one in quantities[1:MOST]:
        if not NEXT.fullmatch(text, parts[-1].end, one.start):
            break
        parts.append(one)
    return tuple(parts)


def _in_all(text: str, quantities: Sequence[Quantity]) -> Breakdown | None:
    """The list at the first quantity with its total behind it: "two soldiers and five rebels, seven in all"."""
    parts = _list(text, quantities)
    for size in range(2, len(parts) + 1):
        total = quantities[size] if size < len(quantities) else None
        if total and IN_ALL.fullmatch(text, parts[size - 1].end, total.start) and TOTAL.match(text, total.end):
            return Breakdown(total, parts[:size], whole=True) if alike(text, total, parts[:size]) else None
    return None


def _blurred(quantity: Quantity) -> bool:
    """Whether a number is hedged. "At least 12" is not: it is the number of those known, as their parts are."""
    return quantity.approx or quantity.low != quantity.value


def _told(text: str, part: Quantity) -> bool:
    """Whether a part says what it counts, or where or how they were: "2 for the captain" is of something else."""
    return part.object is not None or WHERE.match(text, part.end) is not None


def _exclusive(text: str, parts: Sequence[Quantity]) -> bool:
    """Whether nobody can be counted in two of the parts: of two kinds, or at two places."""
    nouns = [part.object or "" for part in parts]
    if not any(nouns):
        return all(PLACED.match(text, part.end) for part in parts)
    return len(set(nouns)) == len(nouns) and any(set(nouns) <= known for known, _ in _kinds())


def _exhaustive(parts: Sequence[Quantity]) -> bool:
    """Whether the parts are all that people can be."""
    return any({part.object for part in parts} == known for known, whole in _kinds() if whole)


def _kinds() -> tuple[tuple[set[str], bool], ...]:
    return tuple((set(row["nouns"].split(", ")), bool(row["whole"])) for row in table("exclusive"))
