"""The language model as the package uses it: windows of words in, columns out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from recount.annotation.network.attributions import Thresholds
from recount.annotation.network.columns import Columns, columns
from recount.annotation.network.feed import Window, feed
from recount.annotation.network.pieces import Pieces

Scores = Mapping[str, NDArray[np.floating]]
Forward = Callable[[dict[str, NDArray[np.int64]]], Scores]

REMEMBERED = 1000  # windows, some 30 MB


class Reader:
    """forward: arrays of `feed` to scores by name (see the network's outputs).

    Each window goes through the network by itself: a processor gains nothing from several at once, padding costs
    it time, and eight bits would make a window's scores depend on what else is read. So it can also be remembered:
    copies of a wire report repeat most of their windows.
    """

    def __init__(
        self,
        forward: Forward,
        pieces: Pieces,
        relations: Sequence[str],
        at_least: Thresholds,
        remember: int = 0,
    ) -> None:
        self.forward = forward
        self._remembered = lru_cache(remember)(self._read)
        self.pieces = pieces
        self.relations = list(relations)
        self.at_least = at_least

    @classmethod
    def load(cls, folder: Path, file: str = "model.onnx", threads: int = 2, remember: int = 0) -> Reader:
        """From a folder with the network, `vocab.txt` and `model.json`; keeps the last `remember` windows."""
        about = json.loads((folder / "model.json").read_text(encoding="utf8"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # idle threads give way to others
        session = onnxruntime.InferenceSession(str(folder / file), options, providers=["CPUExecutionProvider"])
        names = [output.name for output in session.get_outputs()]

        def forward(arrays: dict[str, NDArray[np.int64]]) -> Scores:
            return dict(zip(names, session.run(names, arrays), strict=True))

        at_least = Thresholds(**about["thresholds"])
        return cls(forward, Pieces(folder / "vocab.txt"), about["relations"], at_least, remember)

    def __call__(self, windows: Sequence[Window]) -> list[Columns]:
        """Columns of each window, in order. A window has at least one word and at most 254 pieces."""
        return [self._remembered(window) for window in windows]

    def _read(self, window: Window) -> Columns:
        scores = self.forward(feed([window], self.pieces))
        own = {name: value[0] for name, value in scores.items()}
        return columns(own, window.limits, self.relations.index("root"), self.at_least)
