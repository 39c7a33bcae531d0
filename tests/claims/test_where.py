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


def test_a_building_that_is_attacked_is_where_it_was(places: Places) -> None:
    text = "Gunmen stormed Chisimba Hospital in northern Kenya on Monday. Nine people were killed."
    assert places(text) == ["Chisimba Hospital"]


def test_the_town_of_the_hospital_is_not_that_of_the_attack(places: Places) -> None:
    text = "Gunmen attacked a village in Kenya, killing 12. Nine hurt were rushed to hospital in Nairobi. Police left."
    assert "Nairobi" not in places(text)[:1]


def test_a_headline_may_end_with_a_people(places: Places) -> None:
    text = "Blast kills 12 Yemenis\n\nA bomb killed 12 people in Mocha on Monday. Yemen mourned."
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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # who did it was there, or fights there
        ("In Mocha, Yemen, a bomb went off. A raid by a coalition that fights rebels in Sudan killed 12.", "Mocha"),
        # what it was an answer to
        ("A bomb went off in Mocha, Yemen. The raid, a response to the shelling of Ibb, killed 12.", "Mocha"),
        # where who speaks is
        ("A bomb went off in Mocha, Yemen. A medical source in Ibb told us that 12 people were killed.", "Mocha"),
        # what a disease is called by
        ("An outbreak of Lassa fever in Edo State, Nigeria, has killed 12 people.", "Edo"),
    ],
)  # fmt: skip
def test_a_place_that_is_told_of_something_else(places: Places, text: str, place: str) -> None:
    assert [found and found.split(" State")[0] for found in places(text)] == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A bomb hit a bus in the town of Mocha in Yemen. Doctors said 12 people were killed in the town.", "Mocha"),
        ("Gunmen raided Ibb, Yemen.\n\nThe army said 12 people were killed in a village in northern Yemen. "
         "The village of Barhalat was burnt down.", "Barhalat"),
        ("Rockets hit Mocha in Yemen. The rebels said 12 people were killed in the capital.", "Sanaa"),
        ("Rockets hit Mocha in Yemen. Shells struck Yemeni villages and killed 12 people.", "Yemen"),
        ("Rockets hit Ibb in Yemen. Some 12 people were killed in another town.", "Ibb"),
    ],
)  # fmt: skip
def test_a_place_that_is_only_called_by_its_noun(places: Places, text: str, place: str) -> None:
    assert places(text) == [place]


def test_a_place_right_behind_a_number_is_its_own(places: Places) -> None:
    assert places("Yemen: 12 were killed, 7 in Mocha and 5 in Ibb.")[1:] == ["Mocha", "Ibb"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cholera spreads in Kenya. Nairobi: 6 new cases; Kisumu, 2 new cases.", ["Nairobi", "Kisumu"]),
        ("Ebola is in the three countries of Guinea, Liberia and Mali. Liberia has reported 411 cases.", ["Liberia"]),
        ("Cholera spreads in Kenya. Nyanza Province, with 750 infections and 45 deaths, is worst off.",
         ["Nyanza Province", "Nyanza Province"]),
    ],
)  # fmt: skip
def test_a_count_is_where_it_is_listed_under(places: Places, text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen killed 12 people in Mali and 7 in neighbouring Niger.", "Niger"),
        ("Shells hit a school 30 km west of Jaffna in Sri Lanka, killing 12.", "Jaffna"),
        ("The quake toll in Haiti rises. In Les Cayes a roof fell. Officials counted 2,189 deaths in all.", "Haiti"),
        ("A bomb killed 12 people in Ituri province near the Lolwa border crossing.", "Lolwa border crossing"),
        ("A bomb hit Ibb in Yemen. The town has seen 12 deaths since May.", "Ibb"),
        ("A bomb in Ibb, Yemen, killed 12 as crowds gathered for a fair in Taiz.", "Ibb"),
    ],
)
def test_words_between_a_claim_and_its_place(places: Places, text: str, place: str) -> None:
    assert (places(text)[-1] or "").split(" ", 1)[0] == place.split(" ", 1)[0]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A crane fell into Zaria's Grand Mosque in Nigeria, killing 12 people.", "Grand Mosque"),
        ("Officials in Niger said gunmen killed 12 people near the border with Mali.", "Niger"),
        ("Five people died in floods in the Himalayan kingdom of Nepal.", "Nepal"),
        ("Rain fell on Assam state in India. The toll rose after the bodies of 61 people who had been swept away by "
         "floods in the remote Goalpara district were found.", "Goalpara district"),
        ("Yemen mourns. In the nearby Taiz region, shells killed a woman in the village of Al-Qahra.", "Al-Qahra"),
        ("Rain fell in Ibb, Yemen. “So far 12 people died,” the mayor told a reporter by telephone from Taiz.", "Ibb"),
        ("Chad is calm. Rebels attacked an army post at Moundou and killed 12 soldiers.", "Moundou"),
        ("Cholera spreads in Kenya. Nairobi is shut. The Ugandan health ministry confirmed 12 cases.", "Uganda"),
    ],
)  # fmt: skip
def test_words_that_tell_what_a_place_is_to_a_claim(places: Places, text: str, place: str) -> None:
    assert places(text) == [place]


