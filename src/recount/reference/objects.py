"""What kind of thing is counted."""

from __future__ import annotations

from functools import cache

from recount.reference.table import table

THINGS = frozenset({"weapon", "aircraft", "vehicle", "building", "fixture", "unit", "thing"})


def object_class(noun: str | None) -> str | None:
    """The class of a counted noun phrase (singular, lower case), by the whole phrase, then its last words.

    null for what the table does not know; `fighter` and `body` are people as well.
    """
    words = (noun or "").casefold().replace("-", " ").split()
    known = _classes()
    for start in range(len(words)):
        found = known.get(" ".join(words[start:]))
        if found:
            return found
    return None


@cache
def _classes() -> dict[str, str]:
    return {word: row["class"] for row in table("objects") for word in row["words"].split(", ")}
