"""Cues with their sources and contents."""

import numpy as np

from recount.annotation.network.attributions import Attribution, Thresholds, attributions


def _pair(count: int, rows: dict[int, list[int]]) -> np.ndarray:
    scores = np.full((count, count), -9.0)
    for row, columns in rows.items():
        scores[row, columns] = 9.0
    return scores


def _cues(count: int, tags: dict[int, int]) -> np.ndarray:
    scores = np.zeros((count, 3))
    scores[:, 0] = 9.0
    for at, tag in tags.items():
        scores[at] = [0.0, 9.0 if tag == 1 else 0.0, 9.0 if tag == 2 else 0.0]
    return scores


def test_two_cues_share_a_content_and_keep_their_sources() -> None:
    found = attributions(
        _cues(9, {1: 1, 2: 2, 4: 1}),
        _pair(9, {1: [0], 2: [0], 4: [3]}),
        _pair(9, {1: [3, 5, 6, 8], 2: [3, 5, 6, 8], 4: [5, 6]}),
        Thresholds(),
    )
    assert found == [Attribution(((0, 1),), ((1, 3),), ((3, 9),)), Attribution(((3, 4),), ((4, 5),), ((5, 7),))]


def test_a_cue_that_ties_nothing_is_none() -> None:
    assert attributions(_cues(3, {1: 1}), _pair(3, {}), _pair(3, {}), Thresholds()) == []


def test_a_source_is_one_phrase_and_the_weightiest() -> None:
    found = attributions(_cues(8, {7: 1}), _pair(8, {7: [0, 3, 4]}), _pair(8, {}), Thresholds())
    assert found[0].source == ((3, 5),)


def test_surer_means_fewer() -> None:
    cues = np.array([[0.0, 0.2, 0.0]])
    pair = np.full((1, 1), -1.0)
    assert attributions(cues, pair, pair, Thresholds(cue=0.9)) == []
