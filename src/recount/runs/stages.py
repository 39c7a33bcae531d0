"""The rooms that a run goes through, as functions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Protocol

from recount.errors import InputError
from recount.records import AnnotatedText, Check, Claim, Document, Event, Judgement, Link
from recount.settings import LinkSettings, ReadSettings

if TYPE_CHECKING:  # the rooms of the pipeline are loaded when a run begins, not where a result is only looked at
    from recount.documents import Source


class Gather(Protocol):
    """Inputs -> sources, one after the other; an input that cannot be read comes as its error."""

    def __call__(
        self,
        inputs: Sequence[str],
        settings: ReadSettings,
        *,
        meta: str | None,
        outlet: str | None,
        published: str | None,
        stdin: BinaryIO | None,
    ) -> Iterator[Source | InputError]:
        """Raises RequestError for a `meta` or `published` that cannot be used."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """One function an arrow. `extractor` names what makes claims, with versions: another name, another reading."""

    gather: Gather
    extract: Callable[[Source, ReadSettings], Document]
    annotate: Callable[[Document], AnnotatedText]
    extractor: str
    find_claims: Callable[[AnnotatedText], Sequence[Claim]]
    find_checks: Callable[[AnnotatedText, Sequence[Claim]], Sequence[Check]]
    copy_keys: Callable[[Document], Sequence[str]]
    link_copies: Callable[[Document, Sequence[Document]], Sequence[Link]]
    block_keys: Callable[[Claim], Sequence[str]]
    link_claims: Callable[[Sequence[Claim], Sequence[Claim], LinkSettings], Sequence[Link]]
    reconcile: Callable[
        [Sequence[Claim], Sequence[Link], Sequence[Document], Sequence[Judgement]], Sequence[Event]
    ]  # fmt: skip

    @classmethod
    def standard(cls) -> Stages:
        """Those of Recount, with the annotator that needs no model."""
        from recount import annotation, checks, claims, documents, events, linking

        annotator = annotation.open_annotator()
        return cls(
            gather=documents.gather,
            extract=documents.extract,
            annotate=annotator.annotate,
            extractor=f"{annotator.name} {claims.EXTRACTOR}",
            find_claims=claims.find_claims,
            find_checks=checks.find_checks,
            copy_keys=linking.copy_keys,
            link_copies=linking.link_copies,
            block_keys=linking.block_keys,
            link_claims=linking.link_claims,
            reconcile=events.reconcile,
        )
