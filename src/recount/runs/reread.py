"""A newer extractor over documents that are in the ledger."""

from __future__ import annotations

from collections.abc import Callable

from recount.errors import InputError
from recount.ledger import Ledger
from recount.records import Document
from recount.runs.enter import read_again, unchanged
from recount.runs.findings import findings
from recount.runs.outcome import Outcome
from recount.runs.read import seconds
from recount.runs.stages import Stages
from recount.runs.summary import Summary
from recount.settings import Settings


def reread(
    ledger: Ledger,
    settings: Settings,
    *,
    clock: Callable[[], str],
    since: str | None = None,
    document: str | None = None,
    report: Callable[[Outcome], None] = lambda outcome: None,
    stages: Stages | None = None,
) -> Summary:
    """Run the present extractor over the newest revisions, one transaction each, and retire what it replaces.

    since: only documents that came into the ledger from this ISO time on. document: one, by id, its beginning or its
    address; read again even where the same extractor has read it. Judgements stay. Raises RequestError, LedgerError.
    """
    stages, summary, began = stages or Stages.standard(), Summary(), clock()
    if document is not None:
        names = [ledger.document(document).id]
    else:
        names = [found.id for found in ledger.documents(text=False, since=since)]
    for name in names:
        outcome = _one(ledger, ledger.document(name), stages, settings, clock, forced=document is not None)
        summary.add(outcome)
        report(outcome)
    summary.seconds = seconds(began, clock())
    return summary


def _one(
    ledger: Ledger, document: Document, stages: Stages, settings: Settings, clock: Callable[[], str], *, forced: bool
) -> Outcome:
    if ledger.extractor(document.id) == stages.extractor() and not forced:
        return unchanged(ledger, document.address)
    try:
        found = findings(document, stages)
    except InputError as error:
        return Outcome(address=document.address, deed="refused", document=document.id, error=error)
    with ledger.writing(clock()) as writer:
        newest = writer.newest(document.address)
        if newest is None or newest.id != document.id:  # another process has read a newer revision meanwhile
            return unchanged(ledger, document.address)
        claims, checks = read_again(writer, document, found, stages, settings.link)
    return Outcome(
        address=document.address, deed="reread", document=document.id, claims=claims, checks=checks, error=found.error
    )
