"""Sentences and paragraphs of messy text."""

from __future__ import annotations

import pytest

from recount.annotation import PlainAnnotator
from recount.records import Document


def read(text: str) -> list[str]:
    annotated = PlainAnnotator().annotate(Document(id="d", address="d", sha256="0", text=text))
    return [text[start:end] for start, end in annotated.sentences]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It fell. It rose.", ["It fell.", "It rose."]),
        ("Gen. Mark Hill met U.S. officials. They left.", ["Gen. Mark Hill met U.S. officials.", "They left."]),
        ("He left the U.S. The talks failed.", ["He left the U.S.", "The talks failed."]),
        ("A Short Title\n\nIt fell.", ["A Short Title", "It fell."]),
        ("A Short Title\nIt fell.", ["A Short Title", "It fell."]),
        ("The bridge over the\nriver fell.", ["The bridge over the\nriver fell."]),
        ("“We saw the\nMayor fall,” he said.", ["“We saw the\nMayor fall,” he said."]),
        ("“It fell.” He left.", ["“It fell.”", "He left."]),
        ("It fell.The rest stood.", ["It fell.", "The rest stood."]),
        ("Some 2.5 million fled. See example.com for more.", ["Some 2.5 million fled.", "See example.com for more."]),
        ("J. Smith came at 5 p.m. on Friday.", ["J. Smith came at 5 p.m. on Friday."]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert read(text) == sentences


def test_blank_lines_part_paragraphs() -> None:
    text = "One two.\nThree four.\n \n\nFive."
    annotated = PlainAnnotator().annotate(Document(id="d", address="d", sha256="0", text=text))
    assert [text[start:end] for start, end in annotated.paragraphs] == ["One two.\nThree four.", "Five."]
