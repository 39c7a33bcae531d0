"""Told as a happening or only mentioned; done, to come, possible or denied."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Claim

Read = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the village.",
        "The village was attacked by rebels.",
        "The minister said that rebels attacked the village.",
        "Families fled after rebels attacked the village.",
        "The rebels crossed the river, attacking the village.",
        "The attack on the village shocked the region.",
        "The army began to shell the village.",
        "A series of attacks shook the region.",
        "The road was closed by an attack.",
    ],
)
def test_main_and_reported_clauses_tell(read: Read, text: str) -> None:
    assert [(claim.event_type, claim.modality) for claim in read(text) if claim.kind == "event"] in (
        [("ASSAULT", "asserted")],
        [("ASSAULT", "claimed")],
    )


@pytest.mark.parametrize(
    "text",
    [
        "The building that was attacked is a school.",
        "Families of the victims of the attack wept.",
        "The army came to attack the village.",
        "They left the spot where the attack took place.",
        "The rebels want to attack the village.",
        "If rebels attack the village, families flee.",
        "The targeted bus was empty.",
        "The aim of the march is to retake the port.",
        "If the town were to fall to the rebels, families would leave.",
        "The delegates left without meeting the envoy.",
    ],
)
def test_deeper_phrases_only_mention(read: Read, text: str) -> None:
    assert not [claim for claim in read(text) if claim.kind in ("event", "plan")]


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("The army will attack and burn the village.", "plan", "planned"),
        ("The talks will be held in the capital.", "plan", "planned"),
        ("The upcoming talks frightened the rebels.", "plan", "planned"),
        ("The rebels may have attacked the village.", "event", "possible"),
        ("Rebels did not attack the village.", "event", "denied"),
        ("No attacks were reported.", "event", "denied"),
        ("The storm will reach the coast.", "event", "possible"),
        ("Miners filled the square, where a vigil was scheduled for that night.", "plan", "planned"),
        ("He came from the town, which rebels attacked at dawn.", "event", "asserted"),
        ("The raid was believed to have been carried out by rebels.", "event", "possible"),
        ("The minister denied the charge.", "position", "denied"),
        ("They could not sleep after rebels attacked the village.", "event", "asserted"),
    ],
)
def test_what_is_not_done(read: Read, text: str, kind: str, modality: str) -> None:
    assert [(claim.kind, claim.modality) for claim in read(text)] == [(kind, modality)]


def test_what_was_not_expected_is_not_denied(read: Read) -> None:
    told = [claim.modality for claim in read("An agreement had not been expected so soon.") if claim.kind == "event"]
    assert told == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will not surrender, the mayor said.", [("position", "REJECT", "claimed")]),
        ("The president said he would not resign.", [("position", "REJECT", "claimed")]),
        ("The storm will not hit the coast.", [("event", "DISASTER", "denied")]),
        ("The general warned he would strike back.", [("event", "THREATEN", "claimed")]),
        ("The envoy warned that rebels had attacked the camp.", [("event", "ASSAULT", "claimed")]),
        ("The army will attack the town if the rebels do not leave.", [("event", "THREATEN", "asserted")]),
        ("The envoy expressed her outrage at the siege.", [("event", "ACCUSE", "claimed")]),
        ("The rebels are willing to accept a ceasefire.", [("position", "AGREE", "asserted")]),
        ("The rebels said they would respect the truce.", [("position", "AGREE", "claimed")]),
        ("The government is ready to abide by the ruling.", [("position", "AGREE", "asserted")]),
        ("The rebels are willing to negotiate.", [("position", "AGREE", "asserted")]),
        ("The rebels are not willing to negotiate.", [("position", "REJECT", "asserted")]),
        ("The talks are set to resume on Sunday.", [("plan", "CONSULT", "planned")]),
        ("The truce is to take effect at midnight.", [("plan", "RETREAT", "planned")]),
        ("The rebels vowed to continue their fight until the king steps down.", [("plan", "ASSAULT", "planned")]),
        ("The rebels will end their ceasefire.", [("plan", "REJECT", "planned")]),
        ("The army halted its offensive.", [("event", "RETREAT", "asserted")]),
        ("The rebels dropped their demand for a vote.", [("event", "CONCEDE", "asserted")]),
        ("Her account does not accept direct messages.", []),
        ("The minister remains committed to defeating the rebels.", [("plan", "ASSAULT", "planned")]),
        ("The rebels did not accept the offer.", [("position", "REJECT", "claimed")]),
        ("The rebels did not demand a vote.", []),
        ("We do not want the envoy to talk to them, he said.", [("position", "REJECT", "claimed")]),
        ("The army declined to comment.", []),
        ("The bloc gave the junta a week to free the president.", [("position", "REQUEST", "asserted")]),
        ("The bloc gave a dinner on Monday.", []),
        ("Donor countries have been asked to help.", [("position", "REQUEST", "asserted")]),
        ("Police urged residents to stay indoors.", []),
        ("Residents must leave the coast, the mayor said.", []),
    ],
)
def test_what_a_side_wills(read: Read, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(claim.kind, claim.event_type, claim.modality) for claim in read(text)] == expected


def test_a_storm_by_name_is_no_side(read: Read) -> None:
    (hit,) = [claim for claim in read("Cyclone Ann hit the coast on Monday.") if claim.kind == "event"]
    assert (hit.event_type, hit.agent) == ("DISASTER", None)


def test_harm_to_one_person_whom_the_text_has_named_is_an_event(read: Read) -> None:
    found = read("Ann Smith led the rebels. She was captured by soldiers in May.")
    assert "COERCE" in [claim.event_type for claim in found]


def test_what_is_done_beside_a_demand_is_done(read: Read) -> None:
    found = read("The council called for a vote, condemning the coup.")
    assert ("event", "ACCUSE") in [(claim.kind, claim.event_type) for claim in found]


def test_what_a_journey_is_for_is_planned_as_well(read: Read) -> None:
    found = read("The envoy will travel to the capital to ask for help.")
    assert [(claim.kind, claim.event_type) for claim in found] == [("plan", "CONSULT"), ("plan", "REQUEST")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army denied using cluster bombs in the town.", [("event", "ASSAULT")]),
        ("The army denied reports of an attack on the village.", [("event", "ASSAULT")]),
        ("The army rejected allegations that it used chlorine gas.", [("event", "ASSAULT")]),
        ("The mayor denied the charge.", [("position", "REJECT")]),
    ],
)
def test_a_denied_act_is_an_event_a_denied_charge_a_position(
    read: Read, text: str, expected: list[tuple[str, str]]
) -> None:
    found = [claim for claim in read(text) if claim.modality == "denied"]
    assert [(claim.kind, claim.event_type) for claim in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Crowds met in the street before dawn.",
        "The marchers were met with resistance.",
        "The ministry banned drone flights over the city.",
        "The rebels pressed ahead at dawn.",
        "The vote demonstrated the weakness of the party.",
        "The president met people in the camp.",
        "Asked about the vote, the mayor had no comment.",
    ],
)
def test_words_that_tell_no_act_here(read: Read, text: str) -> None:
    assert read(text) == ()


def test_a_preposition_that_dates_a_verb_is_no_part_of_it(read: Read) -> None:
    (asked,) = read("The envoy called on 16 October for a truce.")
    assert (asked.event_type, asked.end - asked.start) == ("REQUEST", len("called"))
    (ended,) = read("The king called off the truce with the rebels on Monday.")
    assert ended.event_type == "REJECT"


def test_what_a_side_would_abide_by_has_not_happened(read: Read) -> None:
    (ready,) = read("The rebels are ready to abide by an immediate truce.")
    assert (ready.kind, ready.event_type) == ("position", "AGREE")


def test_what_someone_is_accused_of_is_told(read: Read) -> None:
    found = {claim.event_type for claim in read("Ghana accused the rebels of bombing the port.")}
    assert found == {"ACCUSE", "ASSAULT"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army said it was not responsible for the shelling of a clinic.", ("event", "ASSAULT", "denied")),
        ("The rebels were behind the attack.", ("event", "ASSAULT", "asserted")),
        ("The union does not rule out the use of force.", ("event", "THREATEN", "asserted")),
        ("The king warned that he would expel the envoy.", ("event", "THREATEN", "claimed")),
        ("The union stays willing to extend the truce.", ("position", "AGREE", "asserted")),
        ("The rebels are prepared to join the talks.", ("position", "AGREE", "asserted")),
    ],
)
def test_what_is_said_of_an_act(read: Read, text: str, told: tuple[str, str, str]) -> None:
    assert told in [(claim.kind, claim.event_type, claim.modality) for claim in read(text)]


def test_prospects_are_not_threatened(read: Read) -> None:
    assert not read("The dispute threatens the future of the harvest.")


def test_what_follows_a_plan_in_the_past_is_done(read: Read) -> None:
    found = read("Ghana is set to participate in the summit, and called on the rebels to leave.")
    assert [(claim.kind, claim.event_type) for claim in found] == [("plan", "CONSULT"), ("position", "REQUEST")]


@pytest.mark.parametrize(
    "text",
    [
        "No group immediately claimed responsibility for the raid.",
        "Nobody has claimed responsibility for the raid.",
        "Police said that no side had taken responsibility for the raid.",
    ],
)
def test_what_nobody_owns_to_is_neither_done_nor_denied(read: Read, text: str) -> None:
    assert not read(text)


def test_what_nobody_did_is_denied_and_names_no_side(read: Read) -> None:
    (claim,) = read("No militia attacked the port.")
    assert (claim.event_type, claim.modality, claim.agent) == ("ASSAULT", "denied", None)
    (claim,) = read("Nobody attacked the port.")
    assert claim.modality == "denied"


def test_plans_that_are_dropped_are_no_plans(read: Read) -> None:
    found = read("Kenya is halting its plans to deploy troops to Haiti.")
    assert [(claim.kind, claim.event_type) for claim in found] == [("event", "REJECT")]


def test_what_a_side_will_not_bear_has_not_happened(read: Read) -> None:
    (refused,) = read("France will not tolerate any attack on its interests.")
    assert (refused.kind, refused.event_type) == ("position", "REJECT")


def test_a_denial_of_one_s_own_act_is_told_once(read: Read) -> None:
    (attack,) = read("The rebels denied they were behind the attack.")
    assert (attack.kind, attack.modality) == ("event", "denied")
    (killed,) = read("The rebels denied shooting dead 19 villagers.")
    assert (killed.kind, killed.modality) == ("count", "denied")


def test_a_month_is_no_march(read: Read) -> None:
    assert not read("The report of 30 March 2019 is short.")
