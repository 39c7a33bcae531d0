"""What people have judged, and where a later extraction differs."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec
from sqlalchemy import Connection, select

from recount.ledger.judged import corrected
from recount.ledger.payload import SLICE, slices
from recount.ledger.reader import Reader
from recount.ledger.schema import alive, anchors, entries, judgements, members, raw_claims
from recount.ledger.schema import claims as current_claims
from recount.records import SLOTS, Claim, Event, EventFields, Judgement, Record

SINGLE = ("accept", "reject", "correct", "add")  # judgements on one claim


class Second(Record, frozen=True, kw_only=True):
    """The last judgement on a claim, and what an extractor newer than it makes there: null where it makes nothing."""

    judgement: Judgement
    found: Claim | None


class Judgings:
    """Asks a ledger what was judged."""

    def __init__(self, reader: Reader) -> None:
        """reader: an open ledger."""
        self._reader = reader

    def anchors(self) -> frozenset[str]:
        """Where the words of judged claims stand now."""
        with self._reader._reading() as connection:
            joined = judgements.join(anchors, (anchors.c.anchor == judgements.c.anchor) & alive(anchors))
            which = judgements.c.kind.in_(SINGLE) & alive(judgements) & anchors.c.current.is_not(None)
            return frozenset(connection.execute(select(anchors.c.current).select_from(joined).where(which)).scalars())

    def of(self, anchor: str) -> list[Judgement]:
        """Every judgement on the words that stand at an anchor now, in order; undone ones too."""
        with self._reader._reading() as connection:
            here = select(anchors.c.anchor).where(anchors.c.current == anchor, alive(anchors))
            which = judgements.c.anchor.in_(here) | judgements.c.other.in_(here) | (judgements.c.anchor == anchor)
            joined = judgements.join(entries, entries.c.seq == judgements.c.added_seq)
            query = select(entries.c.payload).select_from(joined).where(which).order_by(judgements.c.added_seq)
            return [Judgement.from_json(payload) for payload in connection.execute(query).scalars()]

    def on_event(self, event: Event) -> list[Judgement]:
        """Judgements that speak of an event as a whole, or bring it together with others, in order; undone ones too."""
        held = select(current_claims.c.anchor).where(current_claims.c.id.in_(event.claims[:SLICE]))
        here = select(anchors.c.anchor).where(anchors.c.current.in_(held), alive(anchors))
        about = judgements.c.anchor.in_(here) | judgements.c.other.in_(here)
        which = judgements.c.kind.in_(("merge", "split", "describe", "note")) & about
        joined = judgements.join(entries, entries.c.seq == judgements.c.added_seq)
        query = select(entries.c.payload).select_from(joined).where(which).order_by(judgements.c.added_seq)
        with self._reader._reading() as connection:
            return [Judgement.from_json(payload) for payload in connection.execute(query).scalars()]

    def on_document(self, address: str) -> list[Judgement]:
        """Judgements on a document and on the claims in it, in order; undone ones too."""
        joined = judgements.join(entries, entries.c.seq == judgements.c.added_seq)
        which = (judgements.c.address == address) & (judgements.c.kind != "undo")
        query = select(entries.c.payload).select_from(joined).where(which).order_by(judgements.c.added_seq)
        with self._reader._reading() as connection:
            return [Judgement.from_json(payload) for payload in connection.execute(query).scalars()]

    def withdrawn(self, address: str) -> bool:
        """Whether the last word on a document as a whole took its claims out."""
        whole = judgements.c.anchor.is_(None) & judgements.c.kind.in_(("withdraw", "accept")) & alive(judgements)
        query = select(judgements.c.kind).where(judgements.c.address == address, whole)
        with self._reader._reading() as connection:
            last = connection.execute(query.order_by(judgements.c.added_seq.desc()).limit(1)).scalar()
        return last == "withdraw"

    def present(self, names: Collection[str]) -> dict[str, Claim]:
        """By anchor as judged: the claim that readers see where its words stand now."""
        found: dict[str, str] = {}
        with self._reader._reading() as connection:
            for some in slices(sorted(names)):
                joined = anchors.join(current_claims, current_claims.c.anchor == anchors.c.current)
                which = anchors.c.anchor.in_(some) & alive(anchors) & alive(current_claims)
                query = select(anchors.c.anchor, current_claims.c.id).select_from(joined).where(which)
                found.update((str(anchor), str(name)) for anchor, name in connection.execute(query))
        claims = {claim.id: claim for claim in self._reader.claims(ids=found.values())}
        return {anchor: claims[name] for anchor, name in found.items() if name in claims}

    def described(self, names: Collection[str]) -> dict[str, EventFields]:
        """By event id: what people said of it as a whole, the later word for each field."""
        told: dict[str, dict[str, object]] = {}
        joined = judgements.join(entries, entries.c.seq == judgements.c.added_seq).join(
            anchors, (anchors.c.anchor == judgements.c.anchor) & alive(anchors)
        )
        which = (judgements.c.kind == "describe") & alive(judgements) & anchors.c.current.is_not(None)
        said = select(anchors.c.current, entries.c.payload).select_from(joined).where(which)
        held = members.join(current_claims, (current_claims.c.id == members.c.claim) & alive(current_claims))
        with self._reader._reading() as connection:
            words = connection.execute(said.order_by(judgements.c.added_seq)).all()  # few, so they come first
            event_of: dict[str, str] = {}
            for some in slices(anchor for anchor, _ in words):
                here = select(current_claims.c.anchor, members.c.event).select_from(held)
                rows = connection.execute(here.where(current_claims.c.anchor.in_(some)))
                event_of.update((str(anchor), str(event)) for anchor, event in rows)
        wanted = {*names}
        for anchor, payload in words:
            if (event := event_of.get(anchor)) in wanted and event:
                told.setdefault(event, {}).update(Judgement.from_json(payload).slots)
        return {event: msgspec.convert(fields, EventFields) for event, fields in told.items()}

    def seconds(self) -> Iterator[Second]:
        """Where an extraction that is newer than the last judgement on a claim disagrees with it."""
        with self._reader._reading() as connection:
            joined = judgements.join(entries, entries.c.seq == judgements.c.added_seq).join(
                anchors, (anchors.c.anchor == judgements.c.anchor) & alive(anchors)
            )
            which = judgements.c.kind.in_(SINGLE) & alive(judgements) & anchors.c.current.is_not(None)
            query = (
                select(judgements.c.added_seq, anchors.c.current, entries.c.payload).select_from(joined).where(which)
            )
            last = {}
            for seq, current, payload in connection.execute(query.order_by(judgements.c.added_seq)).all():
                last[current] = (seq, Judgement.from_json(payload))
            for current, (seq, judgement) in last.items():
                yield from _second(connection, current, seq, judgement)


def _second(connection: Connection, anchor: str, seq: int, judgement: Judgement) -> Iterator[Second]:
    here = raw_claims.join(entries, entries.c.seq == raw_claims.c.added_seq)
    rows = select(raw_claims.c.added_seq, raw_claims.c.retired_seq, entries.c.payload).select_from(here)
    made = connection.execute(rows.where(raw_claims.c.anchor == anchor)).all()
    alive_now = [(added, Claim.from_json(payload)) for added, retired, payload in made if retired is None]
    newer = [claim for added, claim in alive_now if added > seq]
    if any(not _differs(claim, judgement) for _, claim in alive_now):
        return
    for claim in newer[:1]:
        yield Second(judgement=judgement, found=claim)
    gone = not alive_now and any(retired is not None and retired > seq for _, retired, _ in made)
    if gone and judgement.kind in ("accept", "correct"):
        yield Second(judgement=judgement, found=None)


def _differs(claim: Claim, judgement: Judgement) -> bool:
    """Whether an extractor's claim is not what she saw, nor what she made of it."""
    asked = {slot: value for slot, value in judgement.seen.items() if slot in SLOTS}
    as_seen = all(getattr(claim, slot) == value for slot, value in asked.items())
    if judgement.kind != "correct":
        return not as_seen
    made = corrected(claim, judgement)
    return not as_seen and made.identified().id != claim.id
