from __future__ import annotations

from pathlib import Path

from bench.made_ledger import make
from bench.pages import pages

from recount.ledger import Ledger, Lists, Query


def test_made_ledgers_are_sound_as_large_as_asked_and_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one.db", "other.db"):
        make(tmp_path / name, documents=30, largest=40)
    with Ledger.open(tmp_path / "one.db") as one, Ledger.open(tmp_path / "other.db") as other:
        one.verify()
        assert one.counts()["documents"] == 30
        assert one.counts()["claims"] == 300
        assert max(len(event.claims) for event in one.events()) >= 40
        assert [entry.id for entry in one.entries()] == [entry.id for entry in other.entries()]
        assert Lists(one).count(Query(text="families"), "claims") == 30
    assert len({*pages(tmp_path / "one.db")}) == 14
