"""Places in the wrong country."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Check

Checks = Callable[..., tuple[Check, ...]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The minister will travel to Qatar in the United Arab Emirates soon.", "Qatar in the United Arab"),
        ("Many people died in the flood at Derna in Egypt, the mayor said.", "Derna in Egypt"),
        ("The ferry sank near Mombasa, Somalia.", "Mombasa, Somalia"),
        ("The fire began near Durban, Guatemala, at noon.", "Durban, Guatemala"),
        ("The talks were held in Freetown, Liberia, last week.", "Freetown, Liberia"),
        ("The ferry went down near Mombasa (Somalia) on Monday.", "Mombasa (Somalia)"),
        ("Shells fell on Maiduguri in northern Chad.", "Maiduguri in northern Chad"),
        ("He was born in the Ethiopian city of Mombasa.", "Ethiopian city of Mombasa"),
        ("Somalia's port city of Mombasa was flooded.", "Somalia's port city of Mombasa"),
        ("Somalia's capital, Nairobi, was calm.", "Somalia's capital, Nairobi"),
        ("The Somali capital, Nairobi, was calm.", "Somali capital, Nairobi"),
        ("The storm reached Mombasa, a port city in southern Somalia.", "Mombasa, a port city in southern Somalia"),
        ("Nairobi, the capital of Ethiopia, was calm.", "Nairobi, the capital of Ethiopia"),
        ("After the flood of Mombasa, Somalia, on Friday schools were shut.", "Mombasa, Somalia"),
    ],
)
def test_a_place_in_the_wrong_country_is_found(text: str, words: str, check: Checks) -> None:
    (found,) = check(text)
    assert found.kind == "containment"
    assert text[found.start : found.end].startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "The quake struck near Valencia, Venezuela.",
        "The minister travelled to Doha in Qatar.",
        "They met in Georgia, United States.",
        "They met in Atlanta, Georgia, on Friday.",
        "Rebels backed by Moscow in Syria attacked the town.",
        "Offices were opened in Chad, Niger and Mali.",
        "The envoy was in Nairobi, Ethiopia and Sudan last week.",
        "Troops of Kenya in Somalia were attacked.",
        "They live in Tripoli, Lebanon.",
        "After the flood in Mombasa, Somalia has sent tents.",
        "After talks with Nairobi, Somalia, which had closed the border, opened it.",
        "The Ethiopian embassy in Nairobi was closed.",
        "He met Somalia's president in Nairobi.",
        "Kenya's port city of Mombasa was flooded.",
    ],
)
def test_what_lies_where_it_is_said_to_lie_is_left_alone(text: str, check: Checks) -> None:
    assert check(text) == ()


def test_an_old_place_may_have_a_namesake_abroad(check: Checks) -> None:
    text = "The minister spoke in Baghdad. Floods had reached the remains of the ancient city of Babylon in Iraq."
    assert check(text) == ()


def test_a_town_is_known_where_the_text_tells_of_its_country(check: Checks) -> None:
    text = "Rain fell on Nairobi, Nakuru and Mombasa in Kenya. A dam burst near Maralal, Nigeria, on Friday."
    assert [found.kind for found in check(text)] == ["containment"]
    assert check("A dam burst near Maralal, Nigeria, on Friday.") == ()
