"""Windows cover a text once, in order, and stay within their room."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.cut import cut
from training.text import Text

from recount.annotation.network.labels import BLANK, LINE, SPACE
from recount.annotation.network.pieces import Pieces


@pytest.fixture(scope="module")
def pieces(tmp_path_factory: pytest.TempPathFactory) -> Pieces:
    path: Path = tmp_path_factory.mktemp("v") / "vocab.txt"
    path.write_text("\n".join(f"[{at}]" for at in range(110)) + "\na\n##a\n", encoding="utf8")
    return Pieces(path)


@given(
    st.lists(
        st.tuples(st.integers(1, 9), st.sampled_from([SPACE, LINE, BLANK]), st.booleans()), min_size=1, max_size=60
    ),
    st.integers(9, 30),
    st.booleans(),
    st.booleans(),
)
def test_all_words_once(pieces: Pieces, rows: list[tuple[int, int, bool]], room: int, known: bool, vary: bool) -> None:
    text = Text(
        "x",
        ["a" * size for size, _, _ in rows],
        [gap for _, gap, _ in rows],
        starts=[start for _, _, start in rows] if known else None,
    )
    cuts = cut(text, pieces, room, Random(1) if vary else None)
    assert [at for one in cuts for at in range(one.first, one.end)] == list(range(len(rows)))
    for one in cuts:
        assert 0 < one.size <= room and len(one.words) == len(one.gaps) == one.end - one.first
        assert [word.lower() for word in one.words] == text.words[one.first : one.end]


def test_a_sentence_that_fits_is_not_torn(pieces: Pieces) -> None:
    text = Text("x", ["a"] * 12, [SPACE] * 12, starts=[at % 4 == 0 for at in range(12)])
    assert [(one.first, one.end) for one in cut(text, pieces, 9)] == [(0, 8), (8, 12)]
