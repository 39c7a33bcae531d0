"""Place names and what they are taken for."""

from __future__ import annotations

import pytest

from recount.annotation import PlainAnnotator
from recount.records import Document, Place


def read(text: str) -> list[Place]:
    return list(PlainAnnotator().annotate(Document(id="d", address="d", sha256="0", text=text)).places)


def test_a_name_with_what_holds_it() -> None:
    found = read("A church in Negombo, Sri Lanka, was hit.")
    assert [(place.name, place.country, place.precision) for place in found] == [
        ("Negombo", "LKA", "exact"),
        ("Sri Lanka", "LKA", "country"),
    ]
    assert found[0].path == ("Negombo", "Western Province", "Sri Lanka")
    assert found[0].why == "told with Sri Lanka"


def test_namesakes_follow_what_the_text_says() -> None:
    assert next(place.country for place in read("He died in Tripoli, Lebanon.")) == "LBN"
    assert next(place.country for place in read("He died in Tripoli, Libya.")) == "LBY"
    other = read("Lebanese police said the port of Tripoli was closed. Beirut stayed calm.")
    assert other[0].country == "LBN"
    assert other[0].runners_up


def test_one_unknown_place_does_not_blank_the_others() -> None:
    found = read("Shells fell on the village of Qwzxyville, near Aden in Yemen.")
    assert [(place.name, place.country) for place in found] == [("Qwzxyville", None), ("Aden", "YEM"), ("Yemen", "YEM")]
    assert (found[0].geonameid, found[0].lat, found[0].path) == (None, None, ("Qwzxyville",))
    assert found[1].precision == "near"


@pytest.mark.parametrize(
    "text",
    [
        "Mr London was late.",
        "Jordan Smith was late.",
        "The Kremlin was silent.",
        "The University of Leeds was closed.",
        "Police and Army met the President in May.",
        "Hope is lost.",
    ],
)
def test_names_that_are_no_places(text: str) -> None:
    assert read(text) == []


def test_a_capital_that_speaks_is_a_government() -> None:
    assert [place.name for place in read("Cairo said that the border with Libya was shut.")] == ["Libya"]


def test_a_region_is_told_by_its_type_word() -> None:
    (found,) = read("Fighting went on in Hajjah governorate.")
    assert (found.precision, found.path[0]) == ("region", "Hajjah governorate")


def test_a_small_namesake_on_another_continent_is_no_place_of_the_text() -> None:
    text = "Sri Lanka mourned. In Sri Lanka the port of Mina closed. Sri Lanka buried its dead."
    mina = next(place for place in read(text) if place.name == "Mina")
    assert (mina.geonameid, mina.country, mina.path) == (None, None, ("Mina",))


@pytest.mark.parametrize(
    "text",
    [
        "Mourners left St Sebastian's in tears.",
        "They met in the church of St Anthony there.",
        "It was told by Siddiq al-Sour then.",
        "Federal troops came.",
    ],
)
def test_saints_and_persons_are_no_places(text: str) -> None:
    assert read(text) == []


def test_a_dash_ends_a_name() -> None:
    text = "ADEN, Yemen - The port was hit."
    assert [text[place.start : place.end] for place in read(text)] == ["ADEN", "Yemen"]
