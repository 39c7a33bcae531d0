"""Linking and reconciling claims that are given, without a ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from recount.records import Claim, Document, Event, Link
from recount.runs.distinct import distinct
from recount.runs.given import given_claims, given_documents
from recount.runs.stages import Stages
from recount.settings import LinkSettings


@dataclass(frozen=True, slots=True)
class Linked:
    """Given documents and claims with what they lacked, and what was made of them."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    events: tuple[Event, ...]


def link_files(
    claims: str | Path, documents: str | Path, *, settings: LinkSettings | None = None, stages: Stages | None = None
) -> Linked:
    """The links and events of a claims.jsonl and a documents.jsonl as CONTRACT.md describes them.

    Claims keep the ids they come with. What a row lacks is filled where the document's text gives it: anchor, quote
    and its place. Raises MissingInput, BadRecord with file and line.
    """
    stages, settings = stages or Stages.standard(), settings or LinkSettings()
    known = given_documents(Path(documents))
    found = given_claims(Path(claims), {document.id: document for document in known}, stages.annotate)
    told = stages.link_claims(stages.candidates(found, settings.crowd), settings)
    links = (*sorted(told, key=lambda link: link.id), *_copies(known, stages))
    events = stages.reconcile(found, links, known, ())
    return Linked(tuple(known), tuple(found), tuple(links), tuple(distinct(events, found)))


def _copies(documents: Sequence[Document], stages: Stages) -> Iterator[Link]:
    by_key: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        keys = stages.copy_keys(document)
        near = {other.id: other for key in keys for other in by_key[key]}
        yield from stages.link_copies(document, [near[name] for name in sorted(near)])
        for key in keys:
            by_key[key].append(document)
