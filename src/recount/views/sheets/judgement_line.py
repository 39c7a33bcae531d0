"""What a person decided, told so that another understands it."""

from __future__ import annotations

from collections.abc import Iterable

from recount.ledger import Judgings, Ledger
from recount.records import Judgement, Record
from recount.views.claims_table import what

_DID = {
    "accept": "accepted",
    "reject": "rejected",
    "correct": "corrected",
    "add": "added",
    "withdraw": "withdrew the report",
    "merge": "brought two events together",
    "split": "parted two claims",
    "same-source": "said that names name one source",
    "describe": "described the event",
    "note": "noted",
    "undo": "took back",
}


class JudgementLine(Record, frozen=True, kw_only=True):
    """did: in words. `changes`: slot, what it held, what she set. `claim`: the claim that stands there now (id).

    undone: it counts no longer. about: what it is about, in a few words.
    """

    judgement: Judgement
    did: str
    changes: tuple[tuple[str, str, str], ...]
    about: str
    claim: str | None
    undone: bool


def judgement_lines(ledger: Ledger, judgements: Iterable[Judgement]) -> tuple[JudgementLine, ...]:
    """The lines of judgements, in their order."""
    told = list(judgements)
    undone = ledger.undone()
    present = Judgings(ledger).present({one.anchor for one in told if one.anchor})
    return tuple(
        JudgementLine(
            judgement=one,
            did=_DID[one.kind],
            changes=tuple((slot, _word(one.seen.get(slot)), _word(value)) for slot, value in one.slots.items()),
            about=what(claim)
            if (claim := present.get(one.anchor or ""))
            else "; ".join(one.names) or one.address or "",
            claim=claim.id if claim else None,
            undone=one.id in undone,
        )
        for one in told
    )


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
