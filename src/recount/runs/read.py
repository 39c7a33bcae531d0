"""Inputs into the ledger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

from recount.errors import InputError, RecountError
from recount.ledger import Ledger, moment
from recount.runs.corrected import corrected
from recount.runs.enter import enter, unchanged
from recount.runs.outcome import Outcome
from recount.runs.stages import Stages
from recount.runs.summary import Summary
from recount.settings import Settings

if TYPE_CHECKING:
    from recount.documents import Skipped, Source


def read(
    inputs: Sequence[str],
    ledger: Ledger,
    settings: Settings,
    *,
    clock: Callable[[], str],
    meta: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    stdin: BinaryIO | None = None,
    report: Callable[[Outcome], None] = lambda outcome: None,
    stages: Stages | None = None,
) -> Summary:
    """Read files, folders, pages, feeds and tables, one transaction a document; `report` hears of each as it is done.

    Bytes that the ledger has change nothing, unless `meta`, `outlet` or `published` now say otherwise of them: then
    they become a revision, and their claims are made anew. What cannot be read is noted and the others go on. Stopped
    at any moment, the ledger holds each document wholly or not at all, and the same call goes on where it stopped.
    clock: ISO times. Raises RequestError, LedgerError.
    """
    stages, summary, began = stages or Stages.standard(), Summary(), clock()
    for source in stages.gather(
        inputs, settings.read, meta=meta, outlet=outlet, published=published, stdin=stdin
    ):  # fmt: skip
        try:
            outcome = _one(source, ledger, stages, settings, clock)
        except InputError as error:
            with ledger.writing(clock()) as writer:
                writer.add_refusal(error)
            outcome = Outcome(address=error.where, deed="refused", error=error)
        summary.add(outcome)
        report(outcome)
    summary.seconds = seconds(began, clock())
    return summary


def seconds(began: str, ended: str) -> float:
    """From one ISO time to another, 0 where the clock went back."""
    return max(0.0, (datetime.fromisoformat(moment(ended)) - datetime.fromisoformat(moment(began))).total_seconds())


def _one(
    source: Source | Skipped | InputError, ledger: Ledger, stages: Stages, settings: Settings, clock: Callable[[], str]
) -> Outcome:
    from recount.documents import Skipped

    if isinstance(source, InputError):
        raise source
    if isinstance(source, Skipped):
        return Outcome(address=source.address, deed="skipped")
    newest = ledger.newest(source.address)
    if newest is not None and newest.sha256 == source.sha256:
        if corrected(newest, source) == newest:
            return unchanged(ledger, source.address)
        mended = corrected(ledger.document(newest.id), source)
        return enter(ledger, mended, stages, settings.link, clock, corrects=True)
    try:
        document = stages.extract(source, settings.read)
    except RecountError:
        raise
    except Exception as error:  # bytes that nobody thought of must not end the run for the others
        raise InputError(source.address, detail=f"{type(error).__name__}: {error}") from error
    return enter(ledger, document, stages, settings.link, clock)