def test_a_condemned_attack_was_not_where_it_is_condemned(make_document: Callable[..., Document]) -> None:
    text = "A bomb went off in Ibb, Yemen. In Cairo, the foreign minister condemned the attack."
    found: tuple[Claim, ...] = find_claims(open_annotator().annotate(make_document(text)))
    assert {(claim.place or "").split(",")[0] for claim in found if claim.event_type == "ASSAULT"} == {"Ibb"}


def test_a_people_of_two_words_names_its_country(places: Places) -> None:
    assert places("South African storm kills 12\n\nRain fell in Durban. Pretoria sent aid.") == ["South Africa"]


def test_a_part_of_the_world_beside_nation_is_no_place(places: Places) -> None:
    text = "A quake struck Haiti on Monday. In the Caribbean nation 12 people were killed."
    assert places(text) == ["Haiti"]


def test_support_goes_to_the_land_of_the_text(make_document: Callable[..., Document]) -> None:
    text = "A bomb killed 12 people in Ibb, Yemen. Egypt is supporting the rebels. Yemen mourns."
    found: tuple[Claim, ...] = find_claims(open_annotator().annotate(make_document(text)))
    assert [claim.place for claim in found if claim.event_type == "SUPPORT" and claim.kind == "event"] == ["Yemen"]


def test_a_sentence_that_goes_on_with_it_stays_there(places: Places) -> None:
    text = (
        "A bomb killed 12 people in Ibb, Yemen, on Monday. The shell struck homes in the Jibla quarter and killed 4. "
        "It wounded 9 more."
    )
    assert places(text)[-1] == places(text)[-2]


def test_an_outbreak_that_is_put_in_a_town_is_there(places: Places) -> None:
    text = "An outbreak of typhoid in Mocha, Yemen, goes on. So far 12 people have died and 90 have been infected."
    assert set(places(text)) == {"Mocha"}


def test_a_demand_is_nowhere(make_document: Callable[..., Document]) -> None:
    text = "A bomb killed 12 people in Mocha, Yemen. Kenya demanded an end of the fighting in Yemen."
    found: tuple[Claim, ...] = find_claims(open_annotator().annotate(make_document(text)))
    assert [claim.place for claim in found if claim.kind == "position"] == [None]


def test_a_claim_tells_why_it_is_set_there(make_document: Callable[..., Document]) -> None:
    text = "In Mocha, Yemen, a bomb killed 12 people, and help came from Ibb."
    claim = next(claim for claim in find_claims(open_annotator().annotate(make_document(text))) if claim.measure)
    why = claim.why["place"]
    assert (why.rule, why.words) == ("place of the sentence", "Mocha")
    assert why.runners_up == ("Ibb",)


def test_a_place_beside_who_tells_is_not_that_of_what_is_told(places: Places) -> None:
    text = "Cholera has broken out in Yemen. A further 16 cases were confirmed by the laboratory at Mocha House."
    assert places(text) == ["Yemen"]


