"""Who does an act to whom; null where the text does not tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Claim

Read = Callable[..., tuple[Claim, ...]]

TOLD = [
    ("Rebels attacked the village.", "rebels", None),
    ("Ethiopian soldiers attacked the village.", "ETH", None),
    ("Ethiopia's army shelled the rebels.", "ETH", "rebels"),
    ("The president of Ghana condemned the rebels.", "GHA", "rebels"),
    ("The village was bombed by Russian and Yemeni jets.", "RUS, YEM", None),
    ("French air strikes hit the village.", "FRA", None),
    ("US-led coalition airstrikes hit the village.", "Coalition", None),
    ("Boko Haram militants stormed the barracks.", "Boko Haram", None),
    ("The village was attacked by the rebel group Ansaru.", "Ansaru", None),
    ("On Sunday the Taliban attacked Afghan troops.", "Taliban", "AFG"),
    ("An attack on Kenyan troops shook the border.", None, "KEN"),
    ("The army left the town and bombed Houthi positions.", None, "Houthis"),
    ("Clashes between Malian soldiers and rebels shook the town.", "MLI, rebels", None),
    ("France's minister met the mayor.", "FRA", None),
    ("The raid was carried out by rebels.", "rebels", None),
]


@pytest.mark.parametrize(("text", "agent", "target"), TOLD)
def test_sides_are_told(read: Read, text: str, agent: str | None, target: str | None) -> None:
    found = [(claim.agent, claim.target) for claim in read(text) if claim.kind == "event"]
    assert (agent, target) in found


@pytest.mark.parametrize(
    "text",
    [
        "The Sri Lanka attacks shocked the region.",  # where, not who
        "Bombs went off in Sri Lanka on Easter Sunday, killing 200 people.",
        "Yemeni television said the attack shook the port.",
        "A suicide bomber attacked the hotel.",
        "Attackers struck the US-backed hospital.",
        "The terrorist attack shocked the town.",
    ],
)
def test_no_agent_is_made_up(read: Read, text: str) -> None:
    found = read(text)
    assert found
    assert not any(claim.agent for claim in found)


def test_a_definite_noun_takes_up_the_act_before(read: Read) -> None:
    found = read("Kenyan jets bombed the village on Monday. The strikes shook the region.", published="2013-05-07")
    assert [claim.agent for claim in found if claim.kind == "event"] == ["KEN", "KEN"]


def test_a_fight_of_two_sides_takes_up_no_attack_of_one(read: Read) -> None:
    found = read("Kenyan jets bombed the village on Monday. The fighting went on.", published="2013-05-07")
    assert [claim.agent for claim in found if claim.kind == "event"] == ["KEN", None]


def test_who_is_accused_in_a_headline_accuses_nobody(read: Read) -> None:
    for text in ("Kenyan army accused of being too slow to respond", "The Kenyan army is accused of theft."):
        assert [(claim.agent, claim.target) for claim in read(text)] == [(None, "KEN")]
    assert [claim.source for claim in read("The Kenyan army is accused of theft.")] == [None]


def test_who_will_not_do_it_refuses(read: Read) -> None:
    (refused,) = read("A spokesman said the Kenyan government will not pay the ransom.")
    assert (refused.event_type, refused.agent) == ("REJECT", "KEN")


def test_a_noun_that_does_it_is_not_who_is_quoted(read: Read) -> None:
    found = read('The miners rejected the call, saying, "We will stay," and Kenya condemned it.')
    assert [claim.agent for claim in found if claim.event_type == "REJECT"] == ["miners"]


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("Police arrested three protesters near the port of Mombasa in Kenya.", "KEN", "protesters"),
        ("The envoy urged the town council to resign.", None, "town council"),
        ("Villagers attacked a convoy of aid workers.", "villagers", "aid workers"),
        ("Hundreds of herders stormed the barracks.", "herders", None),
        ("Masked attackers stormed the barracks.", None, None),
        ("Kenya condemned Ann Smith.", "KEN", "Ann Smith"),
        ("Oxfam condemned the raid.", "Oxfam", None),
        ("Rebels seized the airport from Kenyan troops.", "rebels", "KEN"),
        ("Leaders from Ghana and Togo met the rebels.", "GHA, TGO, rebels", None),
        ("Clashes broke out between Malian soldiers and rebels.", "MLI, rebels", None),
        ("Clashes broke out between Thai and Malian troops.", "THA, MLI", None),
        ("Ghana urged Togo to attack the camp.", "GHA", "TGO"),
    ],
)
def test_who_is_named_by_a_noun_or_a_name(read: Read, text: str, agent: str | None, target: str | None) -> None:
    assert (agent, target) in [(claim.agent, claim.target) for claim in read(text)]


def test_who_is_charged_with_an_act_does_it(read: Read) -> None:
    found = read("Ghana accused the Togolese army of firing rockets at the port.")
    assert [claim.agent for claim in found if claim.event_type == "ASSAULT"] == ["TGO"]


def test_protesters_are_against_their_own_state(read: Read) -> None:
    (held,) = read("A protest shook Nairobi, the capital of Kenya.")
    assert (held.event_type, held.agent, held.target) == ("PROTEST", "protesters", "KEN")


def test_who_is_killed_at_a_protest_is_killed_by_force(read: Read) -> None:
    killed = [claim for claim in read("Police killed 12 people during a protest in Nairobi, Kenya.") if claim.measure]
    assert [(claim.event_type, claim.agent) for claim in killed] == [("ASSAULT", "KEN")]


def test_rebels_are_the_body_that_they_are_named_with(read: Read) -> None:
    found = read("Boko Haram militants attacked the village. The militants stormed the barracks as well.")
    assert [claim.agent for claim in found if claim.kind == "event"] == ["Boko Haram", "Boko Haram"]


def test_foes_fight_one_another(read: Read) -> None:
    text = (
        "Kenyan troops attacked the rebels on Monday. Rebels attacked Kenyan troops on Tuesday. A truce was declared."
    )
    (truce,) = [claim for claim in read(text) if claim.event_type == "RETREAT"]
    assert truce.agent == "KEN, rebels"


def test_the_agent_is_not_carried_to_an_alleged_act(read: Read) -> None:
    text = "Kenyan jets raided a town. The raid killed six. On Tuesday an alleged raid killed 40 people in the north."
    assert [claim.agent for claim in read(text) if claim.low == 40] == [None]


def test_the_sayer_is_meant_by_a_pronoun_of_what_is_said(read: Read) -> None:
    (freed,) = [claim for claim in read("The Kenyan army said it had shelled the camp.") if claim.kind == "event"]
    assert freed.agent == "KEN"


def test_who_says_what_must_be_done_asks_it_of_the_subject(read: Read) -> None:
    (asked,) = read("“The rebels must leave the town,” the minister of France said.")
    assert (asked.kind, asked.event_type, asked.agent, asked.target) == ("position", "REQUEST", "FRA", "rebels")


def test_whom_a_side_fights_elsewhere_in_the_text(read: Read) -> None:
    found = read("Kenyan troops attacked the rebels on Monday. On Tuesday Kenyan troops attacked the port.")
    assert [claim.target for claim in found if claim.kind == "event"] == ["rebels", "rebels"]


def test_a_count_takes_the_sides_of_its_verb(read: Read) -> None:
    counts = [claim for claim in read("Kenyan troops killed 12 militants on Monday.") if claim.kind == "count"]
    assert [claim.agent for claim in counts] == ["KEN"]


def test_the_agent_is_carried_to_the_same_kind_of_act(read: Read) -> None:
    text = "French airstrikes hit the town on Monday. The airstrikes killed 12 people. A blast shook the port."
    agents = [(claim.kind, claim.agent) for claim in read(text, published="2013-05-07")]
    assert ("count", "FRA") in agents
    assert ("event", None) in agents


def test_who_is_quoted_accuses(read: Read) -> None:
    found = [
        claim
        for claim in read("“We condemn the coup and its leaders,” the minister of France said.")
        if claim.event_type == "ACCUSE"
    ]
    assert [claim.agent for claim in found] == ["FRA"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A gas tank exploded in the factory.", "ACCIDENT"),
        ("A bomb exploded in the factory.", "ASSAULT"),
        ("A suicide bomber entered the hall. The explosion shook the town.", "ASSAULT"),
    ],
)
def test_explosions_are_attacks_where_arms_are_told(read: Read, text: str, kind: str) -> None:
    assert [claim.event_type for claim in read(text) if claim.kind == "event"] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "He wrote for the Daily Dispatch of Nairobi.",
        "The towns worst hit by hunger are in the north.",
        "They left the spot where the attack took place.",
    ],
)
def test_names_and_modifiers_are_no_acts(read: Read, text: str) -> None:
    assert not [claim for claim in read(text) if claim.kind == "event"]


def test_ill_people_are_infected_where_the_text_is_about_a_disease(read: Read) -> None:
    text = "Cholera reached the capital. The disease has made 40 people ill. The cholera epidemic goes on."
    assert [claim.measure for claim in read(text) if claim.kind == "count"] == ["infected"]
    tainted = "Tainted rice made 40 people ill. No disease was found, no virus and no cholera."
    assert [claim.measure for claim in read(tainted) if claim.kind == "count"] == ["injured"]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Militants from al-Shabaab attacked the hotel.", "al-Shabaab"),
        ("A spokesman for the Kenyan army accused the rebels of theft.", "KEN"),
        ("The attack was condemned by Ghana.", None),
        ("The attack was carried out by Boko Haram.", "Boko Haram"),
    ],
)
def test_who_does_an_act_by_the_words_behind_it(read: Read, text: str, agent: str | None) -> None:
    assert agent in [claim.agent for claim in read(text) if claim.event_type != "ACCUSE" or "spokesman" in text]
