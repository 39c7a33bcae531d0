"""Headlines in title case are heard like running text."""

from __future__ import annotations

from recount.annotation.headline_case import headline_case
from recount.annotation.network.labels import BLANK, NOTHING, SPACE


def _heard(*lines: str) -> list[str]:
    spelled = [word for line in lines for word in line.split()]
    gaps = [gap for line in lines for gap in (BLANK, *[SPACE] * (len(line.split()) - 1))]
    return headline_case(spelled, [NOTHING, *gaps[1:]])


def test_verbs_and_nouns_of_acts_lose_their_capitals() -> None:
    assert _heard("Gunmen Attack Border Town Near Kidal")[1] == "attack"


def test_a_word_that_the_text_has_in_small_letters_is_no_name() -> None:
    assert _heard("Raiders Under Ann Smith Attack Farmers", "The farmers fled .")[5] == "farmers"


def test_names_keep_their_capitals() -> None:
    assert _heard("Rebels Seize Town From Ghana")[-1] == "Ghana"


def test_running_text_stays_as_it_is() -> None:
    line = "On Monday the Daily Attack of Accra told its readers about another raid in the hills"
    assert _heard(line) == line.split()


def test_no_words() -> None:
    assert headline_case([], []) == []
