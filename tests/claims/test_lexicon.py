"""Every entry of the lexicons is shown by its own example."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Claim
from recount.reference.event_types import ActWord, act_words
from recount.reference.measures import MeasureWord, measure_words
from recount.reference.table import Row, table


@pytest.mark.parametrize("entry", measure_words(), ids=lambda entry: f"{entry.word} ({entry.measure})")
def test_measure_word(entry: MeasureWord, count: Callable[..., list[Claim]]) -> None:
    found = count(entry.example)
    assert [claim.measure for claim in found] == [entry.measure]
    assert found[0].low is not None


@pytest.mark.parametrize("entry", act_words(), ids=lambda entry: f"{entry.word} ({entry.kind} {entry.form})")
def test_act_word(entry: ActWord, read: Callable[..., tuple[Claim, ...]]) -> None:
    found = [claim for claim in read(entry.example) if claim.kind in ("event", "position", "state")]
    assert found
    if entry.form == "light":
        assert found[0].quote[found[0].start - found[0].quote_start :].split()[0] != ""
    else:
        assert (entry.kind, entry.type) in [(claim.kind, claim.event_type) for claim in found]


@pytest.mark.parametrize("row", table("modality"), ids=lambda row: row["phrase"])
def test_modality(row: Row, count: Callable[..., list[Claim]]) -> None:
    text = f"The blast killed 12 people. {row['example']}" if row["side"] == "next" else row["example"]
    found = [claim.modality for claim in count(text)]
    assert found == ([] if row["modality"] == "counterfactual" else [row["modality"]])


@pytest.mark.parametrize("row", table("scopes"), ids=lambda row: row["phrase"])
def test_scope(row: Row, count: Callable[..., list[Claim]]) -> None:
    assert [claim.scope for claim in count(row["example"])] == ["cumulative"]
