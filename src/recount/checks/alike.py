"""Whether numbers count the same things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from recount.checks.clause import torn
from recount.records import Quantity
from recount.reference.measures import measure_words
from recount.reference.objects import object_class

PEOPLE = frozenset({"person", "fighter", "body"})
NAMELESS = re.compile(r"\s(?:of\s(?:the|those|them)|dead|in\s(?:all|total)|altogether|overall)\b", re.IGNORECASE)

# Leads from a total to some of it: "including", "of whom at least".
SOME = re.compile(
    r"[^.;:()\d–—]{0,60}?,?\s?(?:including|comprising|among\s(?:them|whom)|of\s(?:them|whom))\s"
    r"(?:(?:at\sleast|at\smost|more\sthan|as\smany\sas|up\sto|about|around|some|nearly|almost|over|the|[a-z]+\sand)\s)?",
    re.IGNORECASE,
)


def alike(text: str, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether parts and total count the same: people, or things of one noun; nothing in a unit."""
    if any(each.unit or not each.value or torn(text, each.start) for each in (total, *parts)):
        return False
    if total.object is None and not NAMELESS.match(text, total.end):
        return False
    nouns = {part.object for part in parts} - {None, total.object}
    return all(_people(noun) for noun in (*nouns, *([total.object] if nouns and total.object else [])))


def _people(noun: str | None) -> bool:
    """Whether a noun counts people: "soldier", "case", "fatality"."""
    return object_class(noun) in PEOPLE or noun in _victims()


@cache
def _victims() -> frozenset[str]:
    return frozenset(entry.word for entry in measure_words() if entry.stands == "itself")
