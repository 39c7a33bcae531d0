"""Whose people or things a count is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Claim


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The storm injured dozens of Libyan children in Tunis.", "LBY"),
        ("Clashes in Lagos, Nigeria, left 20 villagers injured.", "NGA"),
        ("Gunmen killed 12 soldiers in Kano, Nigeria.", "NGA"),
        ("Rebels fired 40 rockets at Kano, Nigeria.", "rebels"),
        ("The storm killed 12 people in Accra, Ghana.", "GHA"),
        ("Japan provided 40 million dollars in aid to Ghana.", "JPN"),
    ],
)
def test_of(read: Callable[..., tuple[Claim, ...]], text: str, of: str) -> None:
    (found,) = [claim for claim in read(text) if claim.measure]
    assert found.of == of


def test_foreigners_are_not_of_the_country_of_the_place(read: Callable[..., tuple[Claim, ...]]) -> None:
    (found,) = [claim for claim in read("The blast killed 12 foreigners in Accra, Ghana.") if claim.measure]
    assert found.of is None


def test_what_was_hit_is_of_the_side_that_was_hit(read: Callable[..., tuple[Claim, ...]]) -> None:
    text = "Nigerian jets bombed Ansaru fighters near Kano, Nigeria. " * 2 + "Nigerian jets destroyed 12 vehicles."
    (found,) = [claim for claim in read(text) if claim.measure]
    assert (found.target, found.of) == ("Ansaru", "Ansaru")
