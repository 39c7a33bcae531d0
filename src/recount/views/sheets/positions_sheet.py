"""Parties by issues."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import msgspec

from recount.events import Taking, positions_of
from recount.ledger import Digest, Ledger, Query
from recount.records import Claim, Position, Record
from recount.views.digest import digest
from recount.views.positions import find_positions
from recount.views.selection import Selection, names_match
from recount.views.words import party as name

_MOST_PARTIES, _MOST_STATEMENTS = 40, 12


class PartyRow(Record, frozen=True, kw_only=True):
    """A party with its positions, by the number of the issue's column; each with its latest statements, at most 12."""

    party: str
    name: str
    cells: dict[int, Position]


class PositionsSheet(Record, frozen=True, kw_only=True):
    """Issues (null: none named), the one most spoken of first; parties, the one that says most first.

    `more`: how many parties are left out.
    """

    issues: tuple[str | None, ...]
    rows: tuple[PartyRow, ...]
    more: int


def positions_sheet(ledger: Ledger, query: Query | None = None, *, issue: str | None = None) -> PositionsSheet:
    """The table of the positions that are asked for. A query's days choose what was spoken of in them; its party and
    `issue` are any part of the name; its other conditions choose the claims."""
    asked = query or Query()
    kept = digest(ledger)
    return _kept(ledger, kept, asked, issue) if kept else _found(ledger, asked, issue)


def _kept(ledger: Ledger, kept: Digest, asked: Query, issue: str | None) -> PositionsSheet:
    """Only the positions that are shown are put together."""
    over = asked.replace(party=None)
    about = None if issue is None else [one for one, _ in kept.issues(over) if names_match(issue, (one or _UNNAMED,))]
    ranked = [one for one, _ in kept.parties(over, about) if names_match(asked.party, (one, name(one)))]
    shown = ranked[:_MOST_PARTIES]
    taken = [
        one for one in msgspec.convert(kept.takings(over, shown), list[Taking]) if about is None or one.issue in about
    ]

    def words(names: Collection[str]) -> Mapping[str, Claim]:
        return {claim.id: claim for claim in ledger.claims(ids=names)}

    days = Selection.of(asked).period()
    found = positions_of(taken, words, asked=days, latest=_MOST_STATEMENTS)
    issues = kept.issues(over, ranked if asked.party else None)
    return _sheet(found, [one for one, _ in issues if about is None or one in about], ranked)


_UNNAMED = "not named"


def _found(ledger: Ledger, asked: Query, issue: str | None) -> PositionsSheet:
    """The same where nothing may be kept: all positions are put together."""
    found = find_positions(ledger, Selection.of(asked), party=asked.party, issue=issue)
    said: Counter[str | None] = Counter()
    by: Counter[str] = Counter()
    for one in found:
        said[one.issue] += len(one.statements)
        by[one.party] += len(one.statements)
    issues = sorted(said, key=lambda issue: (issue is None, -said[issue], issue or ""))
    return _sheet(found, issues, sorted(by, key=lambda party: (-by[party], party)))


def _sheet(found: Sequence[Position], issues: Sequence[str | None], ranked: Sequence[str]) -> PositionsSheet:
    by_party: dict[str, list[Position]] = {}
    for one in found:
        by_party.setdefault(one.party, []).append(one)
    return PositionsSheet(
        issues=tuple(issues),
        rows=tuple(
            PartyRow(party=party, name=name(party), cells={issues.index(one.issue): one for one in by_party[party]})
            for party in ranked[:_MOST_PARTIES]
        ),
        more=max(0, len(ranked) - _MOST_PARTIES),
    )
