"""The table of linking and tolls."""

from __future__ import annotations

from bench.toll_goals import TOLL_GOALS, tolls_table

FOUND = {
    "found": 0.9,
    "linking given found": {"precision": 0.91, "recall": 0.76},
    "tolls": {name: {"of_all": 0.8} for name in ("status", "live range", "lineages")},
    "status macro F1": 0.7,
    "superseded": {"f1": 0.747},
}


def test_each_goal_has_what_is_asked_and_reached_on_both_sides() -> None:
    perfect = FOUND | {"linking given found": {"precision": 0.97, "recall": 0.95}}
    lines = tolls_table("fakes", FOUND, perfect).splitlines()
    assert len(lines) == len(TOLL_GOALS) + 2
    assert "| linking, B-cubed recall | 0.95 | 0.950 | 0.90 | 0.760 |" in lines
    assert "| superseded, F1 | 0.75 | 0.747 | 0.75 | 0.747 |" in lines
