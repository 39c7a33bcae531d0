from __future__ import annotations

import pytest

from recount.events.called import called
from recount.records import Claim
from tests.events.sentences import report, said


def told(*sentences: tuple[str, str], kind: str = "event", event_type: str = "DISASTER") -> list[Claim]:
    return [said(report(text, published=None), word, kind, event_type=event_type) for text, word in sentences]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sentences", "name"),
    [
        ([("Typhoon Orla hit the islands.", "hit"), ("At least ten died when typhoon Orla came.", "came")], "Orla"),
        ([("In all ten died in Hurricane Bo-Lin last week.", "died")], "Bo-Lin"),
        ([(f"At least {ten} died in the flood.", "died") for ten in range(6)] + [("Storm Orla hit.", "hit")], None),
        ([("Typhoon Kills Ten In The Islands.", "Kills")], None),
        ([("Storm Damage was heavy, and the damage is not counted.", "heavy")], None),
    ],
)
def test_a_storm_is_called_by_its_name(sentences: list[tuple[str, str]], name: str | None) -> None:
    found = called(told(*sentences), "DISASTER")
    assert found is not None
    assert found[1] == name


def test_a_disaster_is_called_as_most_sentences_call_it() -> None:
    quake = told(("The quake of Monday killed ten.", "killed"), ("The quake set off a landslide.", "set off"))
    assert called(quake, "DISASTER") == ("Quake", None)
    assert called(told(("Ten people died on Monday.", "died")), "DISASTER") is None
    both = told(("A typhoon came.", "typhoon"), ("A flood killed ten.", "killed"))
    assert called(both, "DISASTER") == ("Typhoon", None)


def test_an_attack_is_called_by_its_own_acts_alone() -> None:
    claims = told(("Ten died after the raid.", "died"), event_type="ASSAULT")
    assert called(claims, "ASSAULT") is None
    gas = [("The use of gas killed ten.", "use"), ("Its use shook the port.", "use")]
    assert called(told(*gas, event_type="ASSAULT"), "ASSAULT") is None
    bombing = [("The bombing killed ten.", "bombing"), ("The bombing shook the port.", "bombing")]
    assert called(told(*bombing, event_type="ASSAULT"), "ASSAULT") == ("Bombing", None)
