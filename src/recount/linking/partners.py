"""With which claims a claim is compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from recount.linking.block_keys import sought_keys

Block = Callable[[str, int | None], Sequence[str]]
"""The ids that have a key, rising: the first so many, all for null."""


def partners(claim: str, keys: Iterable[str], block: Block, crowd: int) -> set[str]:
    """The ids that a claim with these keys is compared with.

    Of up to `crowd` claims with one key each is compared with each. Of more, the first `crowd` stand for all: they are
    compared with all, the others with them only. Ids are made from content, so that the first are drawn as if by
    chance, and follow from the claims that there are, whatever the order in which they came.
    """
    found: set[str] = set()
    for key in keys:
        first = block(key, crowd)
        most = None if len(first) < crowd or claim <= first[-1] else crowd
        for sought in sought_keys(key):
            found.update(block(sought, most))
    return found - {claim}
