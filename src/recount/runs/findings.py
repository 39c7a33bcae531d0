"""What an extractor makes of one document."""

from __future__ import annotations

from dataclasses import dataclass

from recount.errors import InputError, LanguageNotSupported, RecountError
from recount.records import Check, Claim, Document
from recount.runs.stages import Stages


@dataclass(frozen=True, slots=True)
class Findings:
    """Claims and checks of a document; none, with `error`, where its language is not read."""

    claims: tuple[Claim, ...] = ()
    checks: tuple[Check, ...] = ()
    error: InputError | None = None


def findings(document: Document, stages: Stages) -> Findings:
    """Annotate a document, find its claims and checks. Raises InputError where a text is too much for a stage."""
    unread = unread_language(document)
    if unread:
        return Findings(error=unread)
    try:
        annotated = stages.annotate(document)
        claims = tuple(stages.find_claims(annotated))
        return Findings(claims, tuple(stages.find_checks(annotated, claims)))
    except RecountError:
        raise
    except Exception as error:  # a text that nobody thought of must not end the run for the others
        raise InputError(document.address, detail=f"{type(error).__name__}: {error}") from error


def unread_language(document: Document) -> LanguageNotSupported | None:
    """The error for a document in a language without claims."""
    if document.language == "en":
        return None
    return LanguageNotSupported(document.address, detail=f"language: {document.language or 'not recognised'}")
