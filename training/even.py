"""Evens what the encoder's matrices read, so that eight bits lose less of it (SmoothQuant, Xiao and others, 2023)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import helper, numpy_helper

SHARE = 0.8  # how much of a channel's range goes over into the weights
EVENED = "_evened"


def even(file: Path, inputs: Iterable[dict[str, NDArray[np.int64]]]) -> None:
    """Rewrites the ONNX file: a few channels reach far wider than the others; they are divided by what their weights
    are multiplied by, so that the products stay the same. inputs: arrays of `feed`, in which the ranges are looked up.
    """
    model = onnx.load(str(file))
    graph = model.graph
    weights = {one.name: one for one in graph.initializer}
    matrices = [
        node
        for node in graph.node
        if node.op_type == "MatMul" and node.name.startswith("/encoder/") and node.input[1] in weights
    ]
    reach = _reach(model, [node.input[0] for node in matrices], inputs)
    for node in matrices:
        read, name = node.input
        weight = numpy_helper.to_array(weights[name])
        factor = reach[read] ** SHARE / np.abs(weight).max(axis=1).clip(min=1e-5) ** (1 - SHARE)
        factor = (factor / np.exp(np.log(factor).mean())).astype(np.float32)
        weights[name].CopyFrom(numpy_helper.from_array(weight * factor[:, None], name))
        graph.initializer.append(numpy_helper.from_array(1 / factor, f"{name}{EVENED}"))
        node.input[0] = f"{node.name}{EVENED}"
        at = list(graph.node).index(node)
        graph.node.insert(at, helper.make_node("Mul", [read, f"{name}{EVENED}"], [node.input[0]], name=node.input[0]))
    onnx.save(model, str(file))


def _reach(
    model: onnx.ModelProto, read: list[str], inputs: Iterable[dict[str, NDArray[np.int64]]]
) -> dict[str, NDArray[np.float32]]:
    """For each of the values named, how far each of its channels reaches from zero."""
    shown = onnx.ModelProto()
    shown.CopyFrom(model)
    names = list(dict.fromkeys(read))
    shown.graph.output.extend(helper.make_empty_tensor_value_info(name) for name in names)
    session = onnxruntime.InferenceSession(shown.SerializeToString(), providers=["CPUExecutionProvider"])
    reach = dict.fromkeys(names, np.float32(1e-5))
    for arrays in inputs:
        for name, value in zip(names, session.run(names, arrays), strict=True):
            reach[name] = np.maximum(reach[name], np.abs(value).reshape(-1, value.shape[-1]).max(axis=0))
    return reach
