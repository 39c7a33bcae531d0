from __future__ import annotations

from recount.views.plots import spark
from recount.views.sheets import timeline


def test_a_block_a_day_as_high_as_it_has_events() -> None:
    days = [("2031-05-01", "2031-05-01", "ASSAULT", 8), ("2031-05-03", "2031-05-03", None, 1)]
    assert spark(timeline(days, 2)) == "1 May 2031 █ ▁ 3 May 2031, by day"


def test_no_day_is_no_line() -> None:
    assert spark(timeline([], 3)) == ""
