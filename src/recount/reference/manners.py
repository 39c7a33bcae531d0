"""Manners of acts: by what means they were done, or of what kind they were."""

from __future__ import annotations

from functools import cache, lru_cache

from recount.reference.table import table


@cache
def manners() -> dict[str, frozenset[str]]:
    """Words, and two words together, with the manners that they tell (data/manners.tsv)."""
    found: dict[str, set[str]] = {}
    for row in table("manners"):
        for word in row["words"].split(", "):
            found.setdefault(word, set()).add(row["manner"])
    return {word: frozenset(told) for word, told in found.items()}


@lru_cache(maxsize=4096)
def one_manner(some: frozenset[str], others: frozenset[str]) -> bool | None:
    """Whether two acts are of one manner by those that each tells; null where either tells none or both go together."""
    if not some or not others:
        return None
    if some & others:
        return True
    return None if _beside(some) & others or _beside(others) & some else False


def _beside(told: frozenset[str]) -> frozenset[str]:
    return frozenset(other for row in table("manners") if row["manner"] in told for other in row["beside"].split())
