"""Claims -> links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from recount.linking.block_keys import block_keys, sought_keys
from recount.linking.weigh import weigh
from recount.records import Claim, Link
from recount.settings import LinkSettings


def link_claims(new: Sequence[Claim], known: Sequence[Claim], settings: LinkSettings) -> tuple[Link, ...]:
    """Links within `new` and between `new` and `known`, sorted by id; none within `known`.

    Each pair's score depends on that pair alone, so the order of reading cannot matter.
    """
    links = []
    for a, b in candidates(new, known):
        score, why = weigh(a, b, settings.max_days_apart)
        if score >= settings.threshold:
            links.append(Link.make("event", a.id, b.id, score, why))
    return tuple(sorted(links, key=lambda link: link.id))


def candidates(new: Sequence[Claim], known: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each pair with a shared key once, the one with the lesser id first."""
    fresh = {claim.id: claim for claim in new}
    claims = {**{claim.id: claim for claim in known}, **fresh}
    blocks: dict[str, list[str]] = defaultdict(list)
    keys = {name: block_keys(claims[name]) for name in sorted(claims)}
    for name, own in keys.items():
        for key in own:
            blocks[key].append(name)
    for name in sorted(fresh):
        others = {other for key in sought_keys(keys[name]) if key in blocks for other in blocks[key]}
        for other in sorted(others):
            if other != name and (other not in fresh or name < other):
                a, b = sorted((name, other))
                yield claims[a], claims[b]
