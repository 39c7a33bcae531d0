"""The order of reading cannot matter."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from recount.ledger import Ledger
from recount.runs import ORDER, Stages, read
from recount.settings import Settings
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


def after(order: list[int], folder: Path) -> dict[str, Any]:
    for number, text in enumerate(TEXTS):
        (folder / f"{number}.txt").write_text(text)
    with Ledger.open(folder / "ledger.db", create=True) as ledger:
        paths = [str(folder / f"{number}.txt") for number in order]
        read(paths, ledger, Settings(), clock=lambda: "2024-05-01T00:00:00Z", stages=SMALL)
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


def test_every_arrow_is_a_stage() -> None:
    assert {arrow.name for arrow in ORDER} <= {*Stages.__dataclass_fields__}
