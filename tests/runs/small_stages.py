"""Stages of a few lines each, so that a test of the order and the ledger rests on no language work."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any, BinaryIO

from recount.documents.dated import UNKNOWN, Dated
from recount.errors import EmptyFile, MissingInput
from recount.linking import moved, partners
from recount.records import (
    AnnotatedText,
    Check,
    Claim,
    Document,
    Event,
    Judgement,
    Lineage,
    Link,
    Toll,
    document_id,
    text_sha256,
)
from recount.runs import Stages
from recount.settings import LinkSettings, ReadSettings

_SAID = re.compile(r"(?P<n>\d+) (?P<measure>killed|injured) in (?P<place>[A-Z]\w+)")


@dataclass(frozen=True)
class File:
    """What `gather` gives: one text file."""

    address: str
    data: bytes
    outlet: str | None = None
    given: frozenset[str] = frozenset()
    dated: Dated = UNKNOWN

    @property
    def sha256(self) -> str:
        return text_sha256(self.data.decode())


def gather(
    inputs: Sequence[str], settings: ReadSettings, *, meta: str | None = None, outlet: str | None = None,
    published: str | None = None, stdin: BinaryIO | None = None,
) -> Iterator[Any]:  # fmt: skip
    for name in inputs:
        path = Path(name)
        if not path.exists():
            yield MissingInput(name)
        for file in sorted(path.glob("*.txt")) if path.is_dir() else [path] * path.exists():
            given = frozenset({"outlet", "dated"} if outlet else ())
            dated = Dated(published, "metadata", "given") if published else UNKNOWN
            yield File(file.name, file.read_bytes(), outlet, given, dated)


def extract(source: Any, settings: ReadSettings) -> Document:
    text = source.data.decode()
    if not text:
        raise EmptyFile(source.address)
    return Document(
        id=document_id(source.address, source.sha256), address=source.address, sha256=source.sha256,
        path=source.address, language="fr" if "Le " in text else "en", text=text, text_sha256=text_sha256(text),
        chars=len(text), outlet=source.outlet or source.address[:1], published=source.dated.published,
    )  # fmt: skip


def annotate(document: Document) -> AnnotatedText:
    if "bang" in document.text:
        raise RuntimeError("a fault of a stage")
    return AnnotatedText(document=document, annotator="small/1")


def find_claims(annotated: AnnotatedText) -> tuple[Claim, ...]:
    document = annotated.document
    return tuple(
        Claim.make(
            document, start=found.start("n"), end=found.end("n"), kind="count", quote=found[0],
            quote_start=found.start(), quote_end=found.end(), measure=found["measure"], low=int(found["n"]),
            high=int(found["n"]), place=found["place"], source=document.outlet, extractor="small/1",
        )
        for found in _SAID.finditer(document.text)
    )  # fmt: skip


def find_checks(annotated: AnnotatedText, claims: Sequence[Claim]) -> tuple[Check, ...]:
    document = annotated.document
    return tuple(
        Check.make(
            document=document.id, sha256=document.sha256, start=one.start, end=one.end, kind="sum", why="too many"
        )
        for one in claims
        if (one.low or 0) > 900
    )


def copy_keys(document: Document) -> tuple[str, ...]:
    return (f"copy|{text_sha256(document.text)}",)


def link_copies(new: Document, known: Sequence[Document]) -> tuple[Link, ...]:
    same = [other for other in known if other.text == new.text and other.address != new.address]
    return tuple(Link.make("copy", new.id, other.id, 1.0) for other in same)


def block_keys(claim: Claim) -> tuple[str, ...]:
    return (f"place|{claim.place}",)


def candidates(claims: Sequence[Claim], crowd: int) -> Iterator[tuple[Claim, Claim]]:
    return ((one, other) for one, other in combinations(claims, 2) if one.place == other.place)


def link_claims(pairs: Iterable[tuple[Claim, Claim]], settings: LinkSettings) -> Iterator[Link]:
    return (Link.make("event", one.id, other.id, 1.0) for one, other in pairs)


def reconcile(
    claims: Sequence[Claim], links: Sequence[Link], documents: Sequence[Document], judgements: Sequence[Judgement] = ()
) -> tuple[Event, ...]:
    """Connected claims are an event; a split cuts the links between two anchors, a merge makes one."""
    group = {claim.id: {claim.id} for claim in claims}
    at = {claim.anchor: claim.id for claim in claims}
    split = {frozenset((at.get(one.anchor), at.get(one.other))) for one in judgements if one.kind == "split"}
    pairs = [(link.a, link.b) for link in links if link.kind == "event" and frozenset((link.a, link.b)) not in split]
    pairs += [
        (at[one.anchor], at[one.other])
        for one in judgements
        if one.kind == "merge" and {one.anchor, one.other} <= at.keys()
    ]
    for a, b in pairs:
        if a in group and b in group and group[a] is not group[b]:
            group[a] |= group[b]
            for name in group[b]:
                group[name] = group[a]
    by_id = {claim.id: claim for claim in claims}
    whole = {frozenset(members) for members in group.values()}
    return tuple(sorted((_event([by_id[name] for name in members]) for members in whole), key=lambda event: event.id))


def _event(claims: list[Claim]) -> Event:
    claims.sort(key=lambda claim: claim.id)
    tolls = []
    for measure in sorted({claim.measure or "" for claim in claims}):
        mine = [claim for claim in claims if claim.measure == measure]
        sources = sorted({claim.source or "" for claim in mine})
        lineages = tuple(
            Lineage(origin=name, claims=tuple(claim.id for claim in mine if claim.source == name)) for name in sources
        )
        low, high = min(claim.low or 0 for claim in mine), max(claim.high or 0 for claim in mine)
        ids = tuple(claim.id for claim in mine)
        tolls.append(Toll(measure=measure, claims=ids, lineages=lineages, low=low, high=high))
    return Event(
        id=min(claim.anchor for claim in claims),
        place=claims[0].place,
        claims=tuple(claim.id for claim in claims),
        documents=tuple(sorted({claim.document for claim in claims})),
        tolls=tuple(tolls),
    )


SMALL = Stages(
    gather=gather,
    extract=extract,
    annotate=annotate,
    extractor=lambda: "small/1",
    find_claims=find_claims,
    find_checks=find_checks,
    copy_keys=copy_keys,
    link_copies=link_copies,
    block_keys=block_keys,
    partners=partners,
    moved=moved,
    candidates=candidates,
    link_claims=link_claims,
    reconcile=reconcile,
)


def slow_annotate(document: Document) -> AnnotatedText:
    time.sleep(0.004)
    return annotate(document)


SLOW = replace(SMALL, annotate=slow_annotate)
