from __future__ import annotations

import itertools

from recount.records import Claim
from recount.views.plots import plot
from recount.views.plots.toll_plot import HEIGHT, WIDTH
from recount.views.sheets import ClaimLine, LineageSheet, TollSheet

NUMBER = itertools.count()


def line(published: str | None, *, superseded: bool = False, **slots: object) -> ClaimLine:
    name = f"clm-{next(NUMBER)}"
    bare = Claim(
        id=name, anchor=name, document="doc", sha256="", start=0, end=2, quote="30 died", quote_start=0, quote_end=7,
        kind="count", measure="killed",
    )  # fmt: skip
    made = ClaimLine.of(bare.replace(**slots), None, superseded=superseded)
    return ClaimLine(**{**{name: getattr(made, name) for name in made.__struct_fields__}, "published": published})


def toll(*origins: list[ClaimLine]) -> TollSheet:
    lineages = tuple(
        LineageSheet(origin=f"origin {index}", stands=None, reports=1, claims=tuple(lines))
        for index, lines in enumerate(origins)
    )
    return TollSheet(
        label="Killed", measure="killed", subset=False, range="", low=None, high=None, best=None, policy="range",
        status="range", why="", reports=2, lineages=lineages,
    )  # fmt: skip


def exactly(published: str | None, number: int, **facts: object) -> ClaimLine:
    return line(published, low=number, high=number, written=number, **facts)  # type: ignore[arg-type]


def test_later_claims_stand_further_right_and_larger_numbers_higher() -> None:
    drawn = plot(toll([exactly("2020-01-01", 10), exactly("2020-01-05", 12)]))
    assert drawn
    first, second = drawn.marks
    assert first.x < second.x
    assert first.y and second.y and first.y > second.y
    assert len(drawn.threads) == 1


def test_an_open_bound_has_an_arrow_and_a_range_a_bar() -> None:
    drawn = plot(
        toll(
            [line("2020-01-01", low=30, written=30), line("2020-01-02", high=40, written=40)],
            [line("2020-01-02", low=20, high=50)],
        )
    )
    assert drawn
    least, most, between = drawn.marks
    assert least.up and not least.down and least.y and least.top < least.y
    assert most.down and most.y and most.bottom > most.y
    assert between.top < between.bottom and between.y is None and not between.up


def test_uncertain_days_are_bars_and_undated_claims_stand_apart() -> None:
    drawn = plot(toll([exactly("2020-01", 10), exactly(None, 12), exactly("2020-02-10", 14)]))
    assert drawn and drawn.undated is not None
    month, undated, day = drawn.marks
    assert month.x2 - month.x1 > 50
    assert day.x1 == day.x2
    assert undated.x > drawn.undated > day.x


def test_superseded_claims_are_pale_and_origins_have_signs_of_their_own() -> None:
    drawn = plot(toll([exactly("2020-01-01", 10, superseded=True)], [exactly("2020-01-01", 10)]))
    assert drawn
    assert [mark.pale for mark in drawn.marks] == [True, False]
    assert len({mark.shape for mark in drawn.marks}) == 2
    assert len({mark.x for mark in drawn.marks}) == 2


def test_numbers_far_apart_are_drawn_on_a_logarithmic_scale() -> None:
    far = plot(toll([exactly("2020-01-01", 3), exactly("2020-01-02", 20_000)]))
    near = plot(toll([exactly("2020-01-01", 0), exactly("2020-01-02", 20_000)]))
    assert far and far.logarithmic
    assert near and not near.logarithmic


def test_all_that_is_drawn_lies_in_the_picture() -> None:
    numbers = [0, 1, 7, 10**15, 0.5]
    for one, other in itertools.product(numbers, numbers):
        drawn = plot(toll([line("0001-01-01", low=one, written=one), exactly("9999-12-31", other)]))  # type: ignore[arg-type]
        assert drawn
        for mark in drawn.marks:
            assert 0 <= mark.x <= WIDTH
            assert 0 <= mark.top <= mark.bottom <= HEIGHT


def test_claims_without_a_number_make_no_picture() -> None:
    assert plot(toll([line("2020-01-01")])) is None
