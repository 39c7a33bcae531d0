"""Weekdays and their dates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from recount.records import Check

Checks = Callable[..., tuple[Check, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "The crush was on Wednesday, 24 September 2015.",
        "They met on Friday, May 11, 2023.",
        "They met on Friday (11 May 2023).",
        "They met on 11 May 2023, a Friday.",
        "They met on 11 May 2023 (Friday).",
        "They met on Friday the 11th of May 2023.",
    ],
)
def test_a_weekday_that_is_not_the_date_s_is_found(text: str, check: Checks) -> None:
    assert [found.kind for found in check(text)] == ["weekday"]


@pytest.mark.parametrize(
    "text",
    [
        "The crush was on Thursday, 24 September 2015.",
        "They met on Thursday (11 May 2023).",
        "They met on Friday.",
        "On Friday 12 people died.",
        "They met on 11 May 2023, and on Friday they left.",
        "They met on 11 May 2023. Friday was calm.",
    ],
)
def test_what_fits_or_belongs_to_no_date_is_left_alone(text: str, check: Checks) -> None:
    assert check(text) == ()


def test_a_date_without_its_year_is_held_against_publication(check: Checks) -> None:
    text = "The bridge fell on Sunday, 12 May."
    assert [found.kind for found in check(text, published="2023-05-14")] == ["weekday"]
    assert check(text, published="2024-05-14") == ()
    assert check(text) == ()


def test_two_dates_without_their_year_are_held_against_each_other(check: Checks) -> None:
    assert [found.kind for found in check("They met on Monday 3 May. They left on Tuesday 12 May.")] == ["weekday"]
    assert check("They met on Monday 3 May. They left on Tuesday 11 May.") == ()
    assert check("They met on Monday 3 May. They left on Tuesday 12 November.") == ()


def test_only_the_day_s_own_weekday_passes(check: Checks) -> None:
    day = date(2019, 3, 6)
    names = [f"{day + timedelta(days=more):%A}" for more in range(7)]
    assert [bool(check(f"They met on {name}, 6 March 2019.")) for name in names] == [False] + [True] * 6
