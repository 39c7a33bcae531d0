"""What the network says of a window's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from recount.annotation.network.attributions import Attribution, Thresholds, attributions
from recount.annotation.network.labels import FIRST, INSIDE, NAME_TYPES, OPEN, UPOS
from recount.annotation.network.spans import spans
from recount.annotation.network.tree import tree

_AUXILIARY = UPOS.index("AUX")


@dataclass(frozen=True)
class Columns:
    """One value a word: `upos` and `relations` are numbers of labels, `heads` word numbers (a root its own).

    Several texts may share one: it is not to be changed.
    names: (first word, after the last, number of the type). said: how likely a word is part of some content.
    """

    upos: list[int]
    starts: list[bool]
    heads: list[int]
    relations: list[int]
    names: list[tuple[int, int, int]]
    speech: list[Attribution]
    said: list[float]


def columns(
    scores: Mapping[str, NDArray[np.floating]], limits: Sequence[int] | None, root: int, at_least: Thresholds
) -> Columns:
    """From the scores of one window, cut to its words. root: the number of the relation `root`."""
    given = np.array(limits) if limits is not None else np.full(len(scores["upos"]), OPEN)
    starts = ((scores["starts"] > 0) | (given == FIRST)) & (given != INSIDE)
    starts[0] = True
    bounds = [*np.flatnonzero(starts), len(starts)]
    heads: list[int] = []
    for first, end in pairwise(bounds):
        arcs = scores["arcs"][first:end]
        inside = np.concatenate((arcs[:, :1], arcs[:, first + 1 : end + 1]), axis=1)
        heads += [int(first) + head - 1 if head else int(first) + at for at, head in enumerate(tree(inside))]
    relations = scores["relations"].copy()
    is_root = np.array(heads) == np.arange(len(heads))
    relations[~is_root, root] = -np.inf
    relations[is_root, root] = np.inf
    upos = scores["upos"].argmax(-1).tolist()
    told = attributions(scores["cues"], scores["sources"], scores["contents"], at_least)
    return Columns(
        upos=upos,
        starts=starts.tolist(),
        heads=heads,
        relations=relations.argmax(-1).tolist(),
        names=spans(scores["names"], len(NAME_TYPES)),
        # "Is" and "has" alone tell nothing of what is said.
        speech=[one for one in told if any(tag != _AUXILIARY for run in one.cue for tag in upos[slice(*run)])],
        said=(1.0 / (1.0 + np.exp(-scores["roles"][:, 1].astype(np.float64)))).tolist(),
    )
