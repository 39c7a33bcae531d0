"""Documents -> links of copies."""

from __future__ import annotations

from collections.abc import Sequence

from recount.linking.copy_keys import prose
from recount.linking.sentences import sentences
from recount.linking.shingles import shingles
from recount.records import Document, Evidence, Link

_LEAST = 0.5  # share of the shorter text's pieces; two reports of one statement share a quotation, not half their words


def link_copies(new: Document, known: Sequence[Document]) -> tuple[Link, ...]:
    """A `copy` link to each document that carries the same text, in whole or in large part, sorted by id.

    The score is the share of the shorter text's five-word pieces that stand in the other. Revisions of one address
    are no copies of one another.
    """
    pieces, links = shingles(prose(new)), []
    lines = frozenset(sentences(prose(new)))
    for other in known:
        if other.id == new.id or other.address == new.address:
            continue
        theirs = shingles(prose(other))
        shorter = min(len(pieces), len(theirs))
        score = len(pieces & theirs) / shorter if shorter else 0.0
        if score >= _LEAST:
            whole = lines & frozenset(sentences(prose(other)))
            why = (
                Evidence(feature="pieces", weight=round(score, 4), words=f"{score:.0%} of the shorter text"),
                Evidence(feature="sentences", weight=float(len(whole)), words=min(whole, default="")[:120]),
            )
            links.append(Link.make("copy", new.id, other.id, score, why))
    return tuple(sorted(links, key=lambda link: link.id))
