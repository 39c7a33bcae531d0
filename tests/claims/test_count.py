"""Which numbers of a sentence count what: lists, parts of a whole, tallies, and numbers that only tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Claim


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army launched 472 drones at the town, alongside seven missiles.", ["launched 472", "launched seven"]),
        ("Nine soldiers were injured along with three bystanders.", ["injured Nine", "injured three"]),
        ("The north accounted for 155 of the 162 deaths.", ["killed 155", "killed 162"]),
        ("The disease has been confirmed in 11 of the country’s 81 provinces.", ["struck 11"]),
        ("Some 1,200 homes were destroyed, and 21,000 others were damaged.", ["destroyed 1,200", "damaged 21,000"]),
        ("The number of dead rose from 12 to 30.", ["killed 12", "killed 30"]),
        ("Cholera cases in Fiji reach 97", ["infected 97"]),
        ("There are no new cases in the capital.", ["infected no"]),
        ("The quake left 30 civilian deaths and injuries exceeding 140.", ["killed 30", "injured 140"]),
        ("Another child died on Monday.", ["killed Another child"]),
        ("One in 20 infected people will die.", []),
        ("Two people were killed near the capital of 4 million.", ["killed Two"]),
        ("Rebels killed 12 farmers.[3]", ["killed 12"]),
        ("Four farmers injured in the storm are being treated in two hospitals.", ["hospitalised Four"]),
        ("Another child infected with cholera died on Monday.", ["killed Another child"]),
        ("Police said 98 evacuees from the northern towns of Tiva and Lom were killed on Sunday.", ["killed 98"]),
        ("Rebels Fire Rockets at Port Kills Five Injures Seven", ["killed Five", "injured Seven"]),
        ("The toll in an attack on buses from two besieged towns has risen to at least 112.", ["killed 112"]),
        ("Death toll from port blast at least 126", ["killed 126"]),
        ("The army put the death toll at least at 85.", ["killed 85"]),
        ("The villages of some 20,000 people have been under siege since May.", []),
        ("Some 500 men were killed; the army puts that number at 2,000.", ["killed 500", "killed 2,000"]),
        ("It confirmed 8 cases of cholera, bringing the total to 81.", ["infected 8", "infected 81"]),
        ("One of the sellers, a middle-aged woman, was sent to hospital.", ["hospitalised One"]),
        ("The province reported its first confirmed death from cholera.", ["killed first"]),
        ("There have been no H5N1 cases in the north.", ["infected no"]),
        ("Dozens of US missiles struck the port.", ["struck Dozens"]),
        ("A blast killed 12 men near police posts 542 and 543.", ["killed 12"]),
        ("They left the jail at quarter to six.", []),
        ("In the previous week 50 were killed in Aden.", ["killed 50"]),
        ("The number of dead has risen from 46 counted in May to 78 in 13 of 28 villages.", ["killed 46", "killed 78"]),
        ("The mayor said 253 people were killed, down from the 359 he had given.", ["killed 253", "killed 359"]),
        ("Seven in 10 infected people will live.", []),
        (
            "Cholera cases rose to 527 from 157, and deaths doubled from four to eight.",
            ["infected 527", "infected 157", "killed four", "killed eight"],
        ),
        ("Cholera spread. Five districts still reported active cases.", ["struck Five"]),
        ("Some 900 people are housed in 143 evacuation centres.", ["displaced 900"]),
        ("The bus was filled with 60 people.", ["aboard 60"]),
        ("The number of survivors rose to 121.", ["rescued 121"]),
        ("The flood killed 40 people and 16 donkeys.", ["killed 40"]),
        ("The toll has crossed 7,000.", ["killed 7,000"]),
        ("Accounts by survivors put the total number of people aboard at over 200.", ["aboard 200"]),
        ("The bodies had no visible injuries.", []),
        ("It counted 400 displaced farmers, a major increase.", ["displaced 400"]),
        ("Shells killed nine men at a refugee registration centre.", ["killed nine"]),
        ("About 1,700 people are housed in evacuation centres.", ["displaced 1,700"]),
        (
            "Of the 2,189 known dead, 1,832 were in the south and two in the north.",
            ["killed 2,189", "killed 1,832", "killed two"],
        ),
        ("The number of people unaccounted for rose from 51 to 1,079.", ["missing 51", "missing 1,079"]),
        ("Ambulances took nine people to a nearby clinic.", ["hospitalised nine"]),
        ("Ambulances took the driver and two passengers to hospital.", ["hospitalised two"]),
        ("Soldiers took the bridge and two men went to hospital.", []),
        ("Divers pulled three bodies from the river.", ["killed three"]),
        ("Rescuers found 12 bodies and 3 survivors.", ["killed 12", "rescued 3"]),
        ("One guard died while another was wounded.", ["killed One", "injured another"]),
        ("A shell killed a mother and her two sons.", ["killed a mother", "killed two"]),
        ("Of the 90 dead, 40 were children.", ["killed 90", "killed 40"]),
        ("The storm uprooted 60 trees.", ["damaged 60"]),
        ("Two officials said nine people were killed.", ["killed nine"]),
        ("The mayor said 12 of the guests were killed, said the agency.", ["killed 12"]),
        ("A 300-strong crowd was displaced.", ["displaced 300"]),
        ("The toll nears 400.", ["killed 400"]),
        ("The town has three medical officers.", []),
        ("The cave-in killed three members of a team.", ["killed three"]),
        ("Troops found about 40 bodies of gunmen.", ["killed 40"]),
        ("A ferry with a capacity to carry 170 passengers left the port.", []),
        ("Nine people died in the north and another in the south.", ["killed Nine", "killed another"]),
        ("The flood injured 79 people, with nine of them in hospital.", ["injured 79", "hospitalised nine"]),
        (
            "Houses were seen as destroyed (55), damaged (28) or flooded (15).",
            ["destroyed 55", "damaged 28", "damaged 15"],
        ),
        ("It killed 20 clerks in addition to two guards.", ["killed 20", "killed two"]),
        ("The death toll was put at four, then raised to 15.", ["killed four", "killed 15"]),
        ("Rescuers were searching for 26 others.", ["missing 26"]),
        ("Hundreds of families are buried beneath the rubble.", ["trapped Hundreds"]),
        ("The navy rescued nine families.", ["rescued nine"]),
    ],
)
def test_counts(count: Callable[..., list[Claim]], text: str, told: list[str]) -> None:
    assert [f"{claim.measure} {text[claim.start : claim.end]}" for claim in count(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Five masked gunmen stormed the college.", ["troops Five"]),
        ("There were two raiders, but one of them had no rifle.", ["troops two", "troops one"]),
        ("The hall was guarded by two policemen.", ["troops two"]),
        ("At least 40 armed men came from the hills.", ["troops 40"]),
        ("Police killed two of the four gunmen.", ["killed two", "killed four"]),
        ("A gunman stormed the college.", []),
        ("No soldiers were seen.", []),
        ("Two officers told reporters that the road was cut.", []),
    ],
)
def test_fighters_whom_nothing_befell_are_troops(count: Callable[..., list[Claim]], text: str, told: list[str]) -> None:
    assert [f"{claim.measure} {text[claim.start : claim.end]}" for claim in count(text)] == told


def test_fighters_who_are_to_act_are_a_plan(count: Callable[..., list[Claim]]) -> None:
    (force,) = count("About 6,000 soldiers will support the exercise.")
    assert (force.kind, force.modality) == ("plan", "planned")


def test_a_part_of_a_whole_is_a_part(count: Callable[..., list[Claim]]) -> None:
    part, whole = count("The north accounted for 155 of the 162 deaths.")
    assert (part.subset, whole.subset) == (True, False)


def test_those_out_of_a_whole_are_parts(count: Callable[..., list[Claim]]) -> None:
    whole, *parts = count("Out of the 2,189 known dead, 1,832 were in the south and two in the north.")
    assert (whole.subset, [part.subset for part in parts]) == (False, [True, True])


def test_what_stands_in_brackets_behind_places_is_a_part(count: Callable[..., list[Claim]]) -> None:
    text = (
        "Some 900 displaced people were sheltering in schools across Yemen, in Aden (700 people) and Taiz (200 people)."
    )
    assert [(claim.measure, claim.low, claim.subset) for claim in count(text)] == [
        ("displaced", 900, False),
        ("displaced", 700, True),
        ("displaced", 200, True),
    ]


def test_a_first_death_is_one(count: Callable[..., list[Claim]]) -> None:
    (death,) = count("The province reported its second death from cholera.")
    assert (death.low, death.high) == (2, 2)


def test_a_noun_of_the_same_letters_is_no_verb_of_harm(count: Callable[..., list[Claim]]) -> None:
    assert [claim.measure for claim in count("They put up a wall against a crush and placed 900 guards there.")] == [
        "troops"
    ]
    assert [claim.measure for claim in count("Five guards were crushed by the wall.")] == ["killed"]


def test_a_sum_behind_its_parts_is_no_part(count: Callable[..., list[Claim]]) -> None:
    found = count("Rescuers brought out 9 men and 16 women, 25 in all, from the station.")
    assert [(claim.low, claim.subset) for claim in found] == [(9, False), (16, False), (25, False)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor revised the toll to 20, with 81 wounded.",
        "The blast wounded 24: 44 people died, the mayor said.",
        "The army seized 12 hectares (30 acres).",
    ],
)
def test_more_than_the_number_before_is_no_part_of_it(count: Callable[..., list[Claim]], text: str) -> None:
    assert not any(claim.subset for claim in count(text))
