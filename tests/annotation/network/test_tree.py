"""The tree of a sentence is the best of all trees with one root."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.annotation.network.tree import tree


def _is_tree(heads: tuple[int, ...]) -> bool:
    if sum(head == 0 for head in heads) != 1:
        return False
    for at in range(len(heads)):
        node, steps = at + 1, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return True


def _worth(heads: tuple[int, ...] | list[int], scores: np.ndarray) -> float:
    return float(sum(scores[at, head] for at, head in enumerate(heads)))


@given(
    st.integers(1, 5).flatmap(
        lambda n: st.lists(st.integers(-9, 9), min_size=n * (n + 1), max_size=n * (n + 1)).map(
            lambda flat: np.array(flat, float).reshape(n, n + 1)
        )
    )
)
def test_best_of_all_trees(scores: np.ndarray) -> None:
    count = len(scores)
    best = max(_worth(heads, scores) for heads in product(range(count + 1), repeat=count) if _is_tree(heads))
    found = tree(scores)
    assert _is_tree(tuple(found))
    assert _worth(found, scores) == pytest.approx(best)


def test_a_sentence_of_one_word_hangs_on_the_root() -> None:
    assert tree(np.array([[0.0, 5.0]])) == [0]


def test_single_root_even_where_every_word_would_be_one() -> None:
    scores = np.zeros((4, 5))
    scores[:, 0] = 100.0
    scores[2, 0] = 101.0
    assert sorted(tree(scores)).count(0) == 1
