"""Pairs of claims -> pairs of profiles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recount.linking.profile import Profile
from recount.records import Claim

_KEPT = 16384  # pairs that come in the order of time seldom ask for a claim again after so many others


def profiles(pairs: Iterable[tuple[Claim, Claim]]) -> Iterator[tuple[Profile, Profile]]:
    """The profiles of each pair, the lesser id first; a claim that comes again soon is not taken apart again."""
    known: dict[str, Profile] = {}
    for pair in pairs:
        if len(known) > _KEPT:
            known.clear()
        a, b = (known.get(claim.id) or known.setdefault(claim.id, Profile.of(claim)) for claim in pair)
        yield (a, b) if a.claim.id < b.claim.id else (b, a)
