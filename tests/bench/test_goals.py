"""What is asked and what is reached."""

from __future__ import annotations

import pytest
from bench.goals import GOALS, Tally, goals_table, tallies

SCORED = {
    "scores": {
        "count:all": {"right": 80, "pred": 90, "gold": 110},
        "check": {"right": 1, "pred": 1, "gold": 2},
    },
    "slots": {"source": {"right": 30, "asked": 40}, "published:wrong": {"right": 1, "asked": 50}},
    "checks_elsewhere": 1,
}


def test_a_tally_is_an_f1_or_a_share() -> None:
    assert Tally(80, 90, 110).figure == pytest.approx(0.8)
    assert Tally(30, None, 40).figure == pytest.approx(0.75)
    assert Tally(0, None, 0).figure is None
    assert Tally(1, 2, 3) + Tally(4, 5, 6) == Tally(5, 7, 9)


def test_more_is_better_in_every_tally() -> None:
    found = tallies(SCORED)
    assert found["published:not wrong"].figure == pytest.approx(0.98)
    assert found["checks said"] == Tally(1, None, 2)


def test_the_table_tells_what_is_short_and_which_set_is_far_from_the_others() -> None:
    good, bad = {"count:all": Tally(90, 100, 100)}, {"count:all": Tally(60, 100, 100)}
    lines = goals_table({"one": good, "two": good, "three": bad}).splitlines()
    assert lines[0] == "| what | asked | reached | short by | one | two | three | asked elsewhere |"
    (counts,) = [line for line in lines if line.startswith("| counts ")]
    assert counts == "| counts | 0.90 | 0.800 | 0.100 | 0.900* of 100 | 0.900* of 100 | 0.600* of 100 | 0.85 |"
    assert len(lines) == len(GOALS) + 2


def test_what_no_set_has_is_left_open() -> None:
    lines = goals_table({"one": {}}).splitlines()
    assert all("| – |" in line for line in lines[2:])
