from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="onnx, which only training needs, is not installed")

from onnx import TensorProto, helper, numpy_helper  # noqa: E402
from onnxruntime import InferenceSession  # noqa: E402
from training.even import EVENED, even  # noqa: E402

RANDOM = np.random.default_rng(7)
READ = RANDOM.normal(size=(1, 6, 4)).astype(np.float32) * np.array([40, 1, 1, 0.5], np.float32)


def test_products_stay_and_what_is_read_reaches_as_far_in_every_channel(tmp_path: Path) -> None:
    weight = RANDOM.normal(size=(4, 3)).astype(np.float32)
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["read", "weight"], ["out"], name="/encoder/layers.0/widen/MatMul")],
        "one",
        [value("read", TensorProto.FLOAT, [1, 6, 4])],
        [value("out", TensorProto.FLOAT, [1, 6, 3])],
        [numpy_helper.from_array(weight, "weight")],
    )
    file = tmp_path / "one.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), str(file))
    even(file, [{"read": READ}])
    session = InferenceSession(str(file), providers=["CPUExecutionProvider"])
    assert np.allclose(session.run(None, {"read": READ})[0], READ @ weight, atol=1e-3)
    stored = {one.name: numpy_helper.to_array(one) for one in onnx.load(str(file)).graph.initializer}
    before, after = np.abs(READ).max((0, 1)), np.abs(READ * stored[f"weight{EVENED}"]).max((0, 1))
    assert after.max() / after.min() < before.max() / before.min() / 4
