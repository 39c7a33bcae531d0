from __future__ import annotations

from recount.events import accusations, standing
from recount.records import Event
from tests.events.sentences import report, said

TEXT = (
    "A raid killed ten in Arica. Chile blamed Peru for it. "
    "The bombing of Lima, of which Peru accused Chile, killed two. Kenya accused Ghana of greed."
)


def test_an_accusation_is_about_the_attack_of_its_sentence_else_the_last_one_told() -> None:
    document = report(TEXT, published="2031-03-04")
    raid = said(document, "raid", "event", event_type="ASSAULT")
    bombing = said(document, "bombing", "event", event_type="ASSAULT")
    blamed = said(document, "blamed", "event", event_type="ACCUSE", agent="CHL", target="PER", modality="asserted")
    accused = said(document, "accused", "event", event_type="ACCUSE", agent="PER", target="CHL", modality="asserted")
    nobody = said(document, "greed", "event", event_type="ACCUSE", agent="KEN", modality="asserted")
    claims = [nobody, accused, blamed, bombing, raid]
    found = accusations(claims, {raid.id: "one", bombing.id: "two"})
    assert found == {"one": [blamed], "two": [accused]}
    event = Event(id="one", claims=(raid.id,))
    graded = standing(event, [raid], {document.id: document}, found["one"])
    assert (graded.grade, graded.blamed, graded.admitted) == ("fair", (("PER", (blamed.id,)),), ())
    assert accusations([blamed, raid], {}) == {}
