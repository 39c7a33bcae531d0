"""Spans of the best tag sequence."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recount.annotation.network.spans import spans


def _scores(tags: list[int], kinds: int = 2) -> np.ndarray:
    scores = np.zeros((len(tags), 2 * kinds + 1))
    scores[np.arange(len(tags)), tags] = 5.0
    return scores


def test_begin_and_go_on() -> None:
    assert spans(_scores([0, 1, 2, 0, 3, 3, 4]), 2) == [(1, 3, 0), (4, 5, 1), (5, 7, 1)]


def test_no_type_goes_on_unbegun() -> None:
    found = spans(_scores([0, 2, 2]), 2)
    assert all(first < end for first, end, _ in found)
    # The best lawful reading begins the span one word earlier than the scores say, or leaves it out.
    assert found in ([(1, 3, 0)], [(0, 3, 0)])


@given(st.lists(st.lists(st.floats(-5, 5), min_size=5, max_size=5), min_size=1, max_size=12))
def test_spans_follow_one_another(rows: list[list[float]]) -> None:
    found = spans(np.array(rows), 2)
    ends = [0]
    for first, end, kind in found:
        assert ends[-1] <= first < end <= len(rows) and kind in (0, 1)
        ends.append(end)
