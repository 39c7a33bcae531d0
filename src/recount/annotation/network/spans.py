"""Spans of words from the scores of begin-and-continue tags."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def spans(logits: NDArray[np.floating], types: int) -> list[tuple[int, int, int]]:
    """(first word, word after the last, type) of the best tag sequence, in which no type goes on unbegun.

    logits: [words, 2 * types + 1]; tag 0 outside, 2k+1 begins type k, 2k+2 goes on with it.
    """
    path = logits.argmax(axis=1).tolist()
    lawful = all(tag % 2 or not tag or before in (tag - 1, tag) for before, tag in zip([0, *path], path, strict=False))
    if not lawful:
        path = _best(logits, types)
    found: list[tuple[int, int, int]] = []
    for at, tag in enumerate(path):
        if tag % 2 == 1:
            found.append((at, at + 1, tag // 2))
        elif tag:
            found[-1] = (found[-1][0], at + 1, found[-1][2])
    return found


def _best(logits: NDArray[np.floating], types: int) -> list[int]:
    """The best sequence in which no type goes on unbegun (Viterbi)."""
    count, tags = logits.shape
    allowed = np.zeros((tags, tags))
    for kind in range(types):
        going_on = 2 * kind + 2
        allowed[:, going_on] = -np.inf
        allowed[[going_on - 1, going_on], going_on] = 0.0
    score = logits[0].astype(np.float64)
    score[2::2] = -np.inf
    back = np.zeros((count, tags), np.intp)
    for at in range(1, count):
        ways = score[:, None] + allowed
        back[at] = ways.argmax(axis=0)
        score = ways[back[at], np.arange(tags)] + logits[at]
    path = [int(score.argmax())]
    for at in range(count - 1, 0, -1):
        path.append(int(back[at][path[-1]]))
    path.reverse()
    return path
