"""The whole way with the rooms as they are: the demo reports, and gold claims."""

from __future__ import annotations

import importlib
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from recount.errors import BadDate, LanguageNotSupported
from recount.ledger import Ledger
from recount.records import Judgement
from recount.runs import Stages, Summary, judge, link_files, read, read_text, reread
from recount.settings import Settings
from tests.runs.state import state


def clock() -> str:
    return "2024-05-01T12:00:00+00:00"


@pytest.fixture(scope="module")
def stages() -> Stages:
    return Stages.standard()


@pytest.fixture(scope="module")
def reports(root: Path) -> list[str]:
    return sorted(str(path) for path in (root / "examples" / "reports").iterdir() if path.is_file())


def take(path: Path, reports: list[str], stages: Stages) -> Summary:
    with Ledger.open(path, create=True) as ledger:
        return read(reports, ledger, Settings(), clock=clock, stages=stages)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, reports: list[str], stages: Stages) -> Path:
    path = tmp_path_factory.mktemp("demo") / "ledger.db"
    summary = take(path, reports, stages)
    assert summary.errors == []
    return path


@pytest.fixture
def ledger(whole: Path) -> Iterator[Ledger]:
    with Ledger.open(whole) as ledger:
        yield ledger


def test_every_claim_stands_in_its_text_and_in_one_event(ledger: Ledger) -> None:
    texts = {document.id: document.text for document in ledger.documents()}
    claims = list(ledger.claims())
    assert len(claims) > 50
    for claim in claims:
        assert texts[claim.document][claim.quote_start : claim.quote_end] == claim.quote
    held = [name for event in ledger.events() for name in event.claims]
    assert sorted(held) == sorted(claim.id for claim in claims)
    ledger.verify()


@pytest.mark.parametrize("seed", [1, 2])
def test_reading_in_another_order_gives_the_same(
    ledger: Ledger, tmp_path: Path, reports: list[str], stages: Stages, seed: int
) -> None:
    order = random.Random(seed).sample(reports, len(reports))
    take(tmp_path / "other.db", order, stages)
    with Ledger.open(tmp_path / "other.db") as other:
        here, there = state(other), state(ledger)
    assert {event.id for event in there["events"].values()} == {event.id for event in here["events"].values()}
    assert here == there


def test_all_at_once_gives_the_events_that_one_after_the_other_gave(ledger: Ledger, stages: Stages) -> None:
    claims, documents = list(ledger.claims()), list(ledger.documents())
    ids = [claim.id for claim in claims] + [document.id for document in documents]
    events = stages.reconcile(claims, list(ledger.links(ids=ids)), documents, ())
    assert {event.id: event for event in events} == state(ledger)["events"]


def test_reading_and_rereading_again_add_nothing(ledger: Ledger, reports: list[str], stages: Stages) -> None:
    before = ledger.counts()
    assert read(reports, ledger, Settings(), clock=clock, stages=stages).unchanged == before["documents"]
    assert reread(ledger, Settings(), clock=clock, stages=stages).unchanged == before["documents"]
    name = next(ledger.documents()).id
    assert reread(ledger, Settings(), clock=clock, stages=stages, document=name).claims == 0
    assert ledger.counts() == before


def test_a_judgement_reaches_the_toll_and_can_be_taken_back(tmp_path: Path, stages: Stages) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, count in (("a", 12), ("b", 15)):
        text = f"Floods killed {count} people in Colombo on 3 May 2017, officials said on Thursday 4 May 2017.\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    take(tmp_path / "l.db", [str(folder)], stages)
    with Ledger.open(tmp_path / "l.db") as ledger:
        before = state(ledger)
        claim = next(claim for claim in ledger.claims() if claim.low == 15)
        facts = {"by": "ana", "anchor": claim.anchor, "quote": claim.quote, "seen": {"low": 15}}
        judge(ledger, Judgement.make(kind="reject", at="2024-05-02", **facts), clock=clock, stages=stages)
        assert all(claim.id not in event.claims for event in ledger.events())
        judge(ledger, Judgement.make(kind="accept", at="2024-05-03", **facts), clock=clock, stages=stages)
        assert state(ledger) == before
        ledger.verify()


def test_a_text_gives_claims_without_a_ledger(stages: Stages) -> None:
    text = "The flood killed 12 people in Colombo on Sunday, officials said."
    (claim,) = (one for one in read_text(text, published="2017-05-29", stages=stages) if one.kind == "count")
    assert (claim.measure, claim.low, text[claim.start : claim.end]) == ("killed", 12, "12")
    with pytest.raises(BadDate):
        read_text(text, published="soon", stages=stages)
    with pytest.raises(LanguageNotSupported):
        read_text("Les inondations ont fait douze morts à Colombo dimanche, selon les autorités.", stages=stages)


def test_gold_claims_are_linked_under_their_own_ids(
    shared: Path, tmp_path: Path, stages: Stages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(shared / "score"))
    monkeypatch.setattr(sys, "argv", ["gold_claims.py", str(shared / "gold" / "seeds"), str(tmp_path)])
    try:
        importlib.import_module("gold_claims")
    finally:
        sys.modules.pop("gold_claims", None)
    linked = link_files(tmp_path / "claims.jsonl", tmp_path / "documents.jsonl", stages=stages)
    rows = [json.loads(line) for line in (tmp_path / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = {document.id: document.text for document in linked.documents}
    assert [claim.id for claim in linked.claims] == [row["id"] for row in rows]
    for row, claim in zip(rows, linked.claims, strict=True):
        assert all(getattr(claim, slot) == value for slot, value in row.items() if value is not None)
        assert texts[claim.document][claim.quote_start : claim.quote_end] == claim.quote
        assert claim.quote_start <= claim.start < claim.end <= claim.quote_end
    assert sorted(name for event in linked.events for name in event.claims) == sorted(row["id"] for row in rows)
