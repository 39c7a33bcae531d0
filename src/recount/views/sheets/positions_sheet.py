"""Parties by issues."""

from __future__ import annotations

from collections import Counter

from recount.ledger import Ledger
from recount.records import Position, Record
from recount.views.positions import find_positions
from recount.views.selection import Selection
from recount.views.words import party as name

_MOST_PARTIES = 40


class PartyRow(Record, frozen=True, kw_only=True):
    """A party with its positions, by the number of the issue's column."""

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


def positions_sheet(
    ledger: Ledger, selection: Selection | None = None, *, party: str | None = None, issue: str | None = None
) -> PositionsSheet:
    """The table of positions that are asked for; see `find_positions`."""
    found = find_positions(ledger, selection, party=party, issue=issue)
    said: Counter[str | None] = Counter()
    by_party: dict[str, list[Position]] = {}
    for one in found:
        said[one.issue] += len(one.statements)
        by_party.setdefault(one.party, []).append(one)
    issues = sorted(said, key=lambda issue: (issue is None, -said[issue], issue or ""))
    ranked = sorted(by_party, key=lambda party: (-sum(len(one.statements) for one in by_party[party]), party))
    return PositionsSheet(
        issues=tuple(issues),
        rows=tuple(
            PartyRow(party=party, name=name(party), cells={issues.index(one.issue): one for one in by_party[party]})
            for party in ranked[:_MOST_PARTIES]
        ),
        more=max(0, len(ranked) - _MOST_PARTIES),
    )
