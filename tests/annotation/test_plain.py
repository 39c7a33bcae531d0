"""The plain annotator on any text: spans inside the text, sorted, none in furniture, and no failure."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.annotation import PlainAnnotator, layer, open_annotator
from recount.annotation.sentences import LONGEST, sentences
from recount.annotation.tokens import tokens
from recount.errors import BadOption
from recount.records import AnnotatedText, Document, Furniture
from recount.reference import table

WORDS = """At least 30 people were killed on Friday , . ! “ ” ' " said Gov. Ann Smith in Aden Yemen - – 2019 April 24
5% $5m between five and 10 dozen he told Reuters \x00 \ufffd \u202e １２ ٣ ² 99999999999999999999 of them a half"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n"])
TEXTS = st.text(max_size=200) | st.lists(PIECES, max_size=60).map(" ".join)


def document(text: str, **facts: object) -> Document:
    return Document(id="d", address="d", sha256="0", text=text, language="en").replace(**facts)


def check(annotated: AnnotatedText) -> None:
    size = len(annotated.document.text)
    for name in ("names", "times", "places", "quantities"):
        spans = [(item.start, item.end) for item in getattr(annotated, name)]
        assert spans == sorted(spans), name
        assert all(0 <= start < end <= size for start, end in spans), name
    for sentence in (*annotated.sentences, *annotated.paragraphs):
        assert annotated.document.text[sentence[0] : sentence[1]].strip()
    columns = annotated.tokens
    assert len(columns.starts) == len(columns.ends) == len(columns.sentence)
    for start, end, index in zip(columns.starts, columns.ends, columns.sentence, strict=True):
        assert annotated.sentences[index][0] <= start < end <= annotated.sentences[index][1]
    for speech in annotated.speech:
        for start, end in (*speech.source, *speech.cue, *speech.content):
            assert 0 <= start < end <= size
    for name in ("names", "times", "places", "quantities", "speech", "syntax"):
        layer(annotated, name)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from([None, "2019-04-24", "2019-04", "2019-04-20/2019-04-24", "0001-01-01", "9999-12-31"]))
def test_any_text_gives_valid_spans(text: str, published: str | None) -> None:
    check(PlainAnnotator().annotate(document(text, published=published)))


SHAPES = [row["example"] for row in table("time_shapes")]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(SHAPES), min_size=1, max_size=6), st.sampled_from([str, str.upper, str.title]))
def test_time_words_in_any_order_and_case(pieces: list[str], case: Callable[[str], str]) -> None:
    for published in (None, "2019-04-24", "2019-04/2019-06"):
        check(PlainAnnotator().annotate(document(case(" in ".join(pieces)), published=published)))


def test_furniture_carries_no_annotation(make_document: Callable[..., Document]) -> None:
    text = "20 dead in Sanaa on Friday, Reuters said\n\nAt least 30 people were killed in Aden on Friday, police said."
    annotated = PlainAnnotator().annotate(make_document(text, furniture=(Furniture(start=0, end=40),)))
    layers = (annotated.quantities, annotated.times, annotated.places, annotated.names)
    assert all(item.start >= 40 for items in layers for item in items)
    assert [text[item.start : item.end] for item in annotated.quantities] == ["30"]


@pytest.mark.parametrize(
    "unit", ["a", "((((", "1,", "no ", "A. ", "“", "10 ", "\n", "x-", "May 5 ", "Le ", "said he, "]
)
def test_no_end_of_one_thing_on_one_line(unit: str) -> None:
    annotated = PlainAnnotator().annotate(document(unit * (20_000 // len(unit)), published="2020-01-01"))
    check(annotated)
    assert all(end - start <= LONGEST for start, end in annotated.sentences)  # which bounds all work on a sentence


def test_a_megabyte_on_one_line() -> None:
    text = "at least 5 people were killed in the town on Friday and " * (1_000_000 // 56)
    spans = sentences(text, [(0, len(text))])
    assert all(end - start <= LONGEST for start, end in spans)
    assert sum(end - start for start, end in spans) >= len(text) * 0.98
    assert len(tokens(text, spans).starts) > 100_000


def test_the_annotator_by_name() -> None:
    assert open_annotator("plain").name == PlainAnnotator.name
    with pytest.raises(BadOption):
        open_annotator("none")


def test_an_unknown_layer() -> None:
    with pytest.raises(BadOption):
        layer(PlainAnnotator().annotate(document("Hello.")), "smell")