def test_a_side_of_something_behind_a_town_leaves_it_the_subject(make_document: Callable[..., Document]) -> None:
    text = "It said Ibb southwest of the capital of Yemen came under the heaviest attack since the start of the war."
    found = find_claims(open_annotator().annotate(make_document(text)))
    assert {(claim.place or "").split(",")[0] for claim in found if claim.event_type == "ASSAULT"} == {"Ibb"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a toll rises where it is counted
        ("IBB/TAIZ, Yemen (Wire) - The toll in Marib rose to 400 dead, doctors said on Monday.", ["Marib"]),
        # a part of what was counted in the sentence before
        ("Doctors in Yemen count 18 cholera cases. In Ibb 12 people are infected. Three of those have died.",
         ["Yemen", "Ibb", "Ibb"]),
        # where people had come from, beside where they were
        ("Police said 98 evacuees from the northern towns of Ibb and Taiz were killed in Marib, Yemen.", ["Marib"]),
        # where another force fights
        ("A bomb went off in Ibb, Yemen. Rebels said 40 of the troops were killed by the coalition fighting in Taiz.",
         ["Ibb"]),
        # a country's noun is no finer than a region that is named
        ("Yemen mourns. Shells struck a Yemeni town in Marib province on Monday, killing 12.", ["Marib province"]),
        ("Crowds filled Sanaa's squares in Yemen. Soldiers killed 12 people.", ["Sanaa"]),
        ("A stampede in Kenya’s capital killed 12 people.", ["Nairobi"]),
        ("Yemen mourns. A bomb in the Kenyan capital killed 12 people.", ["Nairobi"]),
        # what the text puts inside of the town that it named
        ("A blast in Ibb, Yemen, killed 12. Rockets had hit the Jibla district in Ibb. Doctors said 9 were injured.",
         ["Ibb", "Jibla district"]),
    ],
)  # fmt: skip
def test_what_the_words_around_a_place_make_of_it(places: Places, text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a whole is in none of the places that its parts are in
        ("Yemen mourns. Of the 20 people killed, 7 died in Mocha, 8 in Ibb and 5 in Taiz.",
         ["Yemen", "Mocha", "Ibb", "Taiz"]),
        ("Yemen mourns. Raids killed 7 people in Mocha and 5 in Ibb. Doctors said 30 were hurt in all.",
         ["Mocha", "Ibb", "Yemen"]),
        # but what "and" joins shares its place
        ("Yemen mourns. 12 people were killed and 30 wounded in Ibb, while 5 died in Taiz.", ["Ibb", "Ibb", "Taiz"]),
        # help in a town puts no flood there
        ("Floods hit Yemen. Clinics have been set up in Mocha. The government counts 120 dead.", ["Yemen"]),
    ],
)  # fmt: skip
def test_a_whole_and_its_parts(places: Places, text: str, found: list[str]) -> None:
    assert places(text) == found


def test_a_building_that_the_text_names_further_down(places: Places) -> None:
    text = (
        "A bomber struck a hotel in Ibb, Yemen, on Monday, killing 12 people. Doctors said 9 were wounded. "
        "Nobody has claimed the attack on the Hotel Marhaba."
    )
    assert places(text) == ["Hotel Marhaba", "Hotel Marhaba"]


def test_where_the_hurt_are_taken_is_not_where_they_were_hurt(places: Places) -> None:
    text = "A bomb killed 12 people in Ibb, Yemen. Others died on the way to a hospital. Al-Thawra Hospital took in 9."
    assert places(text)[0] == "Ibb"


def test_a_month_is_no_march(make_document: Callable[..., Document]) -> None:
    found = find_claims(open_annotator().annotate(make_document("Update of 30 March 2019\n\nFloods hit Yemen.")))
    assert {claim.event_type for claim in found} == {"DISASTER"}


def test_a_picture_taken_abroad_is_no_main_place(places: Places) -> None:
    text = (
        "Yemeni rebels resume attacks\n\nA rebel speaks to the press in Quito, Ecuador. "
        "Yemen's rebels attacked barracks in Yemen on Monday. Doctors said 12 soldiers were killed."
    )
    assert places(text) == ["Yemen"]


def test_a_truce_is_nowhere_unless_it_is_put_somewhere(make_document: Callable[..., Document]) -> None:
    text = (
        "A bomb killed 12 people in Ibb, Yemen. The president declared a ceasefire. A truce has begun in Mocha, Yemen."
    )
    found = find_claims(open_annotator().annotate(make_document(text)))
    told = [(claim.place or "").split(",")[0] for claim in found if claim.event_type == "RETREAT"]
    assert told == ["", "Mocha"]


def test_a_count_far_down_does_not_say_what_the_text_is_about(places: Places) -> None:
    text = "Floods hit Yemen. Clinics stand in Mocha. The toll has risen to 120. " + "Rain is still falling. " * 8
    assert places(text + "Soldiers arrested 9 people in Ibb.")[0] == "Yemen"
