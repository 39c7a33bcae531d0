"""Parts and their totals: in one sentence, in a list, over several sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Check

Checks = Callable[..., tuple[Check, ...]]
TOTALS = "Six people were killed on Thursday and {} others were injured in Salta. "
PLACES = (
    "Police said three people were killed and 15 others were injured in the market. "
    "Two people were killed and four others were injured at the station. "
    "One person was killed and 13 others were injured in the north."
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The blast killed 12 people, including 15 children.", "15"),
        ("The blast killed at least 12 people, including 15 children.", "15"),
        ("The blast killed 12 people, 15 of them children.", "15"),
        ("Fifteen children were among the 12 people killed.", "Fifteen"),
        ("The storm killed 34 people: 20 men, 10 women and 5 children.", "34"),
        ("The storm killed 34 people (20 men, 10 women and 3 children).", "34"),
        ("The storm killed 34 people – 20 in Rosario, 10 in Salta and 5 in Jujuy.", "34"),
        ("The storm killed 34 people, including 20 men, 10 women and 7 children.", "34"),
        ("All 16 of the dead were from Suva, 9 men and 8 women.", "16"),
        ("Two soldiers and five rebels, nine in all, were killed.", "nine"),
        ("The convoy carried at least 5,000 people including civilians and 6,628 fighters.", "6,628"),
        ("The 8 cases of Wednesday were all men, 12 from Suva and 1 from Nadi.", "8"),
        (TOTALS.format(34) + PLACES, "34"),
    ],
)
def test_parts_that_miss_their_total_are_found(text: str, words: str, check: Checks) -> None:
    (found,) = check(text)
    assert found.kind == "sum"
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed 12 people, including three children.",
        "The blast killed about 12 people, including 13 children.",
        "The blast killed more than 90 people, including 95 children.",
        "The storm killed 34 people: 20 men, 10 women and 4 children.",
        "The storm killed 34 people, including 20 men and 10 women.",
        "Three people were killed: 12 others were injured and 20 fled.",
        "The blast killed 12 people, including 8 women and 7 members of one family.",
        "The attack killed 12 people, 8 men and 5 women were hurt.",
        "Up to 2, 200 people were killed, of whom at least 400 were civilians.",
        "Seven points came from two players (4 for the captain, 3 for the guest).",
        "Four people, all of whom live at 44 Long Street, were hurt.",
        "The firm has 300 workers, including its 1,200 franchise staff.",
        TOTALS.format(32) + PLACES,
        TOTALS.format(40) + PLACES.replace("three", "two"),
    ],
)
def test_parts_that_need_not_make_their_total_are_left_alone(text: str, check: Checks) -> None:
    assert check(text) == ()
