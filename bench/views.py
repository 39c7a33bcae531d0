"""How long the views take on a large ledger of made reports: `python -m bench.views [REPORTS]`.

Prints processor seconds. Each report has ten claims on one of 600 towns: six counts, two acts, a plan and a demand;
the claims of a town and month are one event.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from recount.events.tolls import tolls
from recount.ledger import Ledger
from recount.records import Claim, Document, Event, document_id, text_sha256
from recount.records.claim import Kind
from recount.views import (
    Selection,
    compose,
    find_claims,
    find_events,
    find_news,
    find_plans,
    find_positions,
    find_sources,
)

_KINDS: tuple[Kind, ...] = (*["count"] * 6, "event", "event", "plan", "position")  # type: ignore[assignment]
_TYPES = {"count": "ASSAULT", "event": "ASSAULT", "plan": "CONSULT", "position": "REQUEST"}
_TOWNS, _BATCH = 600, 500


def main(reports: int = 3000) -> None:
    """Fill a ledger, then ask it for each view."""
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "made.db", create=True) as ledger:
        _fill(ledger, reports)
        print(", ".join(f"{count:,} {name}" for name, count in ledger.counts().items() if count))
        event = next(ledger.events()).id
        asked: dict[str, Callable[[], object]] = {
            "positions": lambda: find_positions(ledger),
            "plans": lambda: find_plans(ledger),
            "sources": lambda: find_sources(ledger),
            "news of the last tenth": lambda: find_news(ledger, "2031-02-01"),
            "events": lambda: find_events(ledger, Selection()),
            "plans as claims": lambda: find_claims(ledger, Selection(kind="plan")),
            "briefing of one event": lambda: compose(ledger, event=event),
            "briefing of everything": lambda: compose(ledger),
        }
        for name, ask in asked.items():
            begun = time.process_time()
            ask()
            print(f"{name:<24}{time.process_time() - begun:8.2f} s")


def _fill(ledger: Ledger, reports: int) -> None:
    chance, together = random.Random(1), defaultdict(list)
    late = reports - reports // 10
    documents: dict[str, Document] = {}
    for first, last, at in ((0, late, "2031-01-01"), (late, reports, "2031-02-01")):
        for begin in range(first, last, _BATCH):
            with ledger.writing(f"{at}T00:00:00+00:00") as writer:
                for number in range(begin, min(last, begin + _BATCH)):
                    document, claims = _report(number, chance)
                    revision = writer.revision(document)
                    assert revision is not None
                    writer.add_document(revision)
                    writer.add_reading(revision, "made/1", claims, [])
                    documents[document.id] = document.replace(text="")
                    for claim in claims:
                        sort = claim.kind if claim.kind in ("plan", "position") else "event"
                        together[sort, claim.place, (claim.when or "")[:7]].append(claim)
        with ledger.writing(f"{at}T01:00:00+00:00") as writer:
            writer.add_events(_event(own, documents) for own in together.values())


def _report(number: int, chance: random.Random) -> tuple[Document, list[Claim]]:
    figures = [chance.randint(2, 900) for _ in _KINDS]
    text = " ".join(f"Officials said {figure} people died and demanded a ceasefire." for figure in figures)
    sha256 = text_sha256(text)
    published = f"2030-{1 + number % 12:02}-{1 + number // 12 % 28:02}"
    document = Document(
        id=document_id(str(number), sha256), address=str(number), sha256=sha256, text=text, text_sha256=sha256,
        chars=len(text), outlet=f"Outlet {number % 300}", title=f"Report {number}", published=published,
    )  # fmt: skip
    claims, at = [], 0
    for kind, figure in zip(_KINDS, figures, strict=True):
        end = text.index(".", at) + 1
        slots = {"measure": "killed", "object": "person", "low": figure, "high": figure, "written": figure}
        claims.append(
            Claim.make(
                document, start=at, end=at + 14, kind=kind, quote=text[at:end], quote_start=at, quote_end=end,
                place=f"Town {number % _TOWNS}, Libya", country="LBY", when=published, when_basis="stated",
                source=chance.choice(["the ministry", "officials", f"Person {chance.randint(1, 500)}"]),
                agent=chance.choice(["LBY", "rebels", None]), event_type=_TYPES[kind],
                **(slots if kind == "count" else {}),
            )
        )  # fmt: skip
        at = end + 1
    return document, claims


def _event(claims: Sequence[Claim], documents: dict[str, Document]) -> Event:
    here = {claim.document: documents[claim.document] for claim in claims}
    first = claims[0]
    return Event(
        id=min(claim.anchor for claim in claims), type=first.event_type, title=f"{first.event_type}, {first.place}",
        when=first.when, place=first.place, country="LBY", claims=tuple(claim.id for claim in claims),
        documents=tuple(sorted(here)), tolls=tolls(claims, here, {}) if first.kind in ("count", "event") else (),
    )  # fmt: skip


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
