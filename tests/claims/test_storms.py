"""The named storm that a claim tells of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.annotation import open_annotator
from recount.claims import find_claims
from recount.records import Claim, Document

Read = Callable[..., tuple[Claim, ...]]
DATED = {"published": "2031-08-20", "published_basis": "metadata"}
ORLA = "Typhoon Orla struck Ghana on Monday. In Tamale the flood killed 14 people, police said."


def storms(claims: tuple[Claim, ...]) -> dict[str, str | None]:
    return {claim.number_text or "": claim.storm for claim in claims if claim.kind == "count"}


def test_what_a_text_on_a_storm_tells_is_its_doing_but_for_what_it_recalls(read: Read) -> None:
    recalled = " In 2013 Hurricane Bo-Lin killed 300 people there. A flood killed 50 people in Accra in 2020."
    found = storms(read(ORLA + " Orla left 70 people homeless." + recalled, **DATED))
    assert (found["14"], found["70"], found["300"]) == ("Typhoon Orla", "Typhoon Orla", "Hurricane Bo-Lin")
    assert found["50"] is None


@pytest.mark.parametrize(
    "text",
    [
        "Typhoon Kills 14 People In Ghana\n\nThe typhoon killed 14 people in Tamale.",
        "The storm killed 14 people in Tamale, the Hurricane Center said.",
        "Storm Damage was heavy in Tamale, where the flood killed 14 people; the damage is not counted.",
        "On Friday, the 3rd storm of the year killed 14 people in Tamale.",
    ],
)
def test_capitals_of_headlines_and_bodies_and_days_are_no_names(read: Read, text: str) -> None:
    assert set(storms(read(text, **DATED)).values()) <= {None}


def test_the_storm_is_the_one_that_the_paragraph_named_last(read: Read) -> None:
    recalled = "\n\nElders recalled Hurricane Bo-Lin, which hit Tamale in 1963. The storm killed 8,000 people."
    found = storms(read(ORLA + " Orla felled trees." + recalled + "\n\nThe storm left 70 people homeless.", **DATED))
    assert (found["8,000"], found["70"]) == ("Hurricane Bo-Lin", "Typhoon Orla")


def test_a_storm_may_be_named_before_its_noun(read: Read) -> None:
    text = "Orla, the 15th typhoon of the year, struck Ghana. It caused a flood which killed 14 people in Tamale."
    assert storms(read(text, **DATED)) == {"14": "Typhoon Orla"}


@pytest.mark.parametrize(
    ("headline", "storm"),
    [("Ghana: Cyclone Orla & Floods", "Cyclone Orla"), ("Typhoon Batters Coast Of Ghana", None)],
)
def test_a_headline_may_name_a_storm(make_document: Callable[..., Document], headline: str, storm: str | None) -> None:
    text = f"{headline}\n\nThe flood killed 14 people in Tamale."
    claims = find_claims(open_annotator("model").annotate(make_document(text, **DATED)))
    assert storms(claims)["14"] == storm


def test_an_attack_in_a_text_on_a_storm_is_not_its_doing(read: Read) -> None:
    found = read(ORLA + " Gunmen attacked a bus in Accra on Tuesday and killed 9 people.", **DATED)
    assert storms(found)["9"] is None
