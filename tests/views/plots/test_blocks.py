from __future__ import annotations

from rich.console import Console

from recount.views.plots import blocks
from recount.views.sheets import TollSheet
from tests.views.plots.test_toll_plot import exactly, line, toll


def drawn(sheet: TollSheet) -> list[str]:
    console = Console(width=120, highlight=False)
    table = blocks(sheet, width=20)
    assert table is not None
    with console.capture() as captured:
        console.print(table)
    return captured.get().splitlines()


def test_a_row_a_figure_by_day_with_its_bounds() -> None:
    first = [exactly("2020-01-02", 100, superseded=True), exactly("2020-01-05", 50)]
    rows = drawn(toll(first, [line("2020-01-03", low=80, written=80)], [line("2020-01-04", high=60, written=60)]))
    assert [row.split()[0] for row in rows] == ["2", "3", "4", "5"]
    assert "○" in rows[0] and "●" in rows[3]
    assert "━▶" in rows[1]
    assert "◀━" in rows[2]
    assert rows[3].index("●") < rows[2].index("●") < rows[1].index("●") < rows[0].index("○")
    assert rows[0].rstrip().endswith("origin 0")


def test_numbers_far_apart_are_drawn_by_their_size() -> None:
    rows = drawn(toll([exactly("2020-01-01", 1), exactly("2020-01-02", 100), exactly("2020-01-03", 10_000)]))
    ends = [row.index("●") for row in rows]
    assert abs((ends[1] - ends[0]) - (ends[2] - ends[1])) <= 1


def test_one_figure_needs_no_picture() -> None:
    assert blocks(toll([exactly("2020-01-01", 5)], [exactly("2020-01-02", 5)])) is None
    assert blocks(toll([line("2020-01-01")])) is None
