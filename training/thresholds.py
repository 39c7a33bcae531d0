"""How sure the model must be before it calls words a cue, a source or a content."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.decoder.attributions import Thresholds
from training.decoder.reader import Reader
from training.measure import speech
from training.read import attributed


def thresholds(reader: Reader, rows: Sequence[dict[str, Any]], score: Path) -> Thresholds:
    """The best of a coarse grid on development documents, by the mean of the three roles' F1."""
    best, most = Thresholds(), -1.0
    kept = reader.at_least
    for cue in (0.3, 0.4, 0.5, 0.6):
        for role in (0.3, 0.4, 0.5):
            reader.at_least = Thresholds(cue, role, role)
            found = speech(score, rows, attributed(reader, rows))
            mean = found["cue overlap"]["f1"] + found["source overlap"]["f1"] + found["content overlap"]["f1"]
            if mean > most:
                best, most = reader.at_least, mean
    reader.at_least = kept
    return best
