"""What shares sentences with the gold is seen, whatever its spaces and line ends."""

import pytest
from training.overlap import MOST, Overlap

_ARTICLE = (
    "The river left its bed on Tuesday night. Two villages near the dam were cleared by noon. "
    "The mayor asked the province for boats. Nobody had been found by the evening."
)


def test_the_same_text_in_other_clothes() -> None:
    assert Overlap([_ARTICLE])(_ARTICLE.replace(" ", "\n", 3).upper()) > 0.7


def test_a_part_of_an_article_counts_whole() -> None:
    two = " ".join(_ARTICLE.split(". ")[:1]) + "."
    assert Overlap([_ARTICLE])(two) == 1.0


def test_an_article_within_a_long_text_counts() -> None:
    padding = " ".join(f"Sentence number {at} of another long report entirely." for at in range(99))
    assert Overlap([_ARTICLE])(_ARTICLE + " " + padding) > MOST


def test_other_texts_share_nothing() -> None:
    assert Overlap([_ARTICLE])("The council met in the old town hall again. It spoke of roads and schools.") == 0.0


def test_no_gold_is_an_error(tmp_path: object) -> None:
    with pytest.raises(FileNotFoundError):
        Overlap.of_gold(tmp_path)  # type: ignore[arg-type]
