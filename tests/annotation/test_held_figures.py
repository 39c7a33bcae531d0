"""Figures that a body holds without a verb of speech."""

from __future__ import annotations

import pytest

from recount.annotation import open_annotator
from recount.records import Document, Speech
from recount.reference import table


def read(text: str) -> list[Speech]:
    return list(open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech)


@pytest.mark.parametrize("row", table("held_figures"), ids=lambda row: f"{row['kind']} {row['word']}")
def test_every_word_ties_its_example_to_who_holds_the_figure(row: dict[str, str]) -> None:
    text = row["example"]
    (found,) = [said for said in read(text) if any("12" in text[a:b] or "Twelve" in text[a:b] for a, b in said.content)]
    assert found.speaker in ("ministry", "agency", "office", "police")


def test_a_subject_is_shared_by_two_verbs() -> None:
    (found,) = read("The Harbour Institute went through the lists of all towns and arrived at a count of 80 dead.")
    assert found.speaker == "Harbour Institute"


@pytest.mark.parametrize(
    "text",
    ["The blast left a toll of 12 dead.", "The valley reached a toll of 12 dead.", "The ministry keeps to its figure."],
)
def test_what_does_not_speak_or_count_holds_nothing(text: str) -> None:
    assert read(text) == []


def test_our_report_is_the_article_itself_and_its_figure_is_whose_it_took() -> None:
    (found,) = read("Our report said that 12 people had died, a figure that we took from the health ministry.")
    assert found.speaker == "health ministry"
