"""Logistic regression with weights to begin from."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_STEPS = 50
_STILL = 1e-4  # log odds, below which no weight moves any more
_MOST = 30.0  # log odds beyond which nothing is surer


def fit(
    rows: Sequence[Sequence[int]],
    right: Sequence[bool],
    counts: Sequence[float],
    before: NDArray[np.float64],
    pull: float,
) -> NDArray[np.float64]:
    """The log odds of each sign that explain the rows best.

    rows: the numbers of the signs that each example has. right: whether it is one. counts: how much it counts.
    before: what each sign weighs without examples; pull: how strongly it is held there.
    """
    signs = np.zeros((len(rows), len(before)))
    for number, row in enumerate(rows):
        signs[number, list(row)] = 1
    truth, worth, found = np.array(right, dtype=float), np.array(counts), before.copy()

    def cost(weights: NDArray[np.float64]) -> float:
        odds = signs @ weights
        return float(worth @ (np.logaddexp(0, odds) - truth * odds) + (pull / 2 * (weights - before) ** 2).sum())

    for _ in range(_STEPS):
        said = 1 / (1 + np.exp(-np.clip(signs @ found, -_MOST, _MOST)))
        slope = signs.T @ (worth * (said - truth)) + pull * (found - before)
        bend = (signs * (worth * said * (1 - said))[:, None]).T @ signs + np.diag(pull)
        step = np.linalg.solve(bend, slope)
        while cost(found - step) > cost(found) and np.abs(step).max() >= _STILL:
            step /= 2  # it went too far
        found = found - step
        if np.abs(step).max() < _STILL:
            break
    return found
