"""Claims -> links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recount.linking.profiles import profiles
from recount.linking.weigh import weigh
from recount.records import Claim, Link
from recount.settings import LinkSettings


def link_claims(pairs: Iterable[tuple[Claim, Claim]], settings: LinkSettings) -> Iterator[Link]:
    """The links among pairs of claims, in their order.

    Each pair's score depends on that pair alone, so the order of reading cannot matter.
    """
    for a, b in profiles(pairs):
        score, why = weigh(a, b, settings.max_days_apart)
        if score >= settings.threshold:
            yield Link.make("event", a.claim.id, b.claim.id, score, why)
