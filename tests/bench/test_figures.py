"""Sentences compared by their signs."""

from bench.figures import ASKED, bare, whole


def test_renderings_of_one_text_have_the_same_spans() -> None:
    assert bare("One fell.\n\nTwo  stood.", [(0, 9), (11, 22)]) == bare("One fell. Two stood.", [(0, 9), (10, 20)])


def test_a_sentence_counts_where_both_its_ends_are_right() -> None:
    assert whole([({(0, 8), (8, 17)}, {(0, 8), (8, 17)})]) == 100.0
    assert whole([({(0, 8), (8, 17)}, {(0, 8), (8, 12), (12, 17)})]) == 40.0


def test_what_is_asked_is_a_share() -> None:
    assert all(50 < value <= 100 for value in ASKED.values())
