"""Both sides of a contradiction, with their lines."""

from __future__ import annotations

from recount.records import Check
from recount.views.sides import Side, sides

TEXT = "Six dead in Salta\n\nSix people were killed.\n\nTwo died in the north, three in the south."


def check(start: int, end: int, *evidence: tuple[int, int] | str) -> Check:
    return Check.make(document="d", sha256="0", start=start, end=end, kind="sum", why="They differ.", evidence=evidence)


def test_sides_come_in_the_order_of_the_text_with_their_lines() -> None:
    late, early = TEXT.index("Two"), TEXT.index("Six people")
    assert sides(check(late, late + 3, (early, early + 3)), TEXT) == (
        Side(line=3, words="Six people were killed."),
        Side(line=5, words="Two died in the north, three in the south."),
    )


def test_a_line_with_both_sides_comes_once_and_a_reference_not_at_all() -> None:
    two, three = TEXT.index("Two"), TEXT.index("three")
    (side,) = sides(check(two, two + 3, (three, three + 5), "calendar: 2011-08-04"), TEXT)
    assert side.line == 5


def test_a_long_line_is_cut_around_what_is_contradicted() -> None:
    text = "word " * 200 + "twelve " + "word " * 200
    (side,) = sides(check(1000, 1006), text)
    assert "twelve" in side.words
    assert len(side.words) < 300
