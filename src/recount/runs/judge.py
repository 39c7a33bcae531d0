"""A person's decision into the ledger."""

from __future__ import annotations

from collections.abc import Callable

from recount.ledger import Ledger
from recount.records import Judgement
from recount.runs.renew import renew
from recount.runs.stages import Stages
from recount.settings import LinkSettings


def judge(
    ledger: Ledger,
    judgement: Judgement,
    *,
    clock: Callable[[], str],
    settings: LinkSettings | None = None,
    stages: Stages | None = None,
) -> None:
    """Log a judgement and bring claims, links and events up to it, in one transaction; the same one again changes
    nothing. Raises UnknownItem, BadRecord, LedgerError."""
    with ledger.writing(clock()) as writer:
        writer.add_judgement(judgement)
        told = judgement
        while told.undoes is not None:
            told = writer.judgement(told.undoes)
        about = {claim.id for claim in writer.at_anchors({end for end in (told.anchor, told.other) if end})}
        about |= {claim.id for claim in writer.claims_of(told.names)}
        renew(writer, stages or Stages.standard(), settings or LinkSettings(), also=about)
