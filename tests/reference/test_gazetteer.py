"""The compiled gazetteer and the names of states."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.reference import capital, country_name, demonyms, find_places, first_level, gazetteer_key, metonyms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deir al-Zor", "DEIR EL ZOR"),
        ("Sana'a", "Sanaa"),
        ("São Tomé", "Sao Tome"),
        ("Port-au-Prince", "port au prince"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert gazetteer_key(one) == gazetteer_key(other)


@given(st.text())
def test_a_key_is_its_own_key(name: str) -> None:
    assert gazetteer_key(gazetteer_key(name)) == gazetteer_key(name)


@given(st.text(max_size=30))
def test_any_text_may_be_asked_for(name: str) -> None:
    find_places(name)


def test_bearers_stand_by_size() -> None:
    found = find_places("Tripoli")
    assert {entry.country for entry in found} >= {"LBY", "LBN"}
    cities = [entry for entry in found if entry.kind == "city"]
    assert cities == sorted(cities, key=lambda entry: -entry.population)
    assert cities[0].capital


def test_a_country_and_its_region() -> None:
    yemen = find_places("Yemen")[0]
    assert (yemen.kind, yemen.country, country_name("YEM")) == ("country", "YEM", "Yemen")
    (city, *_) = [entry for entry in find_places("Negombo") if entry.kind == "city"]
    region = first_level(city.admin1)
    assert region is not None
    assert region.country == "LKA"
    assert city.kilometres(region) < 200


def test_an_unknown_name() -> None:
    assert find_places("Qwzxyville") == ()
    assert first_level("QQ.99") is None


def test_capitals() -> None:
    found = capital("KEN")
    assert found is not None
    assert (found.name, found.country, found.capital) == ("Nairobi", "KEN", True)
    assert capital("ATA") is None


def test_peoples_and_seats() -> None:
    assert demonyms()["yemenis"] == ("YEM",)
    assert set(demonyms()["congolese"]) == {"COG", "COD"}
    assert metonyms()["Downing Street"] == "GBR"
    assert metonyms()["Cairo"] == "EGY"
