"""Place names and what they are taken for."""

from __future__ import annotations

import pytest

from recount.annotation import PlainAnnotator
from recount.annotation.place_line import Heard
from recount.annotation.places import places
from recount.records import Document, Place
from recount.reference import table


def read(text: str) -> list[Place]:
    return list(PlainAnnotator().annotate(Document(id="d", address="d", sha256="0", text=text)).places)


def hear(text: str, *names: tuple[str, str]) -> list[tuple[str, ...]]:
    """The paths of the places of one sentence, where a network heard these names in it."""
    heard: list[Heard] = [(text.index(name), text.index(name) + len(name), kind) for name, kind in names]  # type: ignore[misc]
    return [place.path for place in places(text, [(0, len(text))], sorted(heard))]


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


def test_the_network_tells_places_that_no_gazetteer_knows() -> None:
    assert hear("Shells hit Qwzxy.", ("Qwzxy", "place")) == [("Qwzxy",)]
    assert hear("Shells hit Qwzxy.") == []
    assert hear("Shells hit Qwzxy.", ("Qwzxy", "person")) == []


def test_the_network_tells_persons_and_bodies_that_bear_a_place_name() -> None:
    assert hear("Then Aden left.", ("Aden", "person")) == []
    assert hear("Then Aden left.", ("Aden", "place")) == [("Aden", "Yemen")]
    assert hear("He was born in Aden.", ("Aden", "person")) == [("Aden", "Yemen")]


def test_a_piece_of_a_longer_name_is_no_place_of_its_own() -> None:
    assert hear("They met at Stade Qwz de France.", ("Stade Qwz de France", "place")) == [("Stade Qwz de France",)]
    assert hear("They met in East Aden.", ("East Aden", "place")) == [("Aden", "Yemen")]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Police closed the Qwzxy Bridge.", "Qwzxy Bridge"),
        ("A shell hit the Qwzxy refugee camp.", "Qwzxy refugee camp"),
        ("Boats sank on Lake Qwzxy.", "Lake Qwzxy"),
        ("He was treated at the Qwzxy General Hospital.", "Qwzxy General Hospital"),
    ],
)
def test_buildings_roads_and_waters_are_places_by_their_nouns(text: str, path: str) -> None:
    assert [place.path for place in read(text)] == [(path,)]


def test_a_water_is_not_the_land_in_its_name() -> None:
    assert [place.country for place in read("Ships met in the Gulf of Alaska.")] == []
    assert [place.path for place in read("Floods of the Niger River went on.")] == [("Niger River",)]


@pytest.mark.parametrize("row", table("region_abbreviations"), ids=lambda row: row["short"])
def test_a_region_in_short_holds_a_town(row: dict[str, str]) -> None:
    found = read(f"A barn burned in Springfield, {row['short']} on Monday.")
    assert row["region"] in [place.admin1 for place in found]


def test_the_part_of_a_country_is_a_region_of_it() -> None:
    (found,) = read("Storms reached Scotland.")
    assert (found.path, found.precision) == (("Scotland", "United Kingdom"), "region")


def test_a_name_of_a_country_and_of_a_region_elsewhere_follows_the_text() -> None:
    state = read("American police came. Storms reached Georgia. In Texas and Alabama it was dry.")
    land = read("Russian troops came. Storms reached Georgia. In Tbilisi it was dry.")
    assert (state[0].country, land[0].country) == ("USA", "GEO")


def test_a_town_is_likelier_than_the_region_of_its_name() -> None:
    assert next(place.precision for place in read("Shells fell on Istanbul.")) == "exact"


@pytest.mark.parametrize("country", ["Sri Lanka", "France"])
def test_a_country_that_speaks_is_no_place_nor_is_its_first_word(country: str) -> None:
    text = f"Floods drowned 12, {country} says."
    assert read(text) == []
    assert hear(text, (country, "place")) == []


def test_what_a_noun_of_places_says_is_a_place_is_one_unheard() -> None:
    assert hear("Fire broke out in the village of Al-Zubrat.") == [("Al-Zubrat",)]
    assert hear("Fire broke out in Tall Zubra village.", ("Zubra", "place")) == [("Tall Zubra village",)]
    assert hear("In jail since May, he wrote a book.") == []


