"""Writing the ledger: what is appended in one transaction, all or nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, bindparam, insert, select

from recount.errors import InputError
from recount.ledger.entry import Entry, EntryKind
from recount.ledger.lists import Lists
from recount.ledger.moment import moment
from recount.ledger.payload import claim_query, document_query, slices, to_claim, to_document
from recount.ledger.projection import project
from recount.ledger.query import Query
from recount.ledger.reader import Reader
from recount.ledger.schema import (
    alive,
    anchors,
    claims,
    documents,
    entries,
    judgements,
    keys,
    links,
    raw_claims,
    readings,
    refusals,
)
from recount.ledger.vetting import vetted
from recount.records import Check, Claim, Document, Event, Judgement, Link

# Made once: a report asks for some hundreds of blocks.
_BLOCK = select(keys.c.subject).where(keys.c.key == bindparam("key")).order_by(keys.c.subject)
_FIRST = _BLOCK.limit(bindparam("most"))


@dataclass(frozen=True, slots=True)
class Change:
    """Claims that readers saw before the transaction and see no longer, and those that they see since."""

    retired: tuple[Claim, ...]
    added: tuple[Claim, ...]


class Writer(Reader):
    """One transaction. It reads what it has written itself; nobody else does until it is committed."""

    def __init__(self, connection: Connection, at: str) -> None:
        """at: ISO time of all its entries; where a clock has gone back, the last entry's time."""
        self._connection = connection
        last = connection.execute(select(entries.c.seq, entries.c.at).order_by(entries.c.seq.desc()).limit(1)).first()
        self._base = self._seq = last[0] if last else 0
        self.at = max(moment(at), last[1] if last else "")

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        yield self._connection

    def _append(self, kind: EntryKind, lines: Iterable[tuple[str, str, str | None]]) -> int:
        batch = [
            Entry.make(seq=seq, at=self.at, kind=kind, subject=subject, payload=payload, text=text)
            for seq, (subject, payload, text) in enumerate(lines, self._seq + 1)
        ]
        if batch:
            self._connection.execute(insert(entries), [entry.to_dict() for entry in batch])
            project(self._connection, batch)
            self._seq = batch[-1].seq
        return len(batch)

    def add_document(self, revision: Document) -> None:
        """A revision as `revision` gave it. The one before is retired, with its claims and checks."""
        self._append("document", [(revision.id, revision.replace(text="").to_json(), revision.text)])

    def add_reading(
        self, document: Document, extractor: str, found: Sequence[Claim], contradictions: Sequence[Check]
    ) -> tuple[int, int]:
        """All claims and checks that an extractor makes of a document's newest revision; gives how many are new.

        What it made before and makes again stays as it is; what it no longer makes is retired.
        """
        joined = raw_claims.join(entries, entries.c.seq == raw_claims.c.added_seq)
        query = select(entries.c.payload).select_from(joined)
        rows = self._connection.execute(query.where(raw_claims.c.document == document.id, alive(raw_claims)))
        before = {claim.id: claim for claim in map(Claim.from_json, rows.scalars())}
        kept = {claim.id for claim in found if (old := before.get(claim.id)) is not None and _bare(old) == _bare(claim)}
        noted = {check.id for check in self.checks(document=document.id)}
        new_claims = {claim.id: claim for claim in found if claim.id not in kept}
        new_checks = {check.id: check for check in contradictions if check.id not in noted}
        gone: dict[str, object] = {
            "claims": sorted(before.keys() - kept),
            "checks": sorted(noted - {check.id for check in contradictions}),
        }
        same = self._connection.execute(select(readings.c.extractor).where(readings.c.document == document.id)).scalar()
        if same == extractor and not (new_claims or new_checks or any(gone.values())):
            return 0, 0
        gone |= {"extractor": extractor, "before": self._seq + 1}
        made = self._append("claim", ((claim.id, claim.to_json(), None) for claim in new_claims.values()))
        seen = self._append("check", ((check.id, check.to_json(), None) for check in new_checks.values()))
        self._append("reading", [(document.id, _json(gone), None)])
        return made, seen

    def changes(self) -> Change:
        """What this transaction has changed so far in the claims that readers see."""
        ended = (claims.c.retired_seq > self._base) & (claims.c.added_seq <= self._base)
        begun = (claims.c.added_seq > self._base) & alive(claims)
        retired, new = (tuple(map(to_claim, self._connection.execute(claim_query(which)))) for which in (ended, begun))
        return Change(retired, new)

    def add_keys(self, names: Mapping[str, Sequence[str]]) -> None:
        """The blocking keys of claims or documents, by id; they replace those they had."""
        if names:
            self._append("keys", [(next(iter(names)), _json({name: sorted({*names[name]}) for name in names}), None)])

    def block(self, key: str, most: int | None = None) -> Sequence[str]:
        """The ids of current claims or documents with this blocking key, rising: the first so many, all for null."""
        which, told = (_BLOCK, {"key": key}) if most is None else (_FIRST, {"key": key, "most": most})
        return self._connection.execute(which, told).scalars().all()

    def documents_sharing(self, names: Collection[str]) -> Iterator[Document]:
        """Newest revisions with one of these keys, with their text."""
        for some in slices(sorted(names)):
            which = documents.c.id.in_(select(keys.c.subject).where(keys.c.key.in_(some)))
            yield from map(to_document, self._connection.execute(document_query(which & alive(documents))).all())

    def add_links(self, new: Iterable[Link]) -> None:
        """Links that are not in the ledger yet."""
        self._append("link", ((link.id, link.to_json(), None) for link in new))

    def links_at(self, ids: Collection[str]) -> dict[str, Link]:
        """By id, every link with an end among these claims or documents; without its reasons, which the log keeps."""
        found: dict[str, Link] = {}
        columns = (links.c.id, links.c.kind, links.c.a, links.c.b, links.c.score)
        for some in slices(sorted(ids)):
            for which in (links.c.a.in_(some), links.c.b.in_(some) & links.c.a.not_in(some)):
                for name, kind, one, other, score in self._connection.execute(
                    select(*columns).where(which, alive(links))
                ).all():
                    found[name] = Link(id=name, kind=kind, a=one, b=other, score=score)
        return found

    def retire_links(self, ids: Sequence[str]) -> None:
        """Links of claims that are no longer made, or made otherwise."""
        if ids:
            self._append("retire", [("link", _json(sorted(ids)), None)])

    def add_events(self, changed: Iterable[Event]) -> None:
        """New and changed events; each replaces the one of its id, and its `former` ids lead to it from now on."""
        self._append("event", ((event.id, event.to_json(), None) for event in changed))

    def retire_events(self, ids: Sequence[str]) -> None:
        """Events that are no more."""
        if ids:
            self._append("retire", [("event", _json(sorted(ids)), None)])

    def at_anchors(self, names: Collection[str]) -> Iterator[Claim]:
        """Current claims at these anchors, or where the words of judged ones among them stand now."""
        for some in slices(sorted(names)):
            moved = select(anchors.c.current).where(anchors.c.anchor.in_(some), alive(anchors))
            which = (claims.c.anchor.in_(some) | claims.c.anchor.in_(moved)) & alive(claims)
            yield from map(to_claim, self._connection.execute(claim_query(which)).all())

    def bonds(self, names: Collection[str]) -> list[Judgement]:
        """Merge and split judgements with an end at these (present) anchors, in order, both ends as they lie now."""
        one, other = anchors.alias(), anchors.alias()
        joined = (
            judgements.join(entries, entries.c.seq == judgements.c.added_seq)
            .join(one, (one.c.anchor == judgements.c.anchor) & one.c.retired_seq.is_(None))
            .join(other, (other.c.anchor == judgements.c.other) & other.c.retired_seq.is_(None))
        )
        query = select(judgements.c.added_seq, entries.c.payload, one.c.current, other.c.current).select_from(joined)
        found: dict[int, Judgement] = {}
        for some in slices(sorted(names)):
            for end in (one.c.current, other.c.current):
                which = judgements.c.kind.in_(("merge", "split")) & alive(judgements) & end.in_(some)
                for seq, payload, anchor, second in self._connection.execute(query.where(which)):
                    if anchor and second:
                        found[seq] = Judgement.from_json(payload).replace(anchor=anchor, other=second)
        return [found[seq] for seq in sorted(found)]

    def claims_of(self, names: Collection[str]) -> Iterator[Claim]:
        """Current claims of sources with exactly one of these names, or relayed by them."""
        lists = Lists(self)
        for name in names:
            for claim in lists.claims(Query(source=f'"{name}"'), limit=1_000_000):
                if name in (claim.source, claim.via):
                    yield claim

    def same_sources(self) -> list[Judgement]:
        """Judgements that two names name one origin, in order; they hold for every event."""
        which = (judgements.c.kind == "same-source") & alive(judgements)
        joined = judgements.join(entries, entries.c.seq == judgements.c.added_seq)
        query = select(entries.c.payload).select_from(joined).where(which).order_by(judgements.c.added_seq)
        return [Judgement.from_json(payload) for payload in self._connection.execute(query).scalars()]

    def add_judgement(self, judgement: Judgement) -> None:
        """A person's decision; the same one again changes nothing. Raises UnknownItem, BadRecord."""
        if self._connection.execute(select(judgements.c.id).where(judgements.c.id == judgement.id)).first():
            return
        whole = vetted(self._connection, judgement)
        self._append("judgement", [(whole.id, whole.to_json(), None)])

    def add_refusal(self, error: InputError) -> None:
        """An input that could not be read; the same refusal again changes nothing."""
        payload = _json({"code": error.code, "detail": error.detail})
        joined = refusals.join(entries, entries.c.seq == refusals.c.added_seq)
        which = (refusals.c.address == error.where) & alive(refusals)
        if self._connection.execute(select(entries.c.payload).select_from(joined).where(which)).scalar() != payload:
            self._append("refusal", [(error.where, payload, None)])


def _bare(claim: Claim) -> Claim:
    """Without what a new version of an extractor changes though it says the same."""
    return claim.replace(extractor="", why={})


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
