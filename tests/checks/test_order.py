"""Dates in an order that cannot be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Check

Checks = Callable[..., tuple[Check, ...]]
PUBLISHED = {"published": "2019-05-20", "published_basis": "metadata"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The truce ran from 12 May to 3 May.", "3 May"),
        ("The war lasted from 2015 to 2012.", "2012"),
        ("Fighting went on between 12 May 2019 and 3 April 2019.", "3 April 2019"),
        ("He was arrested on 5 May, two days after the attack on 4 May.", "5 May"),
        ("He was arrested on 5 May 2019, a week after the attack on 4 May 2019.", "5 May 2019"),
        ("He left on 5 May 2019, two days before the attack of 6 May 2019.", "5 May 2019"),
        ("He was arrested on 3 May after the attack on 4 May.", "3 May"),
        ("A bomb killed 12 people on 28 May 2019.", "28 May 2019"),
    ],
)
def test_an_order_that_cannot_be_is_found(text: str, words: str, check: Checks) -> None:
    (found,) = check(text, **PUBLISHED)
    assert found.kind == "order"
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "The truce ran from 28 December to 3 January.",
        "The truce ran from 3 May to 12 May.",
        "He was arrested on 5 May, two days after the attack on 3 May.",
        "He was arrested on 5 May 2019, a week after the attack on 28 April 2019.",
        "He was arrested on 4 January, a week after the attack on 28 December.",
        "He was arrested on 4 May after the attack on 3 May.",
        "He was arrested on 3 March after the attack on 8 April.",
        "The vote will be held on 28 May 2019.",
        "Between Friday and 11 May they met.",
        "A bomb killed 12 people on 21 May 2019.",
    ],
)
def test_an_order_that_can_be_is_left_alone(text: str, check: Checks) -> None:
    assert check(text, **PUBLISHED) == ()


def test_a_day_after_an_inferred_date_says_nothing(check: Checks) -> None:
    text = "A bomb killed 12 people on 28 May 2019."
    assert check(text, published="2019-05-20", published_basis="inferred") == ()
