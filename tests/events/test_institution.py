"""The body of an office that stands beside a person's name."""

from __future__ import annotations

import pytest

from recount.events.institution import institution, seat
from recount.events.source_name import SourceName


@pytest.mark.parametrize(
    ("before", "after", "body"),
    [
        ("Senior works ministry official ", "", "works ministry"),
        ("Noria's acting works minister ", "", "Noria works minister"),
        ("the spokesman of the works ministry in Atlan, ", "", "works ministry"),
        ("Harbour police chief ", "", "Harbour police"),
        ("The minister of works, ", "", "minister of works"),
        ("", ", the minister of works, said", "minister of works"),
        ("", ", the Works Ministry's undersecretary, said", "Works Ministry"),
        ("", ", a deputy to the works minister, said", "works minister"),
        ("", ", spokesman of the Lady Ann Hospital, where", "Lady Ann Hospital"),
        ("", " head of the Harbour Observatory said", "Harbour Observatory"),
        ("", ", who told the police chief", None),
        ("", " told the police chief", None),
        ("the baker ", ", a nurse", None),
    ],
)
def test_an_office_beside_a_name(before: str, after: str, body: str | None) -> None:
    found = institution([(before, after)])
    assert (found and found.text) == body


def test_two_bodies_are_none() -> None:
    assert institution([("Harbour police chief ", ""), ("Works ministry official ", "")]) is None
    found = institution([("Harbour police chief ", ""), ("police chief ", "")])
    assert found is not None
    assert found.text == "Harbour police"


def test_of_what_there_is_one() -> None:
    assert seat(SourceName.of("health ministry in Norr")) == seat(SourceName.of("Ministry of Health"))
    assert seat(SourceName.of("Prime Minister")) is None
    assert seat(SourceName.of("Norr Hospital")) is None
    assert seat(SourceName.of("rebel-run Ghanaian Health Ministry")) == ("health ministry", frozenset({"GHA"}))
    assert seat(SourceName.of("Ghanaian army")) == ("army", frozenset({"GHA"}))
