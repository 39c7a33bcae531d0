"""What the network is fed: windows of words as padded arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recount.annotation.network.labels import OPEN
from recount.annotation.network.pieces import CLOSING, OPENING, PAD, Pieces
from recount.annotation.network.shape import NO_WORD, shape

Array = NDArray[np.int64]


@dataclass(frozen=True)
class Window:
    """Words that are read together; `gaps` and `limits` hold one value a word (see labels)."""

    words: Sequence[str]
    gaps: Sequence[int]
    limits: Sequence[int] | None = None


def feed(windows: Sequence[Window], pieces: Pieces) -> dict[str, Array]:
    """Arrays by name: `pieces shapes gaps` are [windows, pieces]; `first last limits` are [windows, words].

    A padded word has `first` 0, which is the opening piece and never a word's.
    """
    cut = [[pieces(word) for word in window.words] for window in windows]
    width = max(sum(map(len, words)) for words in cut) + 2
    count = max(map(len, cut))
    out = {
        name: np.full((len(windows), width), fill, np.int64)
        for name, fill in (("pieces", PAD), ("shapes", NO_WORD), ("gaps", 0))
    }
    out |= {name: np.zeros((len(windows), count), np.int64) for name in ("first", "last", "limits")}
    for row, (window, words) in enumerate(zip(windows, cut, strict=True)):
        at = 1
        out["pieces"][row, 0] = OPENING
        for nth, (word, numbers) in enumerate(zip(window.words, words, strict=True)):
            end = at + len(numbers)
            out["pieces"][row, at:end] = numbers
            out["shapes"][row, at:end] = shape(word)
            out["gaps"][row, at:end] = window.gaps[nth]
            out["first"][row, nth], out["last"][row, nth] = at, end - 1
            out["limits"][row, nth] = OPEN if window.limits is None else window.limits[nth]
            at = end
        out["pieces"][row, at] = CLOSING
    return out
