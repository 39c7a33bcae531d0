"""Reading the ledger, now or as it stood at an earlier time."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, func, or_, select, true

from recount.errors import AmbiguousItem, UnknownItem
from recount.ledger.moment import moment
from recount.ledger.payload import claim_query, document_query, slices, to_claim, to_document
from recount.ledger.schema import (
    alive,
    anchors,
    checks,
    claims,
    documents,
    entries,
    events,
    former,
    judgements,
    links,
    members,
    readings,
    refusals,
)
from recount.records import Check, Claim, Document, Event, Judgement, Link, content_id, document_id


class Reader(ABC):
    """What can be asked of a ledger. `as_of` (ISO time) asks for the state as the log had it then; null for now.

    Each iterator sees one state from its first record to its last, whatever is written meanwhile. Items are named by
    their id or its beginning; UnknownItem and AmbiguousItem say where that fails. BadDate for an `as_of` that is none.
    """

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Connection]:
        """A connection in a transaction."""

    def documents(
        self,
        *,
        as_of: str | None = None,
        every_revision: bool = False,
        text: bool = True,
        ids: Collection[str] | None = None,
        since: str | None = None,
    ) -> Iterator[Document]:
        """The newest revision of each document (or every one), in the order of reading. Without `text` it is "".

        `since`: only those that came into the ledger at that time or later; a bare date means its beginning.
        """
        with self._reading() as connection:
            cut = _cut(connection, as_of)
            which = alive(documents, cut)
            if every_revision:
                which = true() if cut is None else documents.c.added_seq <= cut
            if since is not None:
                which &= entries.c.at >= moment(since, first=True)
            if ids is None:
                yield from map(to_document, connection.execute(document_query(which, text=text)))
                return
            for some in slices(ids):
                query = document_query(which & documents.c.id.in_(some), text=text)
                yield from map(to_document, connection.execute(query))

    def document(self, name: str, *, as_of: str | None = None) -> Document:
        """A revision by its id or the beginning of it, or the newest one at an address."""
        with self._reading() as connection:
            cut = _cut(connection, as_of)
            known = true() if cut is None else documents.c.added_seq <= cut
            here = (documents.c.address == name) & alive(documents, cut)
            row = connection.execute(document_query(here)).first()
            if row is None:
                same = documents.c.id == _one(connection, documents, name, known)
                row = connection.execute(document_query(same)).one()
            return to_document(row)

    def claims(
        self,
        *,
        as_of: str | None = None,
        document: str | None = None,
        documents: Collection[str] | None = None,
        ids: Collection[str] | None = None,
        kinds: Collection[str] | None = None,
    ) -> Iterator[Claim]:
        """Current claims, judgements applied, document by document in the order of the text; of some revisions, ids."""
        with self._reading() as connection:
            which = alive(claims, _cut(connection, as_of))
            if document is not None:
                which &= claims.c.document == document
            if documents is not None:
                which &= claims.c.document.in_(documents)
            if kinds is not None:
                which &= claims.c.kind.in_(kinds)
            if ids is None:
                yield from map(to_claim, connection.execute(claim_query(which)))
                return
            for some in slices(ids):
                yield from map(to_claim, connection.execute(claim_query(which & claims.c.id.in_(some))))

    def claim(self, name: str, *, as_of: str | None = None) -> Claim:
        """A current claim; where none has this id, the last retired one that had."""
        with self._reading() as connection:
            cut = _cut(connection, as_of)
            known = true() if cut is None else claims.c.added_seq <= cut
            same = claims.c.id == _one(connection, claims, name, known)
            newest = select(func.max(claims.c.row)).where(same, known).scalar_subquery()
            return to_claim(connection.execute(claim_query(claims.c.row == newest)).one())

    def checks(self, *, as_of: str | None = None, document: str | None = None) -> Iterator[Check]:
        """Where documents contradict themselves or the map."""
        with self._reading() as connection:
            which = alive(checks, _cut(connection, as_of))
            if document is not None:
                which &= checks.c.document == document
            for payload in _payloads(connection, checks, which):
                yield Check.from_json(payload)

    def links(self, *, ids: Collection[str], as_of: str | None = None) -> Iterator[Link]:
        """The links of these claims (`event`) or documents (`copy`), each once."""
        with self._reading() as connection:
            stand = alive(links, _cut(connection, as_of))
            seen: set[str] = set()
            for some in slices(ids):
                for end in (links.c.a, links.c.b):
                    for payload in _payloads(connection, links, stand & end.in_(some)):
                        link = Link.from_json(payload)
                        if link.id not in seen:
                            seen.add(link.id)
                            yield link

    def events(self, *, as_of: str | None = None, ids: Collection[str] | None = None) -> Iterator[Event]:
        """All events, or those of these ids, in the order in which they last changed."""
        with self._reading() as connection:
            which = alive(events, _cut(connection, as_of))
            for some in slices(ids) if ids is not None else (None,):
                chosen = which if some is None else which & events.c.id.in_(some)
                for payload in _payloads(connection, events, chosen):
                    yield Event.from_json(payload)

    def changed_events(self, *, since: str, as_of: str | None = None) -> tuple[list[Event], list[Event]]:
        """Events that changed at or after `since`: as they stood before it, and as they stand now or at `as_of`.

        A bare date means its beginning. New events are in the second list alone, those that are gone in the first.
        """
        with self._reading() as connection:
            query = select(func.max(entries.c.seq)).where(entries.c.at < moment(since, first=True))
            base = int(connection.execute(query).scalar() or 0)
            cut = _cut(connection, as_of)
            changed = events.c.added_seq > base, events.c.retired_seq > base
            was = alive(events, base) & changed[1]
            if cut is not None:
                was &= events.c.retired_seq <= cut
            before, after = (
                [Event.from_json(payload) for payload in _payloads(connection, events, which)]
                for which in (was, alive(events, cut) & changed[0])
            )
            return before, after

    def event_of(self, claims: Collection[str], *, as_of: str | None = None) -> dict[str, str]:
        """Claim id -> the id of the event that holds it, for those of these claims that one holds."""
        if as_of is not None:
            wanted = {*claims}
            events = self.events(as_of=as_of)
            return {name: event.id for event in events for name in event.claims if name in wanted}
        with self._reading() as connection:
            query = select(members.c.claim, members.c.event)
            rows = (connection.execute(query.where(members.c.claim.in_(some))) for some in slices(claims))
            return {claim: event for found in rows for claim, event in found}

    def event(self, name: str, *, as_of: str | None = None) -> Event:
        """An event by its id, the beginning of it, or a former id that leads to it."""
        with self._reading() as connection:
            cut = _cut(connection, as_of)
            known = true() if cut is None else events.c.added_seq <= cut
            stand = alive(events, cut)
            name = _one(connection, events, name, known)
            followed = {name}
            while True:
                payload = next(_payloads(connection, events, stand & (events.c.id == name)), None)
                if payload is not None:
                    return Event.from_json(payload)
                past = true() if cut is None else former.c.added_seq <= cut
                query = select(former.c.leads_to).where(former.c.id == name, past)
                onward = connection.execute(query.order_by(former.c.added_seq.desc()).limit(1)).scalar()
                if onward is None or onward in followed:
                    raise UnknownItem(name, detail="no claim of this event is left")
                followed.add(name := onward)

    def events_of(self, ids: Collection[str]) -> Iterator[Event]:
        """Current events that hold one of these claims, each once."""
        found: dict[str, Event] = {}
        with self._reading() as connection:
            for some in slices(sorted(ids)):
                held = select(members.c.event).where(members.c.claim.in_(some))
                for payload in _payloads(connection, events, events.c.id.in_(held) & alive(events)):
                    event = Event.from_json(payload)
                    found[event.id] = event
        yield from found.values()

    def revisions(self, address: str) -> Iterator[Document]:
        """All revisions at an address, the first one first, with their text."""
        with self._reading() as connection:
            yield from map(to_document, connection.execute(document_query(documents.c.address == address)))

    def judgements(self, *, as_of: str | None = None) -> Iterator[Judgement]:
        """Every judgement as it was made, in order."""
        with self._reading() as connection:
            cut = _cut(connection, as_of)
            known = true() if cut is None else judgements.c.added_seq <= cut
            for payload in _payloads(connection, judgements, known):
                yield Judgement.from_json(payload)

    def judgement(self, name: str) -> Judgement:
        """A judgement by its id; raises UnknownItem."""
        with self._reading() as connection:
            payload = next(_payloads(connection, judgements, judgements.c.id == name), None)
        if payload is None:
            raise UnknownItem(name)
        return Judgement.from_json(payload)

    def undone(self) -> frozenset[str]:
        """Ids of the judgements that count no longer."""
        with self._reading() as connection:
            query = select(judgements.c.id).where(judgements.c.retired_seq.is_not(None))
            return frozenset(connection.execute(query).scalars())

    def orphans(self) -> Iterator[Judgement]:
        """Judgements whose words the newest revision no longer has, or has more than once."""
        with self._reading() as connection:
            lost = select(anchors.c.anchor).where(anchors.c.current.is_(None), alive(anchors))
            which = or_(judgements.c.anchor.in_(lost), judgements.c.other.in_(lost)) & alive(judgements)
            for payload in _payloads(connection, judgements, which):
                yield Judgement.from_json(payload)

    def refusals(self, *, as_of: str | None = None) -> Iterator[tuple[str, str, str]]:
        """Inputs that could not be read, and have not been since: address, code, detail."""
        with self._reading() as connection:
            query = (
                select(entries.c.subject, refusals.c.code, func.json_extract(entries.c.payload, "$.detail"))
                .select_from(refusals.join(entries, entries.c.seq == refusals.c.added_seq))
                .where(alive(refusals, _cut(connection, as_of)))
            )
            for address, code, detail in connection.execute(query.order_by(refusals.c.added_seq)):
                yield str(address), str(code), str(detail)

    def newest(self, address: str) -> Document | None:
        """The newest revision at an address, without its text."""
        with self._reading() as connection:
            which = (documents.c.address == address) & alive(documents)
            row = connection.execute(document_query(which, text=False)).first()
            return to_document(row) if row else None

    def revision(self, document: Document, *, corrects: bool = False) -> Document | None:
        """The revision that a document would be; null where its address holds these bytes already.

        corrects: the revision of the bytes that the address holds under other outlet, title, URL or date; null where
        these are the same, or the bytes are not.
        Its id is that of address and bytes. Where an address had these bytes before, the id would be that of the
        earlier revision; then the number is part of it, and it is a revision like any other.
        """
        before = self.newest(document.address)
        if before is None:
            return document.replace(revision=1, revision_of=None)
        same = before.sha256 == document.sha256
        if same != corrects or (same and _described(before) == _described(document)):
            return None
        number = before.revision + 1
        name = document_id(document.address, document.sha256)
        with self._reading() as connection:
            if connection.execute(select(documents.c.id).where(documents.c.id == name)).first():
                name = content_id("doc", document.address, document.sha256, number)
        return document.replace(id=name, revision=number, revision_of=before.id)

    def extractor(self, document: str) -> str | None:
        """What made the current claims of a revision; null where none was run."""
        with self._reading() as connection:
            return connection.execute(select(readings.c.extractor).where(readings.c.document == document)).scalar()


def _described(document: Document) -> tuple[str | None, ...]:
    return document.outlet, document.title, document.url, document.published


def _cut(connection: Connection, as_of: str | None) -> int | None:
    """The last entry at or before a time; 0 before the first."""
    if as_of is None:
        return None
    query = select(func.max(entries.c.seq)).where(entries.c.at <= moment(as_of))
    return int(connection.execute(query).scalar() or 0)


def _payloads(connection: Connection, table: Table, which: ColumnElement[bool]) -> Iterator[str]:
    joined = table.join(entries, entries.c.seq == table.c.added_seq)
    query = select(entries.c.payload).select_from(joined).where(which).order_by(table.c.added_seq)
    return iter(connection.execute(query).scalars())


def _one(connection: Connection, table: Table, name: str, which: ColumnElement[Any]) -> str:
    """The one id that is `name` or begins with it."""
    begins = and_(table.c.id >= name, table.c.id < name + "\U0010ffff")
    query = select(table.c.id).distinct().where(begins, which).order_by(table.c.id).limit(2)
    found: list[str] = list(connection.execute(query).scalars())
    if not name or not found:
        raise UnknownItem(name)
    if len(found) > 1 and found[0] != name:
        raise AmbiguousItem(name, detail=f"{found[0]}, {found[1]}, …")
    return found[0]
