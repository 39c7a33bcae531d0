"""The trained network as an ONNX file, in full precision and in eight bits."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from recount.annotation.network.feed import Window, feed
from recount.annotation.network.pieces import Pieces
from training.cut import cut
from training.even import even
from training.network import Network, Outputs
from training.text import Text

FULL, SMALL = "model-fp32.onnx", "model.onnx"
LOOKED_AT = 200  # windows in which the ranges of the channels are looked up


def export(network: Network, pieces: Pieces, folder: Path, texts: Sequence[Text]) -> tuple[Path, Path]:
    """Writes both files into the folder: (full precision, int8). texts: such as the network was trained on."""
    network.eval()
    words = ["One", "said", "so", "."]
    arrays = feed([Window(words, [1] * 4), Window(words[:3], [1] * 3)], pieces)
    tensors = tuple(torch.from_numpy(value) for value in arrays.values())
    dynamic = {name: {0: "windows", 1: "words"} for name in arrays}
    dynamic |= {name: {0: "windows", 1: "pieces"} for name in ("pieces", "shapes", "gaps")}
    dynamic |= {name: {0: "windows", 1: "words"} for name in Outputs._fields}
    dynamic |= {name: {0: "windows", 1: "words", 2: "words"} for name in ("sources", "contents")}
    dynamic["arcs"][2] = "heads"
    full, small = folder / FULL, folder / SMALL
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network,
            tensors,
            str(full),
            input_names=list(arrays),
            output_names=list(Outputs._fields),
            dynamic_axes=dynamic,
            opset_version=17,
            dynamo=False,
        )
    windows = [Window(one.words, one.gaps) for text in texts for one in cut(text, pieces)]
    quantise(full, small, [feed([one], pieces) for one in windows[:: len(windows) // LOOKED_AT + 1]])
    return full, small


def quantise(full: Path, small: Path, inputs: Sequence[dict[str, NDArray[np.int64]]]) -> None:
    """The encoder's weights in eight bits, its activations as they come; the heads, a tenth of it, stay whole, and so
    does the second matrix of each layer, whose inputs have the widest range.

    Unsigned: processors without VNNI add pairs of signed products in sixteen bits, which may overflow.
    """
    ready = full.with_suffix(".ready")
    quant_pre_process(str(full), str(ready), skip_symbolic_shape=True)
    even(ready, inputs)
    whole = [
        node.name
        for node in onnx.load(str(ready)).graph.node
        if node.op_type in ("MatMul", "Gemm")
        and (not node.name.startswith("/encoder/") or node.name.endswith("/narrow/MatMul"))
    ]
    quantize_dynamic(
        str(ready),
        str(small),
        weight_type=QuantType.QUInt8,
        per_channel=True,
        nodes_to_exclude=whole,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"],
    )
    ready.unlink()
