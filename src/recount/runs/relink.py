"""Bringing links up to a change in the claims."""

from __future__ import annotations

from functools import cache

from recount.ledger import Writer
from recount.runs.stages import Stages
from recount.settings import LinkSettings


def relink(writer: Writer, stages: Stages, settings: LinkSettings) -> set[str]:
    """Link what this transaction added, unlink what it retired; the ids at the ends of links that are no more.

    Claims that stand for a large block since, or do so no more, are compared anew: the links that are there follow
    from the claims that are there, whatever the order in which they were read.
    """
    change = writer.changes()
    keys, gone = (
        {claim.id: tuple(stages.block_keys(claim)) for claim in some} for some in (change.added, change.retired)
    )
    writer.add_keys(keys)
    block = cache(writer.block)
    claims = {claim.id: claim for claim in change.added}
    shifted = {claim.id: claim for claim in writer.claims(ids=stages.moved(keys, gone, block, settings.crowd))}
    keys |= {name: tuple(stages.block_keys(claim)) for name, claim in shifted.items()}
    pairs = {
        (min(name, other), max(name, other))
        for name, own in keys.items()
        for other in stages.partners(name, own, block, settings.crowd)
    }
    claims |= shifted | {claim.id: claim for claim in writer.claims(ids={end for pair in pairs for end in pair})}
    links = {link.id: link for link in stages.link_claims(((claims[a], claims[b]) for a, b in pairs), settings)}
    before = {link.id: link for link in writer.links(ids=gone.keys() | shifted.keys()) if link.kind == "event"}
    ended = before.keys() - links.keys()
    writer.retire_links(sorted(ended))
    writer.add_links(links[name] for name in sorted(links.keys() - before.keys()))
    return {end for name in ended for end in (before[name].a, before[name].b)}
