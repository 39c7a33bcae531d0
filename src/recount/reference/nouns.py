"""Plural and singular of English nouns."""

from __future__ import annotations

from functools import cache

from recount.reference.table import table


@cache
def _irregular() -> dict[str, str]:
    return {row["plural"].lower(): row["singular"] for row in table("nouns")}


def is_plural(word: str) -> bool:
    """Whether the word looks like a plural noun, by its form alone."""
    plain = word.lower()
    if plain in _irregular():
        return True
    return (
        len(plain) > 3
        and plain.endswith("s")
        and not plain.endswith(("ss", "us", "is", "'s", "’s"))
        and plain.isalpha()
    )


def singular(word: str) -> str:
    """The singular, in small letters unless the word is a name; a word that is no plural comes back as it is."""
    plain = word if word[:1].isupper() and not word.isupper() else word.lower()
    if plain.lower() in _irregular():
        return _irregular()[plain.lower()]
    for compound, one in _irregular().items():
        # policewomen, schoolchildren: the irregular noun may close a longer word
        if len(compound) > 4 and compound not in ("series", "species", "people") and plain.endswith(compound):
            return plain[: -len(compound)] + one
    if not is_plural(plain):
        return plain
    if plain.endswith("ies") and len(plain) > 4:
        return plain[:-3] + "y"
    if plain.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return plain[:-2]
    return plain[:-1]
