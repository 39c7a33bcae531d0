"""What every annotator must keep to, and what the language model adds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from recount.annotation import Annotator, open_annotator
from recount.annotation.layer import layer
from recount.records import AnnotatedText, Document, Furniture
from tests.annotation.test_plain import TEXTS, check, document

ANNOTATORS = ["plain", "model"]
REPORT = (
    "Bridge collapse in Sylhet kills 12\n\n"
    "At least 12 people were killed when a bridge collapsed in Sylhet on Friday, Governor Anwar Hossain said. "
    "“We are still searching,” Hossain told reporters."
)


@pytest.fixture(params=ANNOTATORS)
def annotator(request: pytest.FixtureRequest) -> Annotator:
    return open_annotator(request.param)


@pytest.mark.parametrize("name", ANNOTATORS)
def test_any_text_gives_valid_spans(name: str) -> None:
    chosen = open_annotator(name)

    @settings(max_examples=25, deadline=None)
    @given(TEXTS)
    def holds(text: str) -> None:
        check(chosen.annotate(document(text)))

    holds()


@pytest.mark.parametrize("text", ["", " \n ", "a", "“", "x" * 3000, "word " * 2000, "\n".join(["Line"] * 300)])
def test_odd_texts(annotator: Annotator, text: str) -> None:
    check(annotator.annotate(document(text)))


def test_the_same_text_gives_the_same_layers(annotator: Annotator) -> None:
    assert annotator.annotate(document(REPORT)) == annotator.annotate(document(REPORT))


def test_layers_of_a_report(annotator: Annotator) -> None:
    found = annotator.annotate(document(REPORT, published="2019-07-12"))
    assert found.annotator == annotator.name
    assert words(found, found.sentences)[0] == "Bridge collapse in Sylhet kills 12"
    assert [item.low for item in found.quantities] == [12, 12]
    assert {item.speaker for item in found.speech} == {"Anwar Hossain"}
    assert {(name.type, name.full) for name in found.names} >= {("person", "Anwar Hossain"), ("place", "Sylhet")}


def test_furniture_carries_no_annotation(annotator: Annotator, make_document: Callable[..., Document]) -> None:
    marked = make_document(REPORT, furniture=(Furniture(start=0, end=36),))
    found = annotator.annotate(marked)
    layers = (found.names, found.places, found.quantities, found.times)
    assert all(item.start >= 36 for items in layers for item in items)
    assert min(found.tokens.starts) >= 36


def test_the_model_gives_a_tree_for_each_sentence() -> None:
    found = open_annotator("model").annotate(document("Rebels shelled the village on Monday. Ten soldiers died."))
    columns = found.tokens
    spelled = words(found, list(zip(columns.starts, columns.ends, strict=True)))
    assert words(found, found.sentences) == ["Rebels shelled the village on Monday.", "Ten soldiers died."]
    arcs = {(word, columns.deprel[at], spelled[columns.head[at]]) for at, word in enumerate(spelled)}
    assert {("Rebels", "nsubj", "shelled"), ("village", "obj", "shelled"), ("soldiers", "nsubj", "died")} <= arcs
    roots = [at for at, head in enumerate(columns.head) if head == at]
    assert [columns.sentence[at] for at in roots] == [0, 1]
    assert dict(zip(spelled, columns.lemma, strict=True))["died"] == "die"
    assert dict(zip(spelled, columns.upos, strict=True))["village"] == "NOUN"


def test_a_line_that_no_margin_broke_is_a_sentence_of_its_own() -> None:
    text = "Agency photo\nThe river burst its banks on Monday after two days of rain in the hills of the north."
    assert len(open_annotator("model").annotate(document(text)).sentences) == 2


def words(found: AnnotatedText, spans: object) -> list[str]:
    return [found.document.text[start:end] for start, end in spans]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "Raids kill nine near the old port Monitor",
        "“Nine people died here,” said the mayor of the town.",
        "The U.S. says that nine people died in the raid.",
    ],
)
def test_nothing_begins_where_no_sentence_can_end(text: str) -> None:
    assert open_annotator("model").annotate(document(text)).sentences == ((0, len(text)),)


def test_a_word_in_capitals_is_a_body_only_where_it_is_a_name() -> None:
    text = "The office opens at 9 AM and is VERY busy. The raid was confirmed by the NDMC on Monday."
    named = open_annotator("model").annotate(document(text)).names
    assert [name.full for name in named if name.type == "organisation"] == ["NDMC"]


def test_the_speech_layer_is_what_the_network_marks() -> None:
    text = "“The bridge fell at noon,” Governor Anwar Hossain said on Friday. Nobody else was near."
    told = open_annotator("model").annotate(document(text))
    (said,) = layer(told, "speech")["speech"]
    spelled = {
        role: [text[start:end].strip(",”") for start, end in said[role]] for role in ("source", "cue", "content")
    }
    assert spelled == {
        "source": ["Governor Anwar Hossain"], "cue": ["said"], "content": ["The bridge fell at noon"]
    }  # fmt: skip
    assert said["quote"] == "direct"
