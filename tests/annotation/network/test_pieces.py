"""Word pieces over a small vocabulary."""

from pathlib import Path

import pytest

from recount.annotation.network.pieces import LONGEST, UNKNOWN, Pieces


@pytest.fixture
def pieces(tmp_path: Path) -> Pieces:
    known = [f"[{at}]" for at in range(110)] + ["un", "##aff", "##able", "cafe", "-", "don", "'", "t"]
    (tmp_path / "vocab.txt").write_text("\n".join(known) + "\n", encoding="utf8")
    return Pieces(tmp_path / "vocab.txt")


def test_longest_piece_first(pieces: Pieces) -> None:
    assert pieces("Unaffable") == (110, 111, 112)


def test_accents_and_case_fall_away(pieces: Pieces) -> None:
    assert pieces("CAFÉ") == pieces("cafe") == (113,)


def test_signs_stand_alone(pieces: Pieces) -> None:
    assert pieces("don't-") == (115, 116, 117, 114)


@pytest.mark.parametrize("word", ["", "\u200b", "unzzz", "日本"])
def test_what_is_not_known_is_still_a_piece(pieces: Pieces, word: str) -> None:
    assert set(pieces(word)) == {UNKNOWN}


def test_a_long_word_is_bounded(pieces: Pieces) -> None:
    assert len(pieces("-" * 100_000)) == LONGEST
