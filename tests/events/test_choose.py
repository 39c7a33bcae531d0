"""The policies, on the example that their documentation works through."""

from __future__ import annotations

import pytest

from recount.events import choose
from recount.records import Policy, Toll
from tests.events.test_tolls import figure, report, told


def example() -> tuple[Toll, dict, dict]:  # type: ignore[type-arg]
    reports = [
        figure("a", 21, "2019-05-02", source="health ministry"),
        report("b", "At least 30 died.", {"word": "30", "low": 30, "source": "Atlan Hospital"}, published="2019-05-03"),
        figure("c", 30, "2019-05-03", source="Flood Relief"),
        report(
            "d", "Dozens died.", {"word": "Dozens", "low": 24, "approx": True}, published="2019-05-03", outlet="Post"
        ),
    ]
    (toll,) = told(*reports)
    claims = {one.id: one for _, found in reports for one in found}
    return toll, claims, {made.id: made for made, _ in reports}


@pytest.mark.parametrize(
    ("policy", "best"), [("range", None), ("ucdp", 30), ("acled", 12), ("latest-official", 21), ("majority", 30)]
)
def test_the_documented_example(policy: Policy, best: int | None) -> None:
    toll, claims, documents = example()
    chosen = choose(toll, claims, documents, policy)
    assert (chosen.best, chosen.policy) == (best, policy)
    assert (chosen.low, chosen.high, chosen.status) == (toll.low, toll.high, toll.status)


@pytest.mark.parametrize(
    ("word", "low", "best"), [
        ("Tens", 20, 10), ("dozens", 24, 12), ("Scores", 40, 20), ("hundreds", 200, 100), ("Thousands", 2000, 1000),
        ("tens of thousands", 20000, 10000), ("hundreds of thousands", 200000, 100000), ("several dozen", 36, 36),
        ("several", 3, 3),
    ],
)  # fmt: skip
def test_acleds_numbers_for_words(word: str, low: int, best: int) -> None:
    one = report("a", f"{word} died.", {"word": word, "low": low, "approx": True})
    (toll,) = told(one)
    claims = {claim.id: claim for claim in one[1]}
    assert choose(toll, claims, {one[0].id: one[0]}, "acled").best == best


def test_superseded_figures_are_not_picked() -> None:
    reports = [figure("a", 359, "2019-04-24"), figure("b", 253, "2019-04-25")]
    (toll,) = told(*reports)
    claims = {one.id: one for _, found in reports for one in found}
    documents = {made.id: made for made, _ in reports}
    policies: tuple[Policy, ...] = ("ucdp", "acled", "majority")
    assert [choose(toll, claims, documents, policy).best for policy in policies] == [253, 253, 253]


def test_without_an_authority_there_is_no_official_figure() -> None:
    reports = [figure("a", 12, None, source="Flood Watch")]
    (toll,) = told(*reports)
    found = choose(toll, {one.id: one for one in reports[0][1]}, {}, "latest-official")
    assert (found.best, found.policy) == (None, "latest-official")
