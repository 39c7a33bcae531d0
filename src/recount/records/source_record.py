"""What became of the claims of one origin."""

from __future__ import annotations

from recount.records.record import Record


class SourceRecord(Record, frozen=True, kw_only=True):
    """Counts of an origin's claims, and of what others said on the same tolls. No score: it does not tell who is right.

    claims, documents, outlets: how many claims go back to it, in how many reports of how many outlets. on: how many
    by measure, or by kind where nothing is counted; the commonest first. tolls: it gave a figure of so many.
    alone: nobody else gave one. first: others did, and it was published before all of them; met: of these, so many
    that a figure of another origin agreed with some figure of it. revised: numbers that it no longer gives, raised or
    lowered by its next one. below, above, among: how its figures that still stand lie to those of the others, on tolls
    where both have some (all of its figures lower than all of theirs; all higher; neither).
    """

    source: str
    claims: int
    documents: int
    outlets: int
    on: tuple[tuple[str, int], ...]
    tolls: int = 0
    alone: int = 0
    first: int = 0
    met: int = 0
    revised: int = 0
    raised: int = 0
    lowered: int = 0
    below: int = 0
    above: int = 0
    among: int = 0
    events: tuple[str, ...] = ()
