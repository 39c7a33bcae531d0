"""The common nouns that say what a place is, and the words that put something near it."""

from __future__ import annotations

from functools import cache

from recount.annotation.place_line import PlaceLine
from recount.reference import table, words

HYPHENS = "-–‑"
_BESIDE = frozenset(("near", "outside", "around"))
_DIRECTIONS = frozenset(
    ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outskirts", "outside")
)
_LONGEST = 2  # attributes between a name and its noun ("the X border crossing")


@cache
def type_words() -> dict[str, str]:
    """The nouns of settlements, districts and regions, each with the precision of what it names."""
    return {row["word"]: row["precision"] for row in table("place_words") if row["kind"] in ("place", "loose")}


def kind_of(line: PlaceLine, first: int, after: int) -> tuple[str | None, int]:
    """The common noun that says what the name at words[first:after] is, and where name and noun end."""
    kinds = type_words()
    built = facility(line, after)
    if built:
        return line.lower(built - 1), line.words[built - 1].end
    at = after
    if at + 1 < len(line.words) and line.words[at].text == "-":
        at += 1
    body = line.capital(at) and line.lower(at) in words("organisation_words")  # "the Georgia Department of …"
    if line.lower(at) in kinds and not body:
        return line.lower(at), line.words[at].end
    end = line.words[after - 1].end
    if line.lower(first - 1) == "of" and line.lower(first - 2) in kinds:
        return line.lower(first - 2), end
    return (line.lower(first - 1), end) if line.lower(first - 1) in kinds else (None, end)


def facility(line: PlaceLine, after: int) -> int | None:
    """Where a noun of a building or the like behind a name ends, with its attributes; null where there is none."""
    at = after
    while at - after < _LONGEST and line.lower(at) in words("place_words", kind="attribute"):
        at += 1
    if line.lower(at) in words("place_words", kind="facility") | words("place_words", kind="loose"):
        return at + 1 if at > after or line.lower(at) in words("place_words", kind="facility") else None
    return None


def off(line: PlaceLine, first: int) -> bool:
    """ "near X", "12 km north of X", "the outskirts of X": close to the place, not in it."""
    before = line.lower(first - 1)
    return before in _BESIDE or (before == "of" and line.lower(first - 2) in _DIRECTIONS)
