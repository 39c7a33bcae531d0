"""The rooms that a run goes through, as functions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, BinaryIO, Protocol

from recount.errors import InputError
from recount.records import AnnotatedText, Check, Claim, Document, Event, Judgement, Link
from recount.settings import LinkSettings, ReadSettings

if TYPE_CHECKING:
    from recount.documents import Skipped, Source

Block = Callable[[str, int | None], Sequence[str]]  # the ids that have a key, rising: the first so many, all for null


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
    ) -> Iterator[Source | Skipped | InputError]:
        """Raises RequestError for a `meta` or `published` that cannot be used."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """One function an arrow. `extractor` names what makes claims, with versions: another name, another reading."""

    gather: Gather
    extract: Callable[[Source, ReadSettings], Document]
    annotate: Callable[[Document], AnnotatedText]
    extractor: Callable[[], str]
    find_claims: Callable[[AnnotatedText], Sequence[Claim]]
    find_checks: Callable[[AnnotatedText, Sequence[Claim]], Sequence[Check]]
    copy_keys: Callable[[Document], Sequence[str]]
    link_copies: Callable[[Document, Sequence[Document]], Sequence[Link]]
    block_keys: Callable[[Claim], Sequence[str]]
    partners: Callable[[str, Iterable[str], Block, int], Collection[str]]
    moved: Callable[[Mapping[str, Iterable[str]], Mapping[str, Iterable[str]], Block, int], Collection[str]]
    candidates: Callable[[Sequence[Claim], int], Iterable[tuple[Claim, Claim]]]
    link_claims: Callable[[Iterable[tuple[Claim, Claim]], LinkSettings], Iterable[Link]]
    reconcile: Callable[
        [Sequence[Claim], Sequence[Link], Sequence[Document], Sequence[Judgement]], Sequence[Event]
    ]  # fmt: skip

    @classmethod
    def standard(cls) -> Stages:
        """Those of Recount, each loaded when it is first called."""
        from recount.runs import standard

        return cls(**{field.name: getattr(standard, field.name) for field in fields(cls)})
