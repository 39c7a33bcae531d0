from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.spans import OffsetMap, quote


def test_a_span_quotes_its_words() -> None:
    assert quote("at least 30 dead", 9, 11) == "30"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 2), (0, 99)])
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="does not lie"):
        quote("short", start, end)


@st.composite
def edited(draw: st.DrawFn) -> OffsetMap:
    text = draw(st.text(max_size=40))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8).filter(lambda cuts: len(cuts) % 2 == 0)))
    words = [draw(st.text(max_size=4)) for _ in cuts[::2]]
    return OffsetMap.replacing(text, list(zip(cuts[::2], cuts[1::2], words, strict=True)))


@given(edited())
def test_what_was_not_edited_goes_there_and_back(offsets: OffsetMap) -> None:
    inside = {place for start, end, _, _ in offsets.edits for place in range(start, end)}
    for place, letter in enumerate(offsets.old):
        if place not in inside:
            moved = offsets.to_new(place)
            assert offsets.new[moved] == letter
            assert offsets.to_old(moved) == place


@given(edited())
def test_order_is_kept_in_both_directions(offsets: OffsetMap) -> None:
    there = [offsets.to_new(place) for place in range(len(offsets.old) + 1)]
    back = [offsets.to_old(place) for place in range(len(offsets.new) + 1)]
    assert there == sorted(there)
    assert back == sorted(back)


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        OffsetMap.replacing("abcdef", [(0, 3, "x"), (2, 4, "y")])
