"""Sums of money by the verb that speaks of them, before or behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Claim


@pytest.mark.parametrize(
    ("text", "kind", "type_"),
    [
        ("About 12 million dollars has been pledged by donors.", "plan", "AID"),
        ("The largest sum, 12 million dollars, is intended to be allocated to food.", "plan", "AID"),
        ("Some 12 million dollars was needed for the island.", "position", "REQUEST"),
        ("The new dam will cost 12 million dollars.", "count", None),
    ],
)
def test_sums(read: Callable[..., tuple[Claim, ...]], text: str, kind: str, type_: str | None) -> None:
    found = [claim for claim in read(text) if claim.measure == "money"]
    assert [(claim.kind, claim.event_type, claim.low) for claim in found] == [(kind, type_, 12_000_000)]


def test_a_sum_that_nothing_speaks_of_is_no_claim(read: Callable[..., tuple[Claim, ...]]) -> None:
    assert not [claim for claim in read("The 12 million dollars were on the table.") if claim.measure == "money"]


def test_of_a_converted_pair_the_first_sum_counts_and_the_verb_is_told_by_it(
    read: Callable[..., tuple[Claim, ...]],
) -> None:
    found = read("The agency has launched an appeal for $12m (£9m) to help the islanders.")
    assert [(claim.kind, claim.number_text) for claim in found if claim.kind == "position"] == [("position", "12m")]
