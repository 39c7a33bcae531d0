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


def test_a_list_goes_on_counting_what_one_side_has(read: Callable[..., tuple[Claim, ...]]) -> None:
    text = "The raid in Kano, Nigeria, destroyed three Ghanaian trucks, four mortars and two boats."
    assert [claim.of for claim in read(text) if claim.measure] == ["GHA"] * 3


def test_more_of_those_counted_before_are_of_their_side(read: Callable[..., tuple[Claim, ...]]) -> None:
    text = "The army said it killed 250 Ansaru fighters in Kano, Nigeria, and 40 more near the border."
    assert [claim.of for claim in read(text) if claim.measure] == ["Ansaru"] * 2


def test_attackers_are_of_the_group_that_attacks(read: Callable[..., tuple[Claim, ...]]) -> None:
    text = "Ansaru attacked a college in Kano, Nigeria. Ansaru bombed a school as well. Police killed four gunmen."
    (found,) = [claim for claim in read(text) if claim.measure]
    assert found.of == "Ansaru"


def test_armed_men_are_of_no_country(read: Callable[..., tuple[Claim, ...]]) -> None:
    (found,) = [claim for claim in read("Two armed men came to the mosque in Kano, Nigeria.") if claim.measure]
    assert (found.measure, found.of) == ("troops", None)
