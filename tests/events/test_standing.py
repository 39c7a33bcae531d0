from __future__ import annotations

from typing import Any

import pytest

from recount.events import against_interest, standing
from recount.events.side import side
from recount.records import Event, Standing
from tests.events.test_tolls import report, told

ACT = {"event_type": "ASSAULT", "country": "CHL"}


def graded(*reports: Any) -> Standing:
    claims = [claim for _, found in reports for claim in found]
    event = Event(id="anc", claims=tuple(claim.id for claim in claims), tolls=told(*reports))
    return standing(event, claims, {made.id: made for made, _ in reports})


def count(name: str, source: str, agent: str | None, **slots: Any) -> Any:
    mark = {"word": "12", "number": 12, "source": source, "agent": agent, "modality": "claimed", **ACT, **slots}
    return report(name, "12 people died.", mark, outlet=name, published="2031-04-21")


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("Chilean air force", "CHL"),
        ("Peru's defence ministry", "PER"),
        ("the army of Peru", "PER"),
        ("Ann Lee", None),
        ("the Chilean ambassador to Peru", None),
        ("Chilean Observatory for Human Rights", None),
        ("Chilean rebels", None),
        ("Chilean state television", None),
        ("Chile", "CHL"),
        ("the Kremlin", "RUS"),
        ("Chilean spokesman", "CHL"),
        ("", None),
    ],
)
def test_whose_side_a_name_is_on(name: str, whose: str | None) -> None:
    assert side(name) == whose


def test_confirmed_by_a_partys_own_word() -> None:
    found = graded(count("a", "Chilean army", "CHL"), count("b", "Ann Lee", "PER"))
    assert found.grade == "confirmed"
    assert len(found.admitted) == 1
    assert found.against == found.admitted
    assert [party for party, _ in found.blamed] == ["CHL", "PER"]


@pytest.mark.parametrize(
    ("one", "other", "grade"),
    [
        ("rebels", "guerrillas", "fair"),
        ("militants", "Northern Front", "fair"),
        ("rebels", "CHL", "contested"),
        ("Northern Front", "Southern Front", "contested"),
    ],
)
def test_a_word_for_anyone_in_arms_contradicts_no_groups_name(one: str, other: str, grade: str) -> None:
    assert graded(count("a", "Ann Lee", one), count("b", "Bo Berg", other)).grade == grade


@pytest.mark.parametrize(
    ("source", "agent", "own"),
    [
        ("Northern Coalition's command", "Northern Coalition", True),
        ("anti-gang police", "gang", False),
        ("Chilean rights group", "CHL", False),
    ],
)
def test_a_partys_own_word_is_known_by_its_name(source: str, agent: str, own: bool) -> None:
    assert (graded(count("a", source, agent)).grade == "confirmed") == own


def test_a_ministers_word_is_his_states() -> None:
    text = "Chilean Defence Minister Bo Berg said that the army had killed 12 people."
    mark = {"word": "12", "number": 12, "source": "Bo Berg", "agent": "CHL", "modality": "claimed", **ACT}
    found = graded(report("a", text, mark, outlet="Post"))
    assert (found.grade, len(found.against)) == ("confirmed", 1)


def test_a_gang_and_the_gangs_are_one_party() -> None:
    found = graded(count("a", "Ann Lee", "gang"), count("b", "Bo Berg", "gangs"))
    assert (found.grade, [party for party, _ in found.blamed]) == ("fair", ["gangs"])


def test_contested_where_sources_name_different_parties() -> None:
    assert graded(count("a", "Ann Lee", "CHL"), count("b", "Bo Berg", "PER")).grade == "contested"


def test_one_source_that_names_two_parties_contests_nothing() -> None:
    assert graded(count("a", "Ann Lee", "CHL"), count("b", "Ann Lee", "PER")).grade == "weak"


def test_fair_from_two_origins_and_weak_from_one() -> None:
    assert graded(count("a", "Ann Lee", "CHL"), count("b", "Bo Berg", None)).grade == "fair"
    one = graded(count("a", "Ann Lee", "CHL"), count("b", "Ann Lee", "CHL"))
    assert (one.grade, one.origins) == ("weak", 1)


def test_nobody_named_is_no_grade_and_a_denial_is_kept() -> None:
    denial = {"kind": "event", "measure": None, "modality": "denied", "number": None}
    found = graded(count("a", "Ann Lee", None), count("b", "Chilean army", "CHL", **denial))
    assert (found.grade, len(found.denied)) == (None, 1)


@pytest.mark.parametrize(
    ("slots", "marked"),
    [
        ({"source": "Chilean army", "agent": "CHL"}, True),  # it says that it killed people
        ({"source": "Chilean army", "agent": "PER", "of": "CHL"}, False),  # its own civilians: an accusation
        ({"source": "Chilean army", "agent": "PER", "of": "CHL", "object": "soldier"}, True),
        ({"source": "Chilean army", "agent": "CHL", "of": "PER", "object": "soldier"}, False),  # a boast
        ({"source": "Ann Lee", "agent": "CHL"}, False),
        ({"source": "Chilean army", "agent": "CHL", "modality": "denied"}, False),
    ],
)
def test_against_the_speakers_own_interest(slots: dict[str, Any], marked: bool) -> None:
    (_, (claim,)) = count("a", slots.pop("source"), slots.pop("agent"), **slots)
    assert bool(against_interest(claim)) == marked


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Rebels of Hamas claimed the attack.", True),
        ("Hamas claimed responsibility for the attack on its channel.", True),
        ("Hamas has claimed the deadly attack on Friday.", True),
        ("Hamas claimed the attack was staged.", False),
        ("Hamas spoke of the attack.", False),
        ("Hamas said its fighters had carried out the attack.", True),
    ],
)
def test_who_claims_an_attack_is_blamed_by_its_own_word(text: str, own: bool) -> None:
    mark = {"word": "attack", "kind": "event", "measure": None, "source": "Hamas", "modality": "claimed", **ACT}
    found = graded(report("a", text, mark, outlet="Post"))
    assert found.grade == ("confirmed" if own else None)
    assert [party for party, _ in found.blamed] == (["Hamas"] if own else [])
