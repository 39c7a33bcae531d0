from __future__ import annotations

import pytest

from recount.events.called import called
from recount.records import Claim
from tests.events.sentences import report, said


def told(*sentences: tuple[str, str], kind: str = "event", event_type: str = "DISASTER") -> list[Claim]:
    return [said(report(text, published=None), word, kind, event_type=event_type) for text, word in sentences]  # type: ignore[arg-type]


@pytest.mark.parametrize(("told_by", "name"), [(["Typhoon Orla"] * 2, "Orla"), (["Storm Orla", *[None] * 6], None)])
def test_a_storm_is_called_by_its_name_unless_few_claims_tell_of_it(
    told_by: list[str | None], name: str | None
) -> None:
    claims = [
        told((f"The flood killed {number} people.", "flood"))[0].replace(storm=storm)
        for number, storm in enumerate(told_by)
    ]
    assert called(claims, "DISASTER") == (("Typhoon", name) if name else ("Flood", None))


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
