"""What each party demands, offers, accepts and refuses, issue by issue."""

from __future__ import annotations

from recount.events import positions
from recount.ledger import Ledger
from recount.records import Position, Statement
from recount.views.section import Section
from recount.views.selection import Selection, names_match
from recount.views.table import short
from recount.views.words import capital, days, excerpt, listed, several
from recount.views.words import party as name

_KINDS = ("position", "event")


def find_positions(
    ledger: Ledger,
    selection: Selection | None = None,
    *,
    party: str | None = None,
    issue: str | None = None,
    as_of: str | None = None,
) -> tuple[Position, ...]:
    """The positions of a ledger, by party and issue.

    selection: its days choose what was spoken of in them, and `before` then tells each stance until they began; its
    other conditions choose the claims. party, issue: any part of the name; a country by name or ISO code.
    """
    asked = selection or Selection()
    documents = {document.id: document for document in ledger.documents(as_of=as_of, text=False)}
    always = asked.replace(since=None, until=None)
    told = (
        claim
        for claim in ledger.claims(as_of=as_of, kinds=_KINDS)
        if always.takes_claim(claim, documents.get(claim.document))
    )
    return tuple(
        one
        for one in positions(told, documents, asked=asked.period())
        if names_match(party, (one.party, name(one.party))) and names_match(issue, (one.issue or "not named",))
    )


def positions_listing(found: tuple[Position, ...], *, before: bool = False) -> tuple[Section, ...]:
    """A section a party; issues that the same sentences name share a line.

    before: say what the stance was before the days asked about.
    """
    by_party: dict[str, dict[str, list[str]]] = {}
    for position in found:
        told = "; ".join(_statement(said) for said in position.statements)
        was = f" (before: {position.before or 'none'})" if before else ""
        lines = by_party.setdefault(position.party, {})
        lines.setdefault(f"{was}: {told}", []).append(position.issue or "no issue named")
    return tuple(
        Section(
            heading=capital(name(party)), lines=tuple(f"{listed(issues)}{words}" for words, issues in lines.items())
        )
        for party, lines in by_party.items()
    )


def _statement(said: Statement) -> str:
    """ "demanded, 16 October 2022: “The chairperson called …” (Moussa Faki Mahamat; 2 reports; clm-fb0b5b5f)"."""
    reports = several(len(said.documents), "report") if len(said.documents) > 1 else None
    facts = "; ".join(fact for fact in (said.source, reports, short(said.claims[0])) if fact)
    return f"{said.stance}, {days(said.when) or 'no date'}: “{excerpt(said.quote, *said.mark)}” ({facts})"


def changes(found: tuple[Position, ...]) -> str:
    """In one sentence, how many positions are new and how many changed since before the days asked about."""
    new = sum(one.before is None for one in found)
    moved = [one for one in found if one.before is not None and one.before != one.stance]
    named = [f"{name(one.party)} on {one.issue or 'no named issue'} ({one.before}, now {one.stance})" for one in moved]
    return f"{several(new, 'new position')}, {len(moved)} changed" + (f": {listed(named)}." if named else ".")
