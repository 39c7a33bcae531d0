"""Where a claim puts its happening, taken apart for comparison."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from recount.linking.fold import fold
from recount.linking.skeleton import skeleton
from recount.records import Claim
from recount.reference import country_names

# Words that say where about or what kind of place; the name that is left is what is compared.
_LOOSE = frozenset(
    word
    for line in (
        "near outside around inside close east west north south eastern western northern southern northeast northwest",
        "southeast southwest northeastern northwestern southeastern southwestern central suburb suburbs outskirts edge",
        "countryside rural area part parts coast border downtown",
    )
    for word in line.split()
)
_KIND = frozenset(
    word
    for line in (
        "city town village district province governorate region oblast county state municipality quarter neighborhood",
        "neighbourhood prefecture department division camp old greater of in the de to from at a an market hospital",
        "clinic school facility mosque church airport airfield base street road village square",
    )
    for word in line.split()
)
_AND = re.compile(r"\s+and\s+|\s*[/;&]\s*")


@cache
def _countries() -> frozenset[str]:
    return frozenset(fold(name) for name in country_names())


@dataclass(frozen=True, slots=True)
class Site:
    """`heads`: skeletons of the most precise names; `loose`: the text says only near or in a part of them.

    `around`: skeletons of what contains them, nearest first; `depth`: 1 for a country, 1 more for each level that
    the text names within it; a name without its country counts as one within a country.
    """

    heads: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    loose: bool = False
    depth: int = 0

    @classmethod
    def of(cls, claim: Claim) -> Site:
        """The site of a claim; without heads where it names no place."""
        return _site(claim.place or "")


@lru_cache(maxsize=65536)
def _site(place: str) -> Site:
    levels = [part for part in place.split(",") if part.strip()]
    named: list[tuple[tuple[str, ...], bool]] = []
    country = False
    for level in levels:
        names, loose = [], False
        for part in _AND.split(level):
            words = fold(part).split()
            loose = loose or any(word in _LOOSE for word in words)
            left = [word for word in words if word not in _LOOSE and word not in _KIND]
            if left:
                country = " ".join(left) in _countries()
                names.append(skeleton(" ".join(left)))
        if names:
            named.append((tuple(dict.fromkeys(names)), loose))
    if not named:
        return Site()
    around = tuple(dict.fromkeys(name for names, _ in named[1:] for name in names))
    # A level of bare kind words ("market district, Colombo") makes the next level's name loose.
    skipped = len(levels) > len(named)
    return Site(heads=named[0][0], around=around, loose=named[0][1] or skipped, depth=len(named) + (not country))
