"""Logistic regression that begins from weights."""

from __future__ import annotations

import numpy as np
from training.logit import fit


def test_a_sign_that_is_seen_moves_and_one_that_is_not_stays() -> None:
    rows = [[0]] * 8 + [[1]] * 8
    right = [True] * 8 + [False] * 8
    found = fit(rows, right, [1.0] * 16, np.array([0.0, 0.0, -4.0]), np.ones(3))
    assert found[0] > 1
    assert found[1] < -1
    assert found[2] == -4


def test_what_is_held_stays_against_the_examples() -> None:
    found = fit([[0]] * 50, [True] * 50, [1.0] * 50, np.array([-2.0]), np.array([1000.0]))
    assert abs(found[0] + 2) < 0.1


def test_weights_far_off_are_found_again() -> None:
    """A full step from where all is sure would go too far."""
    found = fit([[0, 1], [0]] * 20, [True, False] * 20, [1.0] * 40, np.array([20.0, 20.0]), np.full(2, 0.1))
    assert found[0] < 0 < found[0] + found[1]
