"""How sure the model must be before it calls words a cue, a source or a content."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from recount.annotation.network.attributions import Thresholds
from recount.annotation.network.reader import Reader
from training.measure import speech
from training.read import attributed


def thresholds(reader: Reader, rows: Sequence[dict[str, Any]], score: Path) -> Thresholds:
    """The best on development documents by the mean of the three roles' F1, one threshold after the other."""
    given = reader.at_least
    best = Thresholds(0.4, 0.5, 0.4)
    for name in ("cue", "source", "content"):
        tried = {value: Thresholds(**vars(best) | {name: value}) for value in (0.25, 0.3, 0.4, 0.5, 0.6, 0.7)}
        worth = {}
        for value, reader.at_least in tried.items():
            found = speech(score, rows, attributed(reader, rows))
            worth[value] = sum(found[f"{role} overlap"]["f1"] for role in ("cue", "source", "content"))
        best = tried[max(worth, key=worth.__getitem__)]
    reader.at_least = given
    return best
