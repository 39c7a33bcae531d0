"""Names and their full forms."""

from __future__ import annotations

from recount.annotation import PlainAnnotator
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


def test_bodies_with_of() -> None:
    assert [name.full for name in read("The Ministry of Health counted.")] == ["Ministry of Health"]
