"""Who decided what, and when."""

from __future__ import annotations

from recount.ledger import Ledger
from recount.records import Record
from recount.views.sheets.judgement_line import JudgementLine, judgement_lines

_PAGE = 50


class LogSheet(Record, frozen=True, kw_only=True):
    """Judgements, the latest first. people: whose there are."""

    lines: tuple[JudgementLine, ...]
    people: tuple[str, ...]
    page: int
    pages: int


def log_sheet(ledger: Ledger, *, by: str | None = None, page: int = 1) -> LogSheet:
    """A page of the log; by: only this person's."""
    told = list(ledger.judgements())[::-1]
    people = tuple(sorted({one.by for one in told}))
    chosen = [one for one in told if by is None or one.by == by]
    shown = chosen[_PAGE * (page - 1) : _PAGE * page]
    return LogSheet(
        lines=judgement_lines(ledger, shown), people=people, page=page, pages=max(1, -(-len(chosen) // _PAGE))
    )
