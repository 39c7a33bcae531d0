"""Which of many claims are compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from sys import intern

from recount.linking.block_keys import block_keys
from recount.linking.partners import partners
from recount.records import Claim


def candidates(claims: Sequence[Claim], crowd: int) -> Iterator[tuple[Claim, Claim]]:
    """Each pair that is compared, once, in the order of time: what is alike comes together."""
    by_id = {claim.id: claim for claim in claims}
    keys = {name: tuple(map(intern, block_keys(by_id[name]))) for name in sorted(by_id)}
    blocks: dict[str, list[str]] = defaultdict(list)
    for name, own in keys.items():
        for key in own:
            blocks[key].append(name)

    def block(key: str, most: int | None) -> Sequence[str]:
        found = blocks.get(key, ())
        return found if most is None or len(found) <= most else found[:most]

    for claim in sorted(by_id.values(), key=lambda claim: (claim.when or "", claim.id)):
        for other in sorted(partners(claim.id, keys[claim.id], block, crowd)):
            if claim.id < other:
                yield claim, by_id[other]
