"""Who says what: a cue, and the words that the network ties to it as source and content."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Runs = tuple[tuple[int, int], ...]
Scores = NDArray[np.floating]


@dataclass(frozen=True)
class Attribution:
    """Each role as runs of words (first, after the last); a role that the text does not name is empty."""

    source: Runs
    cue: Runs
    content: Runs


@dataclass(frozen=True)
class Thresholds:
    """How sure the network must be (0 to 1), chosen on development documents."""

    cue: float = 0.5
    source: float = 0.5
    content: float = 0.5
    bridge: int = 2


def attributions(cues: Scores, sources: Scores, contents: Scores, at_least: Thresholds) -> list[Attribution]:
    """cues: [words, 3] logits of outside, begin, go on; sources, contents: [words (of the cue), words] logits."""
    found: list[Attribution] = []
    for first, end in _cues(cues, at_least.cue):
        said_by = _chance(sources[first:end]).mean(axis=0)
        said = _chance(contents[first:end]).mean(axis=0)
        said_by[first:end] = said[first:end] = 0.0
        source = _runs(said_by > at_least.source, bridge=1)
        # A source is one phrase: the run with the most weight.
        best = max(source, key=lambda run: float(said_by[run[0] : run[1]].sum()), default=None)
        content = _runs(said > at_least.content, at_least.bridge)
        longest = max((b - a for a, b in content), default=0)
        content = [run for run in content if run[1] - run[0] > 1 or longest == 1]
        if best or content:
            found.append(Attribution((best,) if best else (), ((first, end),), tuple(content)))
    return found


def _chance(logits: Scores) -> Scores:
    return 1.0 / (1.0 + np.exp(-logits.astype(np.float64)))


def _cues(logits: Scores, at_least: float) -> list[tuple[int, int]]:
    weights = np.exp(logits - logits.max(axis=1, keepdims=True))
    chances = weights / weights.sum(axis=1, keepdims=True)
    runs: list[tuple[int, int]] = []
    for at, (outside, begin, going_on) in enumerate(chances):
        if 1.0 - outside < at_least:
            continue
        if runs and runs[-1][1] == at and going_on >= begin:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def _runs(inside: NDArray[np.bool_], bridge: int) -> list[tuple[int, int]]:
    """Stretches of true values; a break of at most `bridge` words is crossed."""
    runs: list[tuple[int, int]] = []
    for at in np.flatnonzero(inside):
        if runs and at - runs[-1][1] <= bridge:
            runs[-1] = (runs[-1][0], int(at) + 1)
        else:
            runs.append((int(at), int(at) + 1))
    return runs
