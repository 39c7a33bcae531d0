"""Contradictions are found; what is none is left alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from recount.annotation import PlainAnnotator
from recount.checks import find_checks
from recount.claims import find_claims
from recount.records import AnnotatedText, Check, Document, Furniture
from recount.settings import ReadSettings


@pytest.fixture
def check(make_document: Callable[..., Document]) -> Callable[..., tuple[Check, ...]]:
    def checks(text: str, **facts: object) -> tuple[Check, ...]:
        annotated = PlainAnnotator().annotate(make_document(text, **facts))
        return find_checks(annotated, find_claims(annotated))

    return checks


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (
            "The minister will travel to Qatar in the United Arab Emirates soon.",
            "containment",
            "Qatar in the United Arab",
        ),
        ("Many people died in the flood at Derna in Egypt, the mayor said.", "containment", "Derna in Egypt"),
        ("The ferry sank near Mombasa, Somalia.", "containment", "Mombasa, Somalia"),
        ("The talks were held in Freetown, Liberia, last week.", "containment", "Freetown, Liberia"),
        ("The crush was on Wednesday, 24 September 2015.", "weekday", "Wednesday, 24 September 2015"),
        ("They met on Friday, May 11, 2023.", "weekday", "Friday, May 11, 2023"),
        ("The blast killed 12 people, including 15 children.", "sum", "15"),
    ],
)
def test_a_contradiction_is_found(text: str, kind: str, words: str, check: Callable[..., tuple[Check, ...]]) -> None:
    (found,) = check(text)
    assert found.kind == kind
    assert text[found.start : found.end].startswith(words)
    assert found.why
    assert found.evidence


@pytest.mark.parametrize(
    "text",
    [
        "The quake struck near Valencia, Venezuela.",
        "The minister travelled to Doha in Qatar.",
        "They met in Georgia, United States.",
        "Rebels backed by Moscow in Syria attacked the town.",
        "Offices were opened in Chad, Niger and Mali.",
        "The envoy was in Nairobi, Ethiopia and Sudan last week.",
        "Troops of Kenya in Somalia were attacked.",
        "They live in Tripoli, Lebanon.",
        "The crush was on Thursday, 24 September 2015.",
        "They met on Friday.",
        "On Friday 12 people died.",
        "The blast killed 12 people, including three children.",
        "The blast killed at least 12 people, including 15 children.",
        "The blast killed about 12 people, including 13 children.",
    ],
)
def test_what_is_no_contradiction_is_left_alone(text: str, check: Callable[..., tuple[Check, ...]]) -> None:
    assert check(text) == ()


def test_a_date_without_its_year_is_held_against_publication(check: Callable[..., tuple[Check, ...]]) -> None:
    text = "The bridge fell on Sunday, 12 May."
    assert [found.kind for found in check(text, published="2023-05-14")] == ["weekday"]
    assert check(text, published="2024-05-14") == ()
    assert check(text) == ()


def test_furniture_gives_no_check(check: Callable[..., tuple[Check, ...]]) -> None:
    text = "The crush was on Wednesday, 24 September 2015."
    assert check(text, furniture=(Furniture(start=0, end=len(text), kind="related"),)) == ()


def test_checks_need_no_annotation(make_document: Callable[..., Document]) -> None:
    assert find_checks(AnnotatedText(document=make_document("No layer."), annotator="none"), ()) == ()


@pytest.mark.slow
def test_gold_gives_no_false_alarm(shared: Path) -> None:
    from recount.documents import extract, gather

    texts = sorted(str(path) for path in (shared / "gold").glob("*/*.txt"))
    settings, annotator = ReadSettings(), PlainAnnotator()
    found = {}
    for source in gather(texts, settings):
        document = extract(source, settings)  # type: ignore[arg-type]
        annotated = annotator.annotate(document)
        for check in find_checks(annotated, find_claims(annotated)):
            found[Path(document.address).stem] = document.text[check.start : check.end]
    assert found == {"000": "Qatar in the United Arab Emirates"}
