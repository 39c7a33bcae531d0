"""One report: its text with claims and checks marked, and its revisions."""

from __future__ import annotations

from recount.ledger import Judgings, Ledger
from recount.records import Check, Document, Record
from recount.views.marked import Segment, marked
from recount.views.sheets.claim_line import ClaimLine
from recount.views.sheets.judgement_line import JudgementLine, judgement_lines
from recount.views.sheets.revised import Change, revised
from recount.views.trail import Reason, reasons
from recount.views.words import days


class ClaimNote(Record, frozen=True, kw_only=True):
    """A claim of the report with the reasons of its slots, and its event where it has one (id and title)."""

    line: ClaimLine
    reasons: tuple[Reason, ...]
    event: str | None = None
    event_title: str | None = None


class Revision(Record, frozen=True, kw_only=True):
    """An earlier or later revision (without text), and what changed in it from the one before."""

    document: Document
    changes: tuple[Change, ...] = ()


class DocumentSheet(Record, frozen=True, kw_only=True):
    """All that a page on one report shows. `segments` joined are its text; they count claims, then checks, from 1.

    withdrawn: a person took its claims out. history: judgements on it and on what stands in it, the latest first.
    """

    document: Document
    published: str | None
    segments: tuple[Segment, ...]
    claims: tuple[ClaimNote, ...]
    checks: tuple[Check, ...]
    revisions: tuple[Revision, ...]
    withdrawn: bool
    history: tuple[JudgementLine, ...]


def document_sheet(ledger: Ledger, name: str, *, as_of: str | None = None) -> DocumentSheet:
    """The sheet of a revision by id or its beginning, or of the newest one at an address; raises UnknownItem."""
    document = ledger.document(name, as_of=as_of)
    claims = sorted(ledger.claims(document=document.id, as_of=as_of), key=lambda claim: (claim.start, claim.end))
    held = {name: event for event in ledger.events_of([claim.id for claim in claims]) for name in event.claims}
    notes = [
        ClaimNote(
            line=ClaimLine.of(claim, document), reasons=reasons(claim),
            event=event.id if (event := held.get(claim.id)) else None, event_title=event.title if event else None,
        )
        for claim in claims
    ]  # fmt: skip
    checks = tuple(ledger.checks(document=document.id, as_of=as_of))
    judgings = Judgings(ledger)
    every = list(ledger.revisions(document.address))
    before = [None, *every[:-1]]
    return DocumentSheet(
        document=document.replace(text=""),
        published=days(document.published),
        segments=marked(document, [*claims, *checks]),
        claims=tuple(notes),
        checks=checks,
        withdrawn=judgings.withdrawn(document.address),
        history=judgement_lines(ledger, reversed(judgings.on_document(document.address))),
        revisions=tuple(
            Revision(document=one.replace(text=""), changes=revised(old, one) if old else ())
            for old, one in zip(before, every, strict=True)
        ),
    )
