"""The order of reading cannot matter."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.ledger import Ledger
from recount.runs import ORDER, Stages, read
from recount.settings import LinkSettings, Settings
from tests.runs.small_stages import SMALL
from tests.runs.state import state

TEXTS = (
    "10 killed in Anse, 4 injured in Brive.",
    "12 killed in Anse.",
    "5 injured in Brive, 3 killed in Cluny.",
    "3 killed in Cluny, 2 killed in Dole.",
    "12 killed in Anse.",
    "1 injured in Ecully.",
)


def after(order: list[int], folder: Path, crowd: int = 48) -> dict[str, Any]:
    for number, text in enumerate(TEXTS):
        (folder / f"{number}.txt").write_text(text)
    with Ledger.open(folder / "ledger.db", create=True) as ledger:
        paths = [str(folder / f"{number}.txt") for number in order]
        read(
            paths, ledger, Settings(link=LinkSettings(crowd=crowd)), clock=lambda: "2024-05-01T00:00:00Z", stages=SMALL
        )
        ledger.verify()
        return state(ledger)


def test_reading_in_any_order_gives_the_same_events(tmp_path: Path) -> None:
    expected = after(list(range(len(TEXTS))), tmp_path)
    sizes = {event.place: len(event.claims) for event in expected["events"].values()}
    assert sizes == {"Anse": 3, "Brive": 2, "Cluny": 2, "Dole": 1, "Ecully": 1}

    @settings(max_examples=12, deadline=None)
    @given(st.permutations(range(len(TEXTS))))
    def in_this_order(order: list[int]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            assert after(order, Path(folder)) == expected

    in_this_order()


@pytest.mark.parametrize("crowd", [1, 2])
def test_so_do_links_where_few_claims_stand_for_all(tmp_path: Path, crowd: int) -> None:
    expected = after(list(range(len(TEXTS))), tmp_path, crowd)

    @settings(max_examples=12, deadline=None)
    @given(st.permutations(range(len(TEXTS))))
    def in_this_order(order: list[int]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            assert after(order, Path(folder), crowd) == expected

    in_this_order()


@pytest.mark.parametrize("crowd", [1, 2, 48])
def test_a_page_that_changes_leaves_the_links_of_one_that_was_always_so(tmp_path: Path, crowd: int) -> None:
    told = Settings(link=LinkSettings(crowd=crowd))
    found = []
    for name, texts in (("moved", ("9 killed in Anse.", "13 killed in Brive.", "1 killed in Anse.")), ("as is", ())):
        (tmp_path / name).mkdir()
        with Ledger.open(tmp_path / f"{name}.db", create=True) as ledger:
            for last in (*texts, "11 killed in Anse."):
                lines = ("10 killed in Anse.", "12 killed in Anse.", "13 killed in Anse.", "14 killed in Anse.", last)
                for number, text in enumerate(lines):
                    (tmp_path / "report").mkdir(exist_ok=True)
                    (tmp_path / "report" / f"{number}.txt").write_text(text)
                read([str(tmp_path / "report")], ledger, told, clock=lambda: "2024-05-01T00:00:00Z", stages=SMALL)
            ledger.verify()
            now = state(ledger)
            found.append((now["links"].keys(), {event.claims for event in now["events"].values()}))
    assert found[0] == found[1]


def test_every_arrow_is_a_stage() -> None:
    assert {arrow.name for arrow in ORDER} <= {*Stages.__dataclass_fields__}
