"""What a number is the rounding of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.checks.rounding import rounded


@pytest.mark.parametrize(
    ("written", "least", "most"),
    [
        (2, 1.5, 2.5),
        (2.5, 2.45, 2.55),
        (35, 32.5, 37.5),
        (60, 55, 65),
        (100, 90, 110),
        (1200, 1150, 1250),
        (0, -0.5, 0.5),
    ],
)
def test_a_number_stands_for_what_rounds_to_it(written: float, least: float, most: float) -> None:
    low, high = rounded(written)
    assert (low, high) == (pytest.approx(least, abs=1e-6), pytest.approx(most, abs=1e-6))


@given(st.floats(0, 1e12) | st.integers(0, 10**15))
def test_a_number_stands_for_itself(written: float) -> None:
    low, high = rounded(written)
    assert low <= written <= high
