"""State is a function of the log: replaying it gives the same state, whatever was done."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from recount.errors import RequestError
from recount.ledger import Ledger, Writer
from recount.records import Check, Claim, Document, Event, Judgement, Link, document_id, text_sha256

ADDRESSES = st.sampled_from(["a", "b"])
TEXTS = st.sampled_from(["10 dead. 4 hurt.", "Late: 10 dead. 4 hurt.", "10 dead. 10 dead.", "4 hurt."])
STEPS = st.one_of(
    st.tuples(st.just("read"), ADDRESSES, TEXTS, st.integers(0, 2)),
    st.tuples(st.just("mend"), ADDRESSES, st.sampled_from(["Courier", "Gazette"]), st.integers(0, 2)),
    st.tuples(st.just("reread"), ADDRESSES, st.integers(0, 2)),
    st.tuples(st.just("judge"), st.sampled_from(["accept", "reject", "correct"]), st.integers(0, 9), st.integers(0, 3)),
    st.tuples(st.just("add"), ADDRESSES, st.integers(0, 4)),
    st.tuples(st.just("withdraw"), ADDRESSES),
    st.tuples(st.just("merge"), st.integers(0, 9), st.integers(0, 9)),
    st.tuples(st.just("link"), st.integers(0, 9), st.integers(0, 9)),
    st.tuples(st.just("events"), st.integers(1, 3)),
)


def found(document: Document, version: int) -> list[Claim]:
    """What an extractor of some version finds: the words of its kind, with a slot that later ones change."""
    claims = []
    for word in ("10", "4")[: 2 if version else 1]:
        start = document.text.find(word)
        if start >= 0:
            place = {"quote": document.text[start : start + 7], "quote_start": start, "quote_end": start + 7}
            via = "Agency" if version == 2 and word == "10" else None
            end = start + len(word)
            claims.append(Claim.make(document, start=start, end=end, kind="count", low=int(word), via=via, **place))
    return claims


def enter(writer: Writer, document: Document, version: int) -> None:
    claims = found(document, version)
    check = Check.make(
        document=document.id, sha256=document.sha256, start=0, end=version + 1, kind="sum", why=f"{version}"
    )
    writer.add_reading(document, f"test/{version}", claims, [check] if version else [])
    writer.add_keys({claim.id: ["low", f"{claim.low}"] for claim in writer.changes().added})


def perform(writer: Writer, step: tuple[Any, ...]) -> None:
    live = sorted(writer.claims(), key=lambda claim: claim.id)
    pick = lambda number: live[number % len(live)] if live else None  # noqa: E731
    judged: dict[str, Any] = {"by": "ana", "at": "2024-05-01"}
    match step:
        case ("read", address, text, version):
            sha256 = text_sha256(text)
            bare = Document(
                id=document_id(address, sha256), address=address, sha256=sha256, text=text, text_sha256=sha256
            )
            revision = writer.revision(bare)
            if revision is not None:
                writer.add_document(revision)
                enter(writer, revision, version)
        case ("mend", address, outlet, version):
            if writer.newest(address) is not None:
                revision = writer.revision(writer.document(address).replace(outlet=outlet), corrects=True)
                if revision is not None:
                    writer.add_document(revision)
                    enter(writer, revision, version)
                assert writer.revision(writer.document(address), corrects=True) is None
        case ("reread", address, version):
            if writer.newest(address) is not None:
                enter(writer, writer.document(address), version)
        case ("judge", kind, number, low):
            if claim := pick(number):
                slots = {"low": low} if kind == "correct" else {}
                seen = {"low": claim.low}
                told = Judgement.make(
                    kind=kind, anchor=claim.anchor, quote=claim.quote, slots=slots, seen=seen, **judged
                )
                writer.add_judgement(told)
        case ("add", address, start):
            slots = {"start": start, "end": start + 2, "kind": "event", "quote_end": start + 6}
            writer.add_judgement(Judgement.make(kind="add", address=address, slots=slots, **judged))
        case ("withdraw", address):
            writer.add_judgement(Judgement.make(kind="withdraw", address=address, **judged))
        case ("merge", one, other):
            if (a := pick(one)) and (b := pick(other)):
                writer.add_judgement(Judgement.make(kind="merge", anchor=a.anchor, other=b.anchor, **judged))
        case ("link", one, other):
            a, b = pick(one), pick(other)
            if a and b and a.id != b.id:
                link = Link.make("event", a.id, b.id, 0.5)
                if link.id in {known.id for known in writer.links(ids=[a.id])}:
                    writer.retire_links([link.id])
                else:
                    writer.add_links([link])
        case ("events", size):
            gone = [event.id for event in writer.events()]
            groups = [live[at : at + size] for at in range(0, len(live), size)]
            events = {
                name: Event(id=name, claims=tuple(claim.id for claim in group), former=tuple(gone))
                for group in groups
                for name in [min(claim.anchor for claim in group)]
            }
            writer.retire_events(sorted({*gone} - events.keys()))
            writer.add_events(events.values())


@settings(max_examples=40, deadline=None)
@given(st.lists(STEPS, max_size=14))
def test_replaying_the_log_gives_the_state(steps: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "l.db", create=True) as ledger:
        seen: list[tuple[str, list[Claim], list[Event], list[Document]]] = []
        for minute, step in enumerate(steps):
            at = f"2024-05-01T00:{minute:02}:00Z"
            try:
                with ledger.writing(at) as writer:
                    perform(writer, step)
            except RequestError:  # a judgement of what is not there; the transaction is undone
                pass
            seen.append((at, list(ledger.claims()), list(ledger.events()), list(ledger.documents())))
        ledger.verify()
        for at, claims, events, documents in seen:
            assert list(ledger.claims(as_of=at)) == claims
            assert list(ledger.events(as_of=at)) == events
            assert list(ledger.documents(as_of=at)) == documents
        ids = [claim.id for claim in ledger.claims()]
        assert len(ids) == len({*ids})
