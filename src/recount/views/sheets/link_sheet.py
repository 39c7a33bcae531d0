"""Why the reports of an event were brought together."""

from __future__ import annotations

from recount.ledger import Ledger
from recount.records import Link, Record
from recount.views.sheets.claim_line import ClaimLine

_MOST = 60


class LinkLine(Record, frozen=True, kw_only=True):
    """One link between two claims, with the evidence that its score is made of."""

    link: Link
    one: ClaimLine
    other: ClaimLine


class LinkSheet(Record, frozen=True, kw_only=True):
    """The strongest link of each pair of an event's reports, strongest first; `pairs`: how many pairs are linked."""

    id: str
    title: str
    links: tuple[LinkLine, ...]
    pairs: int


def link_sheet(ledger: Ledger, event: str, *, as_of: str | None = None, most: int = _MOST) -> LinkSheet:
    """The links of the event with this id, at most `most` of them; raises UnknownItem, AmbiguousItem."""
    held = ledger.event(event, as_of=as_of)
    claims = {claim.id: claim for claim in ledger.claims(ids=held.claims, as_of=as_of)}
    reports = {one.id: one for one in ledger.documents(ids=held.documents, text=False, every_revision=True)}
    best: dict[tuple[str, ...], Link] = {}
    for link in ledger.links(ids=held.claims, as_of=as_of):
        if link.kind == "event" and link.a in claims and link.b in claims:
            pair = tuple(sorted((claims[link.a].document, claims[link.b].document)))
            if pair[0] != pair[-1] and (pair not in best or best[pair].score < link.score):
                best[pair] = link
    chosen = sorted(best.values(), key=lambda link: (-link.score, link.id))[:most]
    lines = (
        LinkLine(
            link=link,
            one=ClaimLine.of(claims[link.a], reports.get(claims[link.a].document)),
            other=ClaimLine.of(claims[link.b], reports.get(claims[link.b].document)),
        )
        for link in chosen
    )
    return LinkSheet(id=held.id, title=held.title, links=tuple(lines), pairs=len(best))
