"""The best dependency tree of a sentence under the scores of its arcs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]


def tree(scores: NDArray[np.floating]) -> list[int]:
    """Head of each word, 0 for the root, for scores [words, words + 1] (column 0 the root, column h+1 word h).

    Exactly one word hangs on the root (Chu, Liu and Edmonds).
    """
    count = scores.shape[0]
    full = np.full((count + 1, count + 1), -np.inf)
    full[1:] = scores
    np.fill_diagonal(full, -np.inf)
    heads = full[1:].argmax(axis=1)
    if (heads == 0).sum() == 1 and not _cycle(np.concatenate(([0], heads))):
        return [int(head) for head in heads]
    # Each arc from the root costs more than all others can win, so that the best tree has one.
    finite = full[np.isfinite(full)]
    full[1:, 0] -= (float(finite.max() - finite.min()) + 1.0) * (count + 1)
    return [int(head) for head in _best(full)[1:]]


def _cycle(heads: NDArray[np.intp]) -> list[int]:
    """The nodes of one cycle among the heads (node 0 is the root), or nothing."""
    colour = [0] * len(heads)
    colour[0] = 2
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while colour[node] == 0:
            colour[node] = 1
            path.append(node)
            node = int(heads[node])
        if colour[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            colour[seen] = 2
    return []


def _best(scores: Scores) -> NDArray[np.intp]:
    """Heads of the best tree; scores [node, head], node 0 the root (its row is not read)."""
    heads: NDArray[np.intp] = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.zeros(len(heads), bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    ring = np.array(cycle)
    # The cycle becomes one node, the last, that keeps for every arc in or out the member it stands for.
    size = len(outside) + 1
    small = np.full((size, size), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    leaving = scores[np.ix_(outside, ring)]
    out_of = leaving.argmax(axis=1)
    small[:-1, -1] = leaving.max(axis=1)
    entering = scores[np.ix_(ring, outside)] - scores[ring, heads[ring]][:, None]
    into = entering.argmax(axis=0)
    small[-1, :-1] = entering.max(axis=0)
    small[0] = -np.inf
    small[0, 0] = 0.0
    found = _best(small)
    result: NDArray[np.intp] = heads.copy()
    for at in range(1, size - 1):
        result[outside[at]] = ring[out_of[at]] if found[at] == size - 1 else outside[found[at]]
    entered = ring[into[found[-1]]]
    result[entered] = outside[found[-1]]
    return result
