"""Claims as rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from recount.events import against_interest
from recount.records import Claim, Document
from recount.views.table import Table, short
from recount.views.words import act, figure, label, party


def claims_table(claims: Iterable[tuple[Claim, Document]], *, superseded: Collection[str] = ()) -> Table:
    """One row a claim, in the order given. `superseded`: ids of claims that a later figure replaced."""
    rows = tuple(
        (
            document.published or "",
            document.outlet or document.address,
            what(claim),
            figure(claim) + (" (superseded)" if claim.id in superseded else ""),
            (claim.source or "") + (" (against own interest)" if against_interest(claim) else ""),
            claim.when or "",
            claim.place or "",
            short(claim.id),
        )
        for claim, document in claims
    )
    columns = ("published", "outlet", "what", "figure", "source", "when", "place", "claim")
    return Table(columns=columns, rows=rows, numbers=frozenset())


def what(claim: Claim) -> str:
    """What a claim speaks of, in a few words: "Killed, pilgrims", "Planned: talks", "Denied: attack"."""
    if claim.kind == "count" and claim.measure:
        at_home = claim.object in (None, "person") and claim.of == claim.country
        words = label(claim.measure, claim.object, None if at_home else claim.of, subset=claim.subset)
    else:
        words = act(claim.event_type) if claim.event_type else claim.kind
        words += f" by {party(claim.agent)}" if claim.agent else ""
        if claim.kind in ("position", "state"):
            words = f"{claim.kind}: {words}" if claim.event_type else words
    told = {"asserted": "", "claimed": ""}.get(claim.modality, f"{claim.modality}: ")
    return (told + words)[:1].upper() + (told + words)[1:]
