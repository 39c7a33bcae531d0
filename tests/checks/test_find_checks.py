"""What all checks have in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.annotation import PlainAnnotator, open_annotator
from recount.checks import find_checks
from recount.claims import find_claims
from recount.records import AnnotatedText, Check, Document, Furniture, document_id, text_sha256

WRONG = {
    "containment": "The ferry sank near Mombasa, Somalia.",
    "weekday": "The crush was on Wednesday, 24 September 2015.",
    "conversion": "The village lies 60 kilometres (53 miles) from the coast.",
    "sum": "The blast killed 12 people, including 15 children.",
    "share": "The fire destroyed 12 of the 40 houses, or 50 percent.",
    "order": "The truce ran from 12 May to 3 May.",
}


@pytest.mark.parametrize("kind", WRONG)
def test_both_sides_of_a_contradiction_are_shown(kind: str, check: Callable[..., tuple[Check, ...]]) -> None:
    (found,) = check(WRONG[kind])
    assert found.kind == kind
    assert found.why.count(".") <= 2
    assert found.evidence
    for other in found.evidence:
        assert isinstance(other, str) or WRONG[kind][other[0] : other[1]] in found.why


def test_all_of_a_report_are_found_in_the_order_of_the_text(check: Callable[..., tuple[Check, ...]]) -> None:
    assert [found.kind for found in check(" ".join(WRONG.values()))] == list(WRONG)


def test_furniture_gives_no_check(check: Callable[..., tuple[Check, ...]]) -> None:
    text = "The crush was on Wednesday, 24 September 2015."
    assert check(text, furniture=(Furniture(start=0, end=len(text), kind="related"),)) == ()


def test_checks_need_no_annotation(make_document: Callable[..., Document]) -> None:
    assert find_checks(AnnotatedText(document=make_document("No layer."), annotator="none"), ()) == ()


def test_checks_need_no_syntax(make_document: Callable[..., Document]) -> None:
    document = make_document(
        " ".join(WRONG.values()) + " They met in Durban, Chad, in May. It killed 9: 5 men and 4 women."
    )
    annotated = PlainAnnotator().annotate(document)
    assert {found.kind for found in find_checks(annotated, find_claims(annotated))} == set(WRONG)


PIECES = st.sampled_from(
    ["12", "40", "1,063", "half", "30 percent", "of the", "people", "(", ")", ",", ":", "–", " or ", "km", "miles",
     "men", "women", "including", "from", "to", "12 May", "3 May 2019", "Friday", "two days after", "in", "Lahore",
     "Chad", "'s", "killed", ".", "\n", "0", "−5", "°C", "°F", "and"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30))
def test_any_words_give_spans_that_lie_in_the_text(pieces: list[str]) -> None:
    text = "Report " + " ".join(pieces)
    document = Document(id=document_id("r", text_sha256(text)), address="r", sha256=text_sha256(text), text=text,
                        published="2019-05-04", published_basis="metadata", language="en")  # fmt: skip
    annotated = open_annotator().annotate(document)
    for found in find_checks(annotated, find_claims(annotated)):
        spans = [(found.start, found.end), *(other for other in found.evidence if not isinstance(other, str))]
        assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.slow
def test_gold_gives_no_false_alarm(shared: Path) -> None:
    from recount.documents import extract, gather
    from recount.settings import ReadSettings

    texts = sorted(str(path) for path in (shared / "gold").glob("*/*.txt"))
    settings, annotator = ReadSettings(), open_annotator()
    found = {}
    for source in gather(texts, settings):
        document = extract(source, settings)  # type: ignore[arg-type]
        annotated = annotator.annotate(document)
        for check in find_checks(annotated, find_claims(annotated)):
            found[Path(document.address).stem] = document.text[check.start : check.end]
    assert found == {"000": "Qatar in the United Arab Emirates", "west-aleppo-sana": "34"}
