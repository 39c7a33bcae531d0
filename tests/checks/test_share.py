"""Shares beside what they are shares of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Check

Checks = Callable[..., tuple[Check, ...]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The fire destroyed 12 of the 40 houses, or 50 percent.", "50"),
        ("Some 12 of 40 houses (50%) were destroyed.", "50"),
        ("The fire destroyed 12 houses, or 50 percent of the 40 in the village.", "50"),
        ("About 30 percent of the 40,000 residents (2,000) fled.", "30"),
        ("There were 103 deaths from a total of 217 patients, for a mortality rate of nearly 80 percent.", "80"),
        ("About one in 20 (15%) fell ill.", "15"),
        ("Half of the 20 hostages (15) were freed.", "Half"),
        ("The rebels hold one third of Chad, an area of 113,000 square kilometres.", "one third"),
        ("The rebels hold 50 percent of Nepal's territory, or about 10,000 square miles.", "50"),
    ],
)
def test_a_share_that_does_not_fit_is_found(text: str, words: str, check: Checks) -> None:
    (found,) = check(text)
    assert found.kind == "share"
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "The fire destroyed 12 of the 40 houses, or 30 percent.",
        "The fire destroyed 13 of the 40 houses, or about a third.",
        "There were 103 deaths from a total of 217 patients, for a mortality rate of nearly 50 percent.",
        "About one in 20 (5%) fell ill.",
        "More than half of the 20 hostages (15) were freed.",
        "Half of the 20 hostages (six women) were freed.",
        "Half of the 20 hostages, five of them children, were freed.",
        "The blast killed 12 of the 40 people in the hall, and 50 percent of the houses burned.",
        "Prices rose from 12 to 40, or 50 percent.",
        "The rebels hold just under one tenth of Chad, an area of 113,000 square kilometres.",
        "The rebels hold half of the town and 10,000 square kilometres in Chad.",
    ],
)
def test_a_share_that_may_fit_is_left_alone(text: str, check: Checks) -> None:
    assert check(text) == ()
