"""Where a claim's happening was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.annotation import open_annotator
from recount.claims import find_claims
from recount.records import Claim, Document


@pytest.fixture
def places(make_document: Callable[..., Document]) -> Callable[[str], list[str | None]]:
    """The finest part of the place of each count of a text, read with the network's tree."""

    def where(text: str) -> list[str | None]:
        found = find_claims(open_annotator().annotate(make_document(text, published="2019-06-05")))
        return [claim.place and claim.place.split(",")[0] for claim in found if claim.kind == "count"]

    return where


Places = Callable[[str], list[str | None]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shells hit Hodeidah in Yemen on Monday, killing 12 people.", "Hodeidah"),
        ("A bomb killed 12 people in the town of Mocha in Yemen.", "Mocha"),
        ("A train from Sana'a to Mocha, Yemen, hit a bus in Ibb, and 12 people were killed.", "Ibb"),
        ("A bomb killed 12 people in Mocha, 60 km (37 miles) south of Ibb in Yemen.", "Mocha"),
        ("A bomb killed 12 people in north Yemen.", "Yemen"),
    ],
)
def test_the_place_that_something_is_put_at(places: Places, text: str, place: str) -> None:
    assert places(text) == [place]


def test_who_left_a_town_was_not_harmed_there(places: Places) -> None:
    text = "A bomb hit buses with people from the town of Ibb in Yemen. It went off in Mocha. It killed 12 people."
    assert places(text) == ["Mocha"]


def test_what_a_state_or_its_capital_does_is_not_there(places: Places) -> None:
    text = "In Mocha, Yemen, a bomb went off. Cairo said 12 people were killed."
    assert places(text) == ["Mocha"]


def test_a_headline_that_names_only_a_people_is_set_in_their_country(places: Places) -> None:
    text = "Bomb kills 12 in Yemeni town\n\nA bomb killed 12 people in Mocha on Monday. Yemen mourned."
    assert places(text) == ["Yemen", "Mocha"]


def test_an_epidemic_is_all_over_its_country(places: Places) -> None:
    text = (
        "Cholera has infected 4,000 people in Yemen. The first cases were seen in Mocha. "
        "It has killed 120 people in all, doctors said."
    )
    assert places(text)[-1] == "Yemen"


def test_a_place_is_carried_where_the_main_one_is_only_a_region(places: Places) -> None:
    text = (
        "Storms killed 5 people in Bavaria, Germany. A roof fell on a school in Passau, killing 3 children. "
        "At least 20 people were injured."
    )
    assert places(text) == ["Bavaria", "Passau", "Passau"]


def test_a_plan_and_an_agreement_are_nowhere_unless_put_somewhere(make_document: Callable[..., Document]) -> None:
    text = "A bomb killed 12 people in Mocha, Yemen. Kenya and Sudan agreed on trade. The army will attack the rebels."
    found: tuple[Claim, ...] = find_claims(open_annotator().annotate(make_document(text)))
    others = [claim for claim in found if claim.event_type == "AGREE" or claim.kind == "plan"]
    assert others
    assert {claim.place for claim in others} == {None}


def test_a_claim_tells_why_it_is_set_there(make_document: Callable[..., Document]) -> None:
    text = "In Mocha, Yemen, a bomb killed 12 people, and help came from Ibb."
    claim = next(claim for claim in find_claims(open_annotator().annotate(make_document(text))) if claim.measure)
    why = claim.why["place"]
    assert (why.rule, why.words) == ("place of the sentence", "Mocha")
    assert why.runners_up == ("Ibb",)
