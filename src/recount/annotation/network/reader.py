"""The language model as the package uses it: windows of words in, columns out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
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

FULL = 4096  # pieces, padding included, of one forward


class Reader:
    """forward: arrays of `feed` to scores by name (see the network's outputs)."""

    def __init__(self, forward: Forward, pieces: Pieces, relations: Sequence[str], at_least: Thresholds) -> None:
        self._forward = forward
        self.pieces = pieces
        self.relations = list(relations)
        self.at_least = at_least

    @classmethod
    def load(cls, folder: Path, file: str = "model.onnx", threads: int = 2) -> Reader:
        """From a folder with the network, `vocab.txt` and `model.json`."""
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

        return cls(forward, Pieces(folder / "vocab.txt"), about["relations"], Thresholds(**about["thresholds"]))

    def __call__(self, windows: Sequence[Window]) -> list[Columns]:
        """Columns of each window, in order; windows of like length go through the network together.

        A window has at least one word and at most 254 pieces.
        """
        sizes = [sum(len(self.pieces(word)) for word in window.words) for window in windows]
        found: dict[int, Columns] = {}
        batch: list[int] = []
        order = sorted(range(len(windows)), key=sizes.__getitem__, reverse=True)
        for at, nth in enumerate(order):
            batch.append(nth)
            if at + 1 == len(order) or (len(batch) + 1) * (sizes[batch[0]] + 2) > FULL:
                found.update(zip(batch, self._read([windows[n] for n in batch]), strict=True))
                batch = []
        return [found[nth] for nth in range(len(windows))]

    def _read(self, windows: list[Window]) -> list[Columns]:
        scores = self._forward(feed(windows, self.pieces))
        root = self.relations.index("root")
        found: list[Columns] = []
        for row, window in enumerate(windows):
            count = len(window.words)
            own = {name: value[row, :count] for name, value in scores.items()}
            for name in ("sources", "contents"):
                own[name] = own[name][:, :count]
            found.append(columns(own, window.limits, root, self.at_least))
        return found
