"""A ledger with made reports, written by hand through the ledger's own door."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from recount.events import reconcile
from recount.ledger import Ledger
from recount.records import Check, Claim, Document, Link
from recount.records.claim import Kind

Make = Callable[..., Document]
FERRY: dict[str, Any] = {
    "event_type": "ACCIDENT",
    "place": "Chandpur, Bangladesh",
    "country": "BGD",
    "scope": "incident",
}
DAY: dict[str, Any] = {"when": "2003-07-08", "when_basis": "stated"}


def claim(document: Document, words: str, sentence: str, kind: Kind = "count", **slots: object) -> Claim:
    """The claim at `words` of the sentence that begins with `sentence` in a document's text."""
    first = document.text.index(sentence)
    last = document.text.index(".", first + len(sentence) - 1) + 1
    start = document.text.index(words, first)
    return Claim.make(
        document, start=start, end=start + len(words), kind=kind, number_text=words,
        quote=document.text[first:last], quote_start=first, quote_end=last, **slots,
    )  # fmt: skip


def reports(make: Make) -> tuple[list[Document], list[Claim], list[Claim]]:
    """Three reports on a ferry that sank: the police revise 100 to 70; survivors say 400. With a demand and a plan."""
    first = make(
        "A ferry sank near Chandpur. Police said 100 people had died. The <b>owners</b> refuse to pay.",
        address="first.txt", outlet="Delta Herald", title="Ferry sinks", published="2003-07-09",
    )  # fmt: skip
    second = make(
        "Survivors counted at least 400 dead.\nDivers will search on 12 July. It happened on Monday, 8 July.",
        address="second.txt", outlet="Coast & Port", title="More feared dead", published="2003-07-10",
    )  # fmt: skip
    third = make(
        "Police lowered the toll to about 70 people. The crew denied the ferry was full.",
        address="https://news.example/third", url="https://news.example/third", outlet="Delta Herald",
        title="Toll lowered", published="2003-07-12",
    )  # fmt: skip
    killed = {**FERRY, **DAY, "measure": "killed", "object": "person", "modality": "claimed"}
    told = [
        claim(first, "sank", "A ferry", "event", **FERRY, **DAY),
        claim(first, "100", "Police said", source="police", low=100, high=100, written=100, **killed),
        claim(second, "400", "Survivors", source="survivors", low=400, written=400, **killed),
        claim(third, "70", "Police lowered", source="police", low=70, high=70, written=70, approx=True, **killed),
        claim(third, "denied", "The crew", "event", **FERRY, **DAY, modality="denied", source="the crew"),
    ]
    apart = [
        claim(first, "refuse", "The <b>owners", "position", event_type="REJECT", agent="owners", source="owners"),
        claim(second, "search", "Divers", "plan", event_type="AID", when="2003-07-12", modality="planned"),
    ]
    return [first, second, third], told, apart


@pytest.fixture
def ledger(tmp_path: Path, make_document: Make) -> Iterator[Ledger]:
    """Those reports in a ledger; each was read on the day of its publication."""
    documents, told, apart = reports(make_document)
    with Ledger.open(tmp_path / "made.db", create=True) as opened:
        for document in documents:
            fill(opened, document, told, apart, documents)
        yield opened


def fill(ledger: Ledger, document: Document, told: list[Claim], apart: list[Claim], documents: list[Document]) -> None:
    """Read one document into the ledger, as a run would."""
    own = [one for one in (*told, *apart) if one.document == document.id]
    checks = []
    if "Monday" in document.text:
        start = document.text.index("Monday")
        why = "8 July 2003 was a Tuesday, the report says Monday."
        checks.append(
            Check.make(
                document=document.id, sha256=document.sha256, start=start, end=start + 6, kind="weekday", why=why
            )
        )
    with ledger.writing(f"{document.published}T12:00:00+00:00") as writer:
        revision = writer.revision(document)
        assert revision is not None
        writer.add_document(revision)
        writer.add_reading(revision, "made/1", own, checks)
        known = [one for one in (*told, *apart) if one.document in {d.id for d in writer.documents()}]
        links = [Link.make("event", a.id, b.id, 0.9) for a, b in combinations([c for c in known if c in told], 2)]
        writer.add_links(links)
        writer.retire_events([event.id for event in list(writer.events())])
        writer.add_events(reconcile(known, links, documents))
