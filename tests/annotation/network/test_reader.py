"""Windows through the network, one at a time, each once."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recount.annotation.network.attributions import Thresholds
from recount.annotation.network.feed import Window
from recount.annotation.network.labels import CUE_TAGS, NAME_TAGS, UPOS
from recount.annotation.network.pieces import Pieces
from recount.annotation.network.reader import Reader


def reader(path: Path, shapes: list[tuple[int, ...]], remember: int) -> Reader:
    """One whose network finds nothing; `shapes` hears of what it is fed."""

    def forward(arrays: dict[str, NDArray[np.int64]]) -> dict[str, NDArray[np.floating]]:
        rows, count = arrays["first"].shape
        shapes.append(arrays["pieces"].shape)
        widths = {"upos": len(UPOS), "arcs": count + 1, "relations": 1, "names": len(NAME_TAGS), "cues": len(CUE_TAGS)}
        widths |= {"roles": 2, "sources": count, "contents": count}
        return {name: np.zeros((rows, count, width)) for name, width in widths.items()} | {
            "starts": np.full((rows, count), -1.0)
        }

    path.write_text("\n".join(f"[{at}]" for at in range(110)), encoding="utf8")
    return Reader(forward, Pieces(path), ["root"], Thresholds(), remember)


def test_no_window_is_padded(tmp_path: Path) -> None:
    shapes: list[tuple[int, ...]] = []
    windows = [Window(("a",) * count, (0,) * count) for count in (3, 1, 2)]
    found = reader(tmp_path / "v", shapes, remember=0)(windows)
    assert shapes == [(1, 5), (1, 3), (1, 4)]
    assert [len(columns.upos) for columns in found] == [3, 1, 2]


def test_a_window_is_read_once_whatever_stands_around_it(tmp_path: Path) -> None:
    shapes: list[tuple[int, ...]] = []
    one, other = Window(("a", "b"), (0, 1)), Window(("a", "b"), (0, 2))
    remembering = reader(tmp_path / "v", shapes, remember=2)
    first = remembering([one, other])
    assert remembering([other, one]) == first[::-1]
    assert len(shapes) == 2


def test_only_so_many_windows_are_kept(tmp_path: Path) -> None:
    shapes: list[tuple[int, ...]] = []
    remembering = reader(tmp_path / "v", shapes, remember=2)
    for word in "abca":
        remembering([Window((word,), (0,))])
    assert len(shapes) == 4
