"""What is kept of positions, plans and sources is what all claims and events give."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from bench.made_ledger import make

from recount.errors import ReadOnlyLedger
from recount.ledger import Digest, Digesting, Ledger, Query
from recount.records import Claim, Judgement
from recount.runs import judge
from recount.views.sheets import plans_sheet, positions_sheet, sources_sheet

ASKED = (
    Query(),
    Query(measure="killed"),
    Query(since="2020", until="2021-06"),
    Query(source="mayor"),
    Query(kind="plan"),
)
Asks = Callable[[Ledger], list[object]]


def shown(ledger: Ledger) -> list[object]:
    """All that the three pages show, for some questions, in an order that ties do not change."""
    found: list[object] = []
    for query in ASKED:
        if query.kind is None:
            positions = positions_sheet(ledger, query)
            found.append((sorted(map(str, positions.issues)), positions.more, len(positions.rows)))
            found.append(
                {(row.party, positions.issues[at]): cell for row in positions.rows for at, cell in row.cells.items()}
            )
        plans = plans_sheet(ledger, query, today="2021-01-01")
        found.append(plans.months)
        found += [plans_sheet(ledger, query, today="2021-01-01", month=month) for month in plans.months]
        first = sources_sheet(ledger, query)
        pages = [sources_sheet(ledger, query, page=page) for page in range(1, first.pages + 1)]
        found.append(sorted((one for page in pages for one in page.sources), key=lambda one: one.to_json()))
    return found


@pytest.fixture
def computed(monkeypatch: pytest.MonkeyPatch) -> Asks:
    """The same where the ledger may not be written, and so nothing is kept."""

    def refuse(ledger: Ledger, at: str) -> NoReturn:
        raise ReadOnlyLedger(str(ledger.path))

    def ask(ledger: Ledger) -> list[object]:
        with monkeypatch.context() as frozen:
            frozen.setattr(Digest, "fresh", lambda *_: False)
            frozen.setattr(Ledger, "writing", refuse)
            return shown(ledger)

    return ask


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Ledger]:
    make(tmp_path / "made.db", documents=24, largest=30)
    with Ledger.open(tmp_path / "made.db") as opened:
        yield opened


def decide(ledger: Ledger, kind: str, claim: Claim, **facts: object) -> Judgement:
    made = Judgement.make(
        kind=kind, by="ana", at=f"2026-02-{len(list(ledger.judgements())) + 1:02}", anchor=claim.anchor,  # type: ignore[arg-type]
        quote=claim.quote, **facts,
    )  # fmt: skip
    judge(ledger, made, clock=lambda: made.at)
    return made


def test_what_is_kept_is_what_all_claims_give(made: Ledger, computed: Asks) -> None:
    assert shown(made) == computed(made)


def test_it_follows_what_people_decide_and_take_back(ferry: Ledger, computed: Asks) -> None:
    assert shown(ferry) == computed(ferry)
    before = shown(ferry)
    for text, kind, slots in (
        ("Survivors", "reject", {}), ("The", "correct", {"agent": "the harbour master"}),
        ("Divers", "correct", {"when": "2003-08-02"}),
    ):  # fmt: skip
        claim = next(one for one in ferry.claims() if one.quote.startswith(text))
        decide(ferry, kind, claim, slots=slots, seen={})
        assert shown(ferry) == computed(ferry) != before
    for logged in list(ferry.judgements()):
        judge(
            ferry, Judgement.make(kind="undo", by="ana", at="2026-03-01", undoes=logged.id), clock=lambda: "2026-03-01"
        )
    assert shown(ferry) == computed(ferry)
    ferry.verify()


def test_names_that_a_person_joined_are_counted_as_one_and_parted_again(ferry: Ledger, computed: Asks) -> None:
    def called() -> list[str]:
        return sorted(one.source for one in sources_sheet(ferry).sources if one.tolls)

    apart = called()
    said = Judgement.make(kind="same-source", by="ana", at="2026-02-01", names=("police", "survivors"))
    judge(ferry, said, clock=lambda: "2026-02-01")
    assert len(called()) == len(apart) - 1
    assert shown(ferry) == computed(ferry)
    judge(ferry, Judgement.make(kind="undo", by="ana", at="2026-02-02", undoes=said.id), clock=lambda: "2026-02-02")
    assert called() == apart
    assert shown(ferry) == computed(ferry)


def test_only_what_changed_is_gone_through_again(ferry: Ledger) -> None:
    sources_sheet(ferry)
    rules = _rules(ferry)
    with ferry.writing("2026-02-01") as writer:
        kept = Digesting(writer, rules)
        assert (kept.documents(), kept.events()) == ([], [])
    claim = next(one for one in ferry.claims() if one.quote.startswith("Divers"))
    decide(ferry, "correct", claim, slots={"when": "2003-08-02"}, seen={})
    with ferry.writing("2026-02-01") as writer:
        kept = Digesting(writer, rules)
        assert kept.documents() == [claim.document]
        assert 0 < len(kept.events()) < len(list(ferry.events())) + 1


def test_rows_that_other_rules_made_are_made_anew(ferry: Ledger) -> None:
    before = sources_sheet(ferry)
    with ferry.writing("2026-02-01") as writer:
        kept = Digesting(writer, "other rules")
        assert len(kept.documents()) == 3
        kept.finish({})
    assert sources_sheet(ferry) == before


def _rules(ledger: Ledger) -> str:
    with ledger._reading() as connection:
        return str(connection.exec_driver_sql("SELECT rules FROM digested").scalar())
