"""Spans carried from one rendering of a text to the words of another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.project import Projection


@given(st.lists(st.text("abc", min_size=1, max_size=4), min_size=1, max_size=8), st.data())
def test_every_word_finds_itself(words: list[str], data: st.DataObject) -> None:
    text, places = "", []
    for word in words:
        text += " " * data.draw(st.integers(0, 2))
        places.append((len(text), len(text) + len(word)))
        text += word
    projection = Projection(text, words)
    assert [projection(start, end) for start, end in places] == [(at, at + 1) for at in range(len(words))]
    assert projection(0, len(text)) == (0, len(words)) and projection.covered == len(words)


def test_a_beginning_is_enough_and_known_as_such() -> None:
    assert Projection("ab c", ["abc", "d"]).covered == 1


def test_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="differs"):
        Projection("abd", ["abc"])
