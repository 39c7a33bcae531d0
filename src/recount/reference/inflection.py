"""The forms of an English verb."""

from __future__ import annotations

from functools import cache
from typing import Literal

from recount.reference.table import table

FormName = Literal["base", "third", "past", "participle", "gerund"]
NAMES: tuple[FormName, ...] = ("base", "third", "past", "participle", "gerund")


@cache
def forms(verb: str) -> dict[str, frozenset[FormName]]:
    """Each spelling of a verb's forms, and which of its forms it is; by the table of irregular verbs, else by the rule.

    Of a phrase ("shoot down") the first word is inflected.
    """
    head, space, rest = verb.partition(" ")
    found: dict[str, set[FormName]] = {}
    for name, spellings in zip(NAMES, _irregular().get(head, _regular(head)), strict=True):
        for spelling in spellings.split("/"):
            found.setdefault(spelling + space + rest, set()).add(name)
    return {spelling: frozenset(names) for spelling, names in found.items()}


@cache
def verb_forms() -> frozenset[str]:
    """All forms of the irregular verbs."""
    return frozenset(form for row in table("irregular_verbs") for cell in row.values() for form in cell.split("/"))


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {row["base"]: tuple(row.values()) for row in table("irregular_verbs")}


def _regular(base: str) -> tuple[str, ...]:
    after_consonant = base.endswith("y") and base[-2:-1] not in "aeiou"
    if after_consonant:
        third, past = base[:-1] + "ies", base[:-1] + "ied"
    else:
        third = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s")
        past = base + ("d" if base.endswith("e") else "ed")
    dropped = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    return base, third, past, past, dropped + "ing"
