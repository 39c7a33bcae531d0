"""Whose partners are no longer what they were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from recount.linking.partners import Block


def moved(came: Mapping[str, Iterable[str]], gone: Mapping[str, Iterable[str]], block: Block, crowd: int) -> set[str]:
    """The ids that stand for all with one of their keys since some came or went (with their keys), or do so no more.

    Those that came or went are not among them. `block` tells what is there now. One that comes to n claims with a key
    takes the place of another in `crowd` of n cases, so that to look at all that the other was compared with is cheap.
    """
    new, old = _by_key(came), _by_key(gone)
    found: set[str] = set()
    for key in new.keys() | old.keys():
        now = block(key, crowd + len(new[key]))
        before = sorted({*now} - new[key] | old[key])
        found |= {*now[:crowd]} ^ {*before[:crowd]}
    return found - came.keys() - gone.keys()


def _by_key(keys: Mapping[str, Iterable[str]]) -> defaultdict[str, set[str]]:
    found = defaultdict[str, set[str]](set)
    for name, own in keys.items():
        for key in own:
            found[key].add(name)
    return found
