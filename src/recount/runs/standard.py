"""Recount's own stages, each room loaded when it is first needed: known bytes need no annotator, a judgement no pages.

Loading all of them takes seconds, and most runs over a folder find most of it unchanged.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from recount.errors import InputError
from recount.records import AnnotatedText, Check, Claim, Document, Event, Judgement, Link
from recount.runs.stages import Block
from recount.settings import LinkSettings, ReadSettings

if TYPE_CHECKING:
    from recount.annotation import Annotator
    from recount.documents import Skipped, Source


def gather(inputs: Sequence[str], settings: ReadSettings, **given: Any) -> Iterator[Source | Skipped | InputError]:
    """documents.gather."""
    from recount import documents

    return documents.gather(inputs, settings, **given)


def extract(source: Source, settings: ReadSettings) -> Document:
    """documents.extract."""
    from recount import documents

    return documents.extract(source, settings)


@cache
def _annotator() -> Annotator:
    from recount import annotation

    return annotation.open_annotator()


def annotate(document: Document) -> AnnotatedText:
    """The annotator that needs no model; opened at the first document."""
    return _annotator().annotate(document)


def extractor() -> str:
    """Names and versions of what makes claims."""
    from recount import claims

    return f"{_annotator().name} {claims.EXTRACTOR}"


def find_claims(annotated: AnnotatedText) -> Sequence[Claim]:
    """claims.find_claims."""
    from recount import claims

    return claims.find_claims(annotated)


def find_checks(annotated: AnnotatedText, claims: Sequence[Claim]) -> Sequence[Check]:
    """checks.find_checks."""
    from recount import checks

    return checks.find_checks(annotated, claims)


def copy_keys(document: Document) -> Sequence[str]:
    """linking.copy_keys."""
    from recount import linking

    return linking.copy_keys(document)


def link_copies(new: Document, known: Sequence[Document]) -> Sequence[Link]:
    """linking.link_copies."""
    from recount import linking

    return linking.link_copies(new, known)


def block_keys(claim: Claim) -> Sequence[str]:
    """linking.block_keys."""
    from recount import linking

    return linking.block_keys(claim)


def partners(claim: str, keys: Iterable[str], block: Block, crowd: int) -> Collection[str]:
    """linking.partners."""
    from recount import linking

    return linking.partners(claim, keys, block, crowd)


def moved(
    came: Mapping[str, Iterable[str]], gone: Mapping[str, Iterable[str]], block: Block, crowd: int
) -> Collection[str]:
    """linking.moved."""
    from recount import linking

    return linking.moved(came, gone, block, crowd)


def candidates(claims: Sequence[Claim], crowd: int) -> Iterable[tuple[Claim, Claim]]:
    """linking.candidates."""
    from recount import linking

    return linking.candidates(claims, crowd)


def link_claims(pairs: Iterable[tuple[Claim, Claim]], settings: LinkSettings) -> Iterable[Link]:
    """linking.link_claims."""
    from recount import linking

    return linking.link_claims(pairs, settings)


def reconcile(
    claims: Sequence[Claim], links: Sequence[Link], documents: Sequence[Document], judgements: Sequence[Judgement]
) -> Sequence[Event]:
    """events.reconcile."""
    from recount import events

    return events.reconcile(claims, links, documents, judgements)
