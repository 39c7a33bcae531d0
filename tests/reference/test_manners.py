"""Manners of acts: the table, and which of them go together."""

from __future__ import annotations

import pytest

from recount.reference.manners import manners, one_manner
from recount.reference.table import Row, table


@pytest.mark.parametrize("row", table("manners"), ids=lambda row: row["manner"])
def test_the_example_tells_the_manner(row: Row) -> None:
    told = row["example"].removesuffix(".").lower().split()
    assert any(row["manner"] in manners().get(word, ()) for word in told)
    assert set(row["beside"].split()) <= {other["manner"] for other in table("manners")} - {row["manner"]}


def test_one_manner_two_or_perhaps_one() -> None:
    air, shells, gas = frozenset({"air"}), frozenset({"shells"}), frozenset({"gas"})
    assert one_manner(air, air | gas) is True
    assert one_manner(air, shells) is False
    assert one_manner(air, gas) is None
    assert one_manner(air, frozenset()) is None