def test_a_capital_behind_a_word_of_place_is_no_body() -> None:
    assert hear("Seven cases came from Suva.", ("Suva", "organisation")) == [("Suva", "Central", "Fiji")]
    assert hear("The board of Suva met.", ("Suva", "organisation")) == []


def test_a_people_behind_an_article_is_no_place() -> None:
    assert hear("Relief reached the Hadzabe on Monday.", ("Hadzabe", "place")) == []
    assert hear("Relief reached the Hadzabe area on Monday.", ("Hadzabe", "place")) == [("Hadzabe",)]


def test_sides_in_capitals_are_a_part_of_the_name() -> None:
    assert hear("Twelve fell ill in North Eastern Province.") == [("North Eastern Province",)]


def test_a_country_that_reports_a_number_is_a_place() -> None:
    assert hear("Guinea has reported 411 cases.", ("Guinea", "place")) == [("Guinea",)]


def test_a_building_of_common_words_is_a_place_where_something_is_put_there() -> None:
    assert hear("A crane fell into Zaria's Grand Mosque.") == [("Zaria", "Kaduna State", "Nigeria"), ("Grand Mosque",)]
    assert hear("Shots were fired in the Central Market.") == [("Central Market",)]
    assert hear("The Central Market was sold.") == []
    assert hear("Aid reached Camp Rahma.") == [("Camp Rahma",)]


def test_a_noun_of_settlements_behind_a_name_outweighs_a_person_heard_there() -> None:
    assert hear("A bomb fell on the Bab Zubra neighbourhood.", ("Bab", "person")) == [("Bab Zubra neighbourhood",)]
    assert hear("The Ann Zubra village act passed.", ("Ann Zubra", "person")) == []


def test_a_noun_behind_a_row_tells_all_its_names() -> None:
    names = (("al-Qintab", "organisation"), ("Tal al-Rimad", "person"))
    found = hear("Shells fell on al-Qintab and Tal al-Rimad villages.", *names)
    assert found == [("al-Qintab",), ("Tal al-Rimad villages",)]
    assert hear("Shells fell on al-Qintab and Tal al-Rimad.", *names) == []


def test_letters_in_brackets_and_feasts_are_no_places() -> None:
    assert hear("Marsh lung fever (MLF) spreads.", ("MLF", "place")) == []
    assert hear("The Hajj and Pilgrimage Organization spoke.", ("Hajj", "place")) == []


def test_a_town_that_a_number_is_listed_under_is_no_body() -> None:
    assert [path[0] for path in hear("Mombasa: 2 new cases", ("Mombasa", "organisation"))] == ["Mombasa"]
    assert hear("Mombasa: we regret it", ("Mombasa", "organisation")) == []


def test_a_possessive_without_its_apostrophe_ends_before_a_name() -> None:
    found = hear("Jets hit Yemens Zubrat airbase.", ("Yemens Zubrat", "place"))
    assert [path[0] for path in found] == ["Yemen", "Zubrat airbase"]


def test_a_people_of_two_words_is_no_place_in_its_first() -> None:
    assert [place.path[0] for place in read("Sri Lankan shelling went on in Jaffna.")] == ["Jaffna"]


def test_both_towns_of_a_dateline_are_read() -> None:
    assert [place.path[0] for place in read("BOGOTA/QUITO (Wire) - Rebels resumed attacks.")] == ["BOGOTA", "QUITO"]


def test_a_large_place_that_owns_streets_is_one_though_nothing_is_heard() -> None:
    assert hear("Crowds filled Bamako’s squares.", ("Crowds", "other")) == [("Bamako", "Mali")]


def test_a_well_known_town_is_meant_in_a_text_on_another_land() -> None:
    text = "Libya’s army left talks in Geneva. Libyans and Libya’s rebels met, Libya said. Libya wants peace."
    assert [place.country for place in read(text) if place.name == "Geneva"] == ["CHE"]


def test_a_number_of_things_in_brackets_is_told_of_a_place_and_an_age_of_a_person() -> None:
    assert hear("Tents stand in Sofala (116 sites), Tete (5 sites).", ("Tete", "person"))[1][0] == "Tete"
    assert hear("Tents of one, Tete (27), were lost.", ("Tete", "person")) == []


def test_the_first_word_of_a_longer_name_is_no_town_of_nearly_that_name() -> None:
    assert hear("Bombs hit the Cano Verde line.", ("Cano Verde line", "vehicle")) == []
