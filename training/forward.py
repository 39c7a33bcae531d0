"""The network in torch as the reader calls it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray

from training.network import Network


def forward(network: Network) -> Callable[[dict[str, NDArray[np.int64]]], dict[str, NDArray[np.float32]]]:
    """A function from the arrays of `feed` to scores by name."""

    def run(arrays: dict[str, NDArray[np.int64]]) -> dict[str, NDArray[np.float32]]:
        with torch.inference_mode():
            out = network(**{name: torch.from_numpy(value) for name, value in arrays.items()})
        return {name: value.numpy() for name, value in out._asdict().items()}

    return run
