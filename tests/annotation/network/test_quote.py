"""Quoted or not."""

import pytest

from recount.annotation.network.attributions import Attribution
from recount.annotation.network.labels import BLANK, SPACE
from recount.annotation.network.quote import quote, quoted


def _quote(line: str, content: tuple[int, int], cue: tuple[int, int] = (1, 2)) -> str:
    words = line.split()
    inside = quoted(words, [SPACE] * len(words))
    return quote(Attribution(((0, 1),), (cue,), (content,)), inside, words)


@pytest.mark.parametrize(
    ("line", "content", "kind"),
    [
        ("He said “ we leave ” .", (3, 5), "direct"),
        ("He said that they leave .", (2, 5), "indirect"),
        ("He said they are “ ready ” now and then .", (2, 10), "mixed"),
        ("He said : we leave .", (3, 5), "direct"),
        ('He said " we leave " .', (3, 5), "direct"),
    ],
)
def test_kinds(line: str, content: tuple[int, int], kind: str) -> None:
    assert _quote(line, content) == kind


def test_a_straight_mark_left_open_ends_with_its_paragraph() -> None:
    assert quoted(['"', "yes", "no"], [BLANK, SPACE, BLANK]) == [False, True, False]


def test_curled_marks_reach_over_paragraphs_until_closed() -> None:
    assert quoted(["“", "yes", "“", "no", "”", "so"], [BLANK, 0, BLANK, 0, 0, SPACE]) == [
        False,
        True,
        False,
        True,
        False,
        False,
    ]
