"""Which numbers of a sentence count what: lists, parts of a whole, tallies, and numbers that only tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Claim


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army launched 472 drones at the town, alongside seven missiles.", ["launched 472", "launched seven"]),
        ("Nine soldiers were injured along with three bystanders.", ["injured Nine", "injured three"]),
        ("The north accounted for 155 of the 162 deaths.", ["killed 155", "killed 162"]),
        ("The disease has been confirmed in 11 of the country’s 81 provinces.", ["struck 11"]),
        ("Some 1,200 homes were destroyed, and 21,000 others were damaged.", ["destroyed 1,200", "damaged 21,000"]),
        ("The number of dead rose from 12 to 30.", ["killed 12", "killed 30"]),
        ("Cholera cases in Fiji reach 97", ["infected 97"]),
        ("There are no new cases in the capital.", ["infected no"]),
        ("The quake left 30 civilian deaths and injuries exceeding 140.", ["killed 30", "injured 140"]),
        ("Another child died on Monday.", ["killed Another child"]),
        ("One in 20 infected people will die.", []),
        ("Two people were killed near the capital of 4 million.", ["killed Two"]),
        ("Rebels killed 12 farmers.[3]", ["killed 12"]),
    ],
)
def test_counts(count: Callable[..., list[Claim]], text: str, told: list[str]) -> None:
    assert [f"{claim.measure} {text[claim.start : claim.end]}" for claim in count(text)] == told


def test_a_part_of_a_whole_is_a_part(count: Callable[..., list[Claim]]) -> None:
    part, whole = count("The north accounted for 155 of the 162 deaths.")
    assert (part.subset, whole.subset) == (True, False)
