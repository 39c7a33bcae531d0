"""What was scheduled, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable

from recount.events import plans
from recount.ledger import Ledger
from recount.records import Plan
from recount.views.selection import Selection
from recount.views.table import Table, short
from recount.views.words import act, days, excerpt, party


def find_plans(
    ledger: Ledger, selection: Selection | None = None, *, fate: str | None = None, as_of: str | None = None
) -> tuple[Plan, ...]:
    """The plans of a ledger, by the day they were planned for. fate: held, moved, cancelled or no word.

    selection: a plan is taken where one of its claims is; its days are those planned for, else of publication.
    """
    asked = selection or Selection()
    documents = {document.id: document for document in ledger.documents(as_of=as_of, text=False)}
    told = {claim.id: claim for claim in ledger.claims(as_of=as_of, kinds=("plan", "event"))}
    found = plans(told.values(), ledger.event_of(told, as_of=as_of), documents)
    return tuple(
        plan
        for plan in found
        if fate in (None, plan.fate)
        and any(asked.takes_claim(told[name], documents.get(told[name].document)) for name in plan.claims)
    )


def plans_table(found: Iterable[Plan]) -> Table:
    """One row a plan."""
    rows = tuple(
        (
            days(plan.when) or "no day given",
            act(plan.event_type) if plan.event_type else "",
            party(plan.by) if plan.by else "",
            (plan.place or "").split(",")[0],
            f"“{excerpt(plan.quote, *plan.mark, size=130)}”" + (f" ({plan.source})" if plan.source else ""),
            plan.fate + (f" to {days(plan.moved_to)}" if plan.moved_to else ""),
            short(plan.claims[0]),
        )
        for plan in found
    )
    columns = ("planned for", "what", "by", "place", "in whose words", "became of it", "claim")
    return Table(columns=columns, rows=rows)
