"""What is counted, as far as tolls are told apart by it."""

from __future__ import annotations

import re

from recount.records import Claim
from recount.reference.table import words


def _table(names: str) -> frozenset[str]:
    return frozenset(names.split())


PEOPLE = _table(
    """killed injured casualties missing captured detained hospitalised displaced evacuated rescued trapped aboard
    surrendered infected troops"""
)
_ANYONE, _ARMED = words("people_words", kind="anyone"), words("people_words", kind="armed")
_STRIKES = frozenset({"airstrike", "air strike", "air raid", "raid", "strike", "bombing raid", "bombing"})
_OR = re.compile(r"\s+(?:or|and)\s+|\s*/\s*")


def counted(claim: Claim) -> frozenset[str]:
    """The names of what a claim counts, one for each alternative ("rocket or mortar round" gives two).

    Whoever is counted without a quality of their own is "person"; raids from the air are one thing under all names.
    """
    name = (claim.object or ("person" if claim.measure in PEOPLE else "")).casefold().strip()
    if claim.measure in PEOPLE and claim.measure != "troops":
        if name in _ANYONE:
            return frozenset({"person"})
        if name.split(" ")[-1] in _ARMED:
            return frozenset({"fighter"})
    if name in _STRIKES:
        return frozenset({"airstrike"})
    return frozenset(part for part in _OR.split(name) if part) or frozenset({name})


def civil(claim: Claim) -> bool:
    """Whether the words say that those counted bear no arms."""
    return (claim.object or "").casefold() in {"civilian", "resident", "villager", "pilgrim", "passenger", "tourist"}
