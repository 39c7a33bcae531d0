"""Names and their full forms."""

from __future__ import annotations

import pytest

from recount.annotation import PlainAnnotator, open_annotator
from recount.annotation.names import with_full
from recount.records import Document, Name


def read(text: str) -> list[Name]:
    return list(PlainAnnotator().annotate(Document(id="d", address="d", sha256="0", text=text)).names)


def test_a_surname_leads_to_the_full_name() -> None:
    found = read("Gov. Ann Smith came to Aden. Later Smith left.")
    assert [(name.type, name.full) for name in found] == [
        ("person", "Ann Smith"),
        ("place", "Aden"),
        ("person", "Ann Smith"),
    ]


def test_an_acronym_leads_to_the_body() -> None:
    found = read("The Yemen Data Monitor (YDM) counted. On Friday YDM stopped.")
    assert [(name.type, name.full) for name in found][-1] == ("organisation", "Yemen Data Monitor")


def test_an_acronym_is_no_person() -> None:
    text = "Northland Relief Office (NRO) sent tents. NRO"
    found = with_full(text, [(0, 23, "organisation"), (42, 45, "person")])
    assert [(name.type, name.full) for name in found][-1] == ("organisation", "Northland Relief Office")


@pytest.mark.parametrize("annotator", ["plain", "model"])
@pytest.mark.parametrize("short", ["(HWB)", "(the HWB)", "(“HWB”)"])
def test_an_acronym_need_not_be_made_of_the_initials(annotator: str, short: str) -> None:
    text = f"The Coastal Relief Committee {short} counted 40 boats. On Friday the HWB stopped counting."
    found = open_annotator(annotator).annotate(Document(id="d", address="d", sha256="0", text=text)).names
    assert (found[-1].type, found[-1].full) == ("organisation", "Coastal Relief Committee")


def test_bodies_with_of() -> None:
    assert [name.full for name in read("The Ministry of Health counted.")] == ["Ministry of Health"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It began on Easter Sunday in a church.", "event"),
        ("Then Hurricane Ann hit the coast.", "event"),
        ("The fighters of Islamic State fled.", "organisation"),
        ("It is run by the Relief Roundtable.", "organisation"),
        ("It stood in the Northlight Dispatch of that day.", "organisation"),
        ("He left the Farmers Front.", "organisation"),
        ("Then Velmor Castrun came.", "other"),
        ("Then Velmor Castrun, a teacher, came.", "person"),
        ("Then Velmor Castrun, 45, came.", "person"),
        ("Then spokesman Velmor Castrun came.", "person"),
        ("Then Interior Ministry Spokesman Velmor Castrun came.", "person"),
    ],
)
def test_types(text: str, kind: str) -> None:
    assert [name.type for name in read(text)] == [kind]


def test_what_follows_a_body_is_no_part_of_it() -> None:
    assert next(name.full for name in read("It is told by the Harbour Monitor AFP Monday.")) == "Harbour Monitor"


def test_a_possessive_inside_a_body() -> None:
    assert [name.full for name in read("They left the People's Harbour Front.")] == ["People's Harbour Front"]
