"""Windows as arrays."""

from pathlib import Path

from recount.annotation.network.feed import Window, feed
from recount.annotation.network.labels import FIRST, SPACE
from recount.annotation.network.pieces import CLOSING, OPENING, PAD, Pieces
from recount.annotation.network.shape import INITIAL, LOWER, MIXED, NO_WORD, NUMBER, SIGN, TITLE, UPPER, shape


def test_words_know_their_pieces(tmp_path: Path) -> None:
    known = [f"[{at}]" for at in range(110)] + ["ab", "##c", "d"]
    (tmp_path / "vocab.txt").write_text("\n".join(known), encoding="utf8")
    arrays = feed([Window(["Abc", "d"], [0, SPACE], [FIRST, 0]), Window(["d"], [0])], Pieces(tmp_path / "vocab.txt"))
    assert arrays["pieces"].tolist() == [[OPENING, 110, 111, 112, CLOSING], [OPENING, 112, CLOSING, PAD, PAD]]
    assert arrays["shapes"].tolist() == [[NO_WORD, TITLE, TITLE, LOWER, NO_WORD], [NO_WORD, LOWER] + [NO_WORD] * 3]
    assert arrays["gaps"].tolist()[0] == [0, 0, 0, SPACE, 0]
    assert arrays["first"].tolist() == [[1, 3], [1, 0]] and arrays["last"].tolist() == [[2, 3], [1, 0]]
    assert arrays["limits"].tolist() == [[FIRST, 0], [0, 0]]


def test_shapes() -> None:
    assert [shape(word) for word in ("NATO", "U.S.", "Gaul", "gaul")] == [UPPER, UPPER, TITLE, LOWER]
    assert [shape(word) for word in ("…", "1,5", "1990s", "iPhone", "I")] == [SIGN, NUMBER, LOWER, MIXED, INITIAL]
