"""The data files: whole, without doubles, and their readers."""

from __future__ import annotations

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.annotation import PlainAnnotator
from recount.records import Document
from recount.reference import is_plural, singular, table, value_of
from recount.reference.frames import frames

OURS = """abbreviations calendar common_words context_words countries fractions function_words given_names
hedges metonyms nouns naming_words numbers organisation_words place_words region_abbreviations regions
people_words relays source_words speaker_words speech_cues time_shapes titles trend_words units vague_numbers"""


@pytest.mark.parametrize("name", OURS.split())
def test_a_table_has_no_doubles(name: str) -> None:
    rows = [tuple(row.values()) for row in table(name)]
    assert rows
    assert len(rows) == len(set(rows))


def test_what_a_frame_needs_is_a_class_that_some_table_has() -> None:
    syntax = {"object", "alone", "to", "whom", "for", "deadline", "name", "party"}
    known = syntax | {row["class"] for name in ("act_objects", "objects") for row in table(name)}
    assert {need.removeprefix("<") for frame in frames() for need in frame.needs} <= known


def test_codes_of_countries_are_those_of_iso() -> None:
    gone = {"ANT", "SCG", "XKX"}  # two dissolved states, and Kosovo's code in common use
    for row in table("countries"):
        known = pycountry.countries.get(alpha_3=row["alpha3"])
        assert row["alpha3"] in gone or (known is not None and known.alpha_2 == row["alpha2"]), row["alpha3"]


@pytest.mark.parametrize("row", table("time_shapes"), ids=lambda row: row["example"])
def test_every_shape_of_time_finds_its_example(row: dict[str, str]) -> None:
    text = f"It rained on 3 days in {row['example']} there."
    document = Document(id="d", address="d", sha256="0", text=text, published="2019-04-24")
    found = [text[time.start : time.end] for time in PlainAnnotator().annotate(document).times]
    assert any(row["example"].removesuffix(".") in words or words in row["example"] for words in found), found


@pytest.mark.parametrize(
    ("spoken", "value"),
    [
        ("twenty five", 25),
        ("two hundred and five", 205),
        ("2.2 million", 2_200_000),
        ("one and a half million", 1_500_000),
        ("a hundred", 100),
        ("three hundred thousand", 300_000),
        ("two dozen", 24),
        ("five ten", None),
        ("and", None),
        ("a", None),
    ],
)
def test_numbers_in_words(spoken: str, value: int | None) -> None:
    assert value_of(spoken.split()) == value


@given(
    st.lists(st.sampled_from(["a", "and", "half", "two", "twenty", "hundred", "million", "2.5", "-", "x"]), max_size=8)
)
def test_any_words_may_be_asked_for(words: list[str]) -> None:
    value = value_of(words)
    assert value is None or value >= 0


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("civilians", "civilian"),
        ("policewomen", "policewoman"),
        ("bodies", "body"),
        ("crashes", "crash"),
        ("people", "person"),
        ("houses", "house"),
        ("aircraft", "aircraft"),
    ],
)
def test_plural_and_singular(many: str, one: str) -> None:
    assert is_plural(many)
    assert singular(many) == one


def test_words_that_are_no_plurals() -> None:
    assert not any(is_plural(word) for word in ("house", "crisis", "virus", "glass", "his"))
