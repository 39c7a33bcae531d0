"""One document into the ledger, in one transaction."""

from __future__ import annotations

from collections.abc import Callable

from recount.ledger import Ledger, Writer
from recount.records import Document
from recount.runs.findings import Findings, findings, unread_language
from recount.runs.outcome import Deed, Outcome
from recount.runs.renew import renew
from recount.runs.stages import Stages
from recount.settings import LinkSettings


def enter(
    ledger: Ledger,
    document: Document,
    stages: Stages,
    settings: LinkSettings,
    clock: Callable[[], str],
    *,
    corrects: bool = False,
) -> Outcome:
    """A document with all that follows from it: wholly in the ledger afterwards, or not at all. Raises InputError.

    corrects: its bytes are those of the newest revision, and what is known of them has changed.
    The language work is done before the ledger is locked; should another process have read the same address
    meanwhile, it is done again for the revision that the document now is.
    """
    while True:
        revision = ledger.revision(document, corrects=corrects)
        if revision is None:
            return unchanged(ledger, document.address)
        found = findings(revision, stages)
        with ledger.writing(clock()) as writer:
            if writer.revision(document, corrects=corrects) != revision:
                continue
            writer.add_document(revision)
            _link_copies(writer, revision, stages)
            claims, checks = read_again(writer, revision, found, stages, settings)
        deed: Deed = "corrected" if corrects else "read" if revision.revision == 1 else "revised"
        return Outcome(
            address=revision.address, deed=deed, document=revision.id,
            claims=claims, checks=checks, error=found.error,
        )  # fmt: skip


def unchanged(ledger: Ledger, address: str) -> Outcome:
    """The outcome for bytes that the ledger has."""
    newest = ledger.newest(address)
    error = unread_language(newest) if newest else None
    return Outcome(address=address, deed="unchanged", document=newest.id if newest else None, error=error)


def read_again(
    writer: Writer, revision: Document, found: Findings, stages: Stages, settings: LinkSettings
) -> tuple[int, int]:
    """Put findings in the place of those before, with links and events; gives how many claims and checks are new."""
    made = writer.add_reading(revision, stages.extractor(), found.claims, found.checks)
    renew(writer, stages, settings)
    return made


def _link_copies(writer: Writer, revision: Document, stages: Stages) -> None:
    if revision.revision_of is not None:
        writer.retire_links([link.id for link in writer.links(ids=[revision.revision_of])])
    keys = tuple(stages.copy_keys(revision))
    known = [document for document in writer.documents_sharing(keys) if document.id != revision.id]
    writer.add_links(stages.link_copies(revision, known))
    writer.add_keys({revision.id: keys})
