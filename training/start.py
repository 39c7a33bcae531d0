"""The weights of a finished model as the start of a further run."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from training.even import EVENED
from training.network import Network


def start(network: Network, file: Path) -> None:
    """Sets what the exported file holds, weights in eight bits as they read in full precision; or what a checkpoint
    (.pt) holds, as it is.

    Raises RuntimeError where the file is of another network.
    """
    if file.suffix == ".pt":
        network.load_state_dict(torch.load(file)["network"])
        return
    graph = onnx.load(str(file)).graph
    stored = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    weights = {name.removesuffix("_quantized"): _whole(name, stored) for name in stored if _is_weight(name, stored)}
    state = network.state_dict()
    found = {name: value for name, value in weights.items() if name in state}
    for node in graph.node:
        name = next((name for name in map(_bare, node.input) if name in weights), None)
        if name and node.op_type in ("MatMul", "MatMulInteger"):
            evened = weights.get(f"{name}{EVENED}", np.ones(1, np.float32))
            found[f"{_module(node.name)}.weight"] = (weights[name] * evened[:, None]).T
    pairs = [f"/Squeeze_{nth}_output_0" for nth in (1, 2)]
    found["pair_form"] = np.stack([weights[name] for name in pairs])
    network.load_state_dict({name: torch.from_numpy(found[name].copy()) for name in state if name in found})


def _bare(name: str) -> str:
    return name.removesuffix("_quantized")


def _is_weight(name: str, stored: dict[str, NDArray[np.generic]]) -> bool:
    return (stored[name].dtype == np.float32 and not name.endswith("_scale")) or name.endswith("_quantized")


def _whole(name: str, stored: dict[str, NDArray[np.generic]]) -> NDArray[np.float32]:
    if not name.endswith("_quantized"):
        return stored[name].astype(np.float32)
    bare = _bare(name)
    steps = stored[name].astype(np.float32) - stored[f"{bare}_zero_point"].astype(np.float32)
    return (steps * stored[f"{bare}_scale"]).astype(np.float32)


def _module(node: str) -> str:
    """`/encoder/layers.0/attend/MatMul_quant` is of `encoder.layers.0.attend`, `/cues/cues.0/cues.0.0/MatMul` of
    `cues.0.0`: a part that begins the next one is not told twice."""
    parts = node.strip("/").split("/")[:-1]
    return ".".join([part for part, following in pairwise(parts) if not following.startswith(f"{part}.")] + parts[-1:])
