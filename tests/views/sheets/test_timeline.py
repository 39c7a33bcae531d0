from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recount.views.sheets import timeline


def test_bins_are_days_weeks_months_or_years_by_how_long_it_all_took() -> None:
    def unit(last: str) -> str:
        return timeline([("2020-01-01", "2020-01-01", "ASSAULT", 1), (last, last, None, 1)], 0).unit

    assert [unit(last) for last in ("2020-02-01", "2020-12-31", "2023-01-01", "2049-01-01")] == [
        "day", "week", "month", "year",
    ]  # fmt: skip


def test_what_is_known_less_exactly_is_a_span_and_not_its_first_day() -> None:
    made = timeline([("2020-01-03", "2020-01-03", "ASSAULT", 2), ("2020-01-01", "2020-01-31", "ASSAULT", 3)], 4)
    assert [(one.first, one.last, one.events) for one in made.spans] == [("2020-01-01", "2020-01-31", 3)]
    assert sum(sum(one.counts.values()) for one in made.bins) == 2
    assert made.undated == 4


@given(
    st.lists(
        st.tuples(st.dates(), st.integers(0, 800), st.sampled_from(["ASSAULT", None]), st.integers(1, 5)), max_size=40
    )
)
def test_no_event_is_lost_and_the_bins_stay_few(days: list[tuple[object, int, str | None, int]]) -> None:
    from datetime import date

    rows = []
    for first, size, kind, many in days:
        assert isinstance(first, date)
        last = date.fromordinal(min(first.toordinal() + size, date.max.toordinal()))
        rows.append((first.isoformat(), last.isoformat(), kind, many))
    made = timeline(rows, 0)
    assert len(made.bins) <= 130
    binned = sum(sum(one.counts.values()) for one in made.bins)
    spans = sum(one.events for one in made.spans)
    total = sum(many for *_, many in rows)
    assert binned + spans <= total
    if len(made.spans) < 12:
        assert binned + spans == total


def test_a_century_that_ends_on_a_leap_day_has_its_years() -> None:
    made = timeline([("1905-01-01", "1905-01-01", None, 1), ("1996-02-29", "1996-02-29", None, 1)] * 2, 0)
    assert made.unit == "year" and made.bins[-1].first == "1996-01-01"
    assert sum(sum(one.counts.values()) for one in made.bins) + sum(one.events for one in made.spans) == 4
