"""The network's shapes, masks and losses, without its pretrained weights."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training needs torch, which users do not")
pytest.importorskip("safetensors", reason="training needs safetensors")

from training.cut import cut  # noqa: E402
from training.loss import loss  # noqa: E402
from training.network import FAR, Network  # noqa: E402
from training.targets import NONE, targets  # noqa: E402
from training.text import Speech, Text, allow  # noqa: E402

from recount.annotation.network.feed import Window, feed  # noqa: E402
from recount.annotation.network.labels import BLANK, NAME_TAGS, SPACE, UPOS  # noqa: E402
from recount.annotation.network.pieces import Pieces  # noqa: E402


@pytest.fixture(scope="module")
def network() -> Network:
    torch.manual_seed(0)
    return Network(5).eval()


@pytest.fixture(scope="module")
def pieces(tmp_path_factory: pytest.TempPathFactory) -> Pieces:
    path: Path = tmp_path_factory.mktemp("v") / "vocab.txt"
    path.write_text("\n".join(f"[{at}]" for at in range(110)) + "\na\n##a\n", encoding="utf8")
    return Pieces(path)


def _text() -> Text:
    return Text(
        "x",
        ["a"] * 6,
        [BLANK] + [SPACE] * 5,
        starts=[True, False, False, True, False, False],
        upos=[0] * 6,
        heads=[-1, 0, 0, 4, -1, 4],
        deprels=["root", "x", "y", "x", "root", "z"],
        names=allow(6, [(0, 2, {"person"})], {"event"}),
        speech=[Speech((0,), (1,), (2, 3))],
    )


@torch.no_grad()
def _run(network: Network, pieces: Pieces, text: Text):  # type: ignore[no-untyped-def]
    (one,) = cut(text, pieces)
    arrays = {name: torch.from_numpy(value) for name, value in feed([Window(one.words, one.gaps)], pieces).items()}
    want = targets([one], {"root": 0, "x": 1, "y": 2}, len(one.words))
    return network(**arrays | {"limits": want["limits"]}, heads=want["heads"].clamp(min=0)), want


def test_shapes(network: Network, pieces: Pieces) -> None:
    out, _ = _run(network, pieces, _text())
    assert out.upos.shape == (1, 6, len(UPOS)) and out.arcs.shape == (1, 6, 7) and out.relations.shape == (1, 6, 5)
    assert out.names.shape == (1, 6, len(NAME_TAGS)) and out.sources.shape == out.contents.shape == (1, 6, 6)


def test_no_arc_leaves_its_sentence_or_meets_itself(network: Network, pieces: Pieces) -> None:
    out, _ = _run(network, pieces, _text())
    open_ = (out.arcs[0, :, 1:] > FAR).tolist()
    assert open_ == [[a // 3 == b // 3 and a != b for b in range(6)] for a in range(6)]


def test_targets_mask_what_is_not_annotated(pieces: Pieces) -> None:
    (one,) = cut(Text("x", ["a"] * 3, [SPACE] * 3), pieces)
    want = targets([one], {}, 4)
    for layer in ("upos", "heads", "relations", "starts", "cues", "said_by", "said"):
        assert (want[layer] == NONE).all()
    assert (want["names"] == 1).all() and len(want["pairs"]) == 0


def test_unknown_relations_and_padding_are_masked(pieces: Pieces) -> None:
    (one,) = cut(_text(), pieces)
    want = targets([one], {"root": 0, "x": 1, "y": 2}, 8)
    assert want["relations"][0].tolist() == [0, 1, 2, 1, 0, NONE, NONE, NONE]
    assert want["heads"][0].tolist() == [0, 1, 1, 5, 0, 5, NONE, NONE]
    assert want["sources"].tolist() == [[1, 0, 0, 0, 0, 0, NONE, NONE]]


def test_an_allowed_name_costs_nothing_more(network: Network, pieces: Pieces) -> None:
    out, want = _run(network, pieces, _text())
    alone = float(loss(out, want)["names"])
    want["names"][0, 3:] = torch.where(torch.arange(len(NAME_TAGS)) < 12, 1, want["names"][0, 3:])
    assert float(loss(out, want)["names"]) < alone


def test_a_text_without_layers_teaches_nothing(network: Network, pieces: Pieces) -> None:
    out, want = _run(network, pieces, Text("x", ["a"] * 3, [SPACE] * 3))
    assert loss(out, want) == {}
