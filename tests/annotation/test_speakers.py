"""Who a source is."""

from __future__ import annotations

import pytest

from recount.annotation.speakers import Speakers
from recount.records import Name
from recount.records.annotated_text import NameType


def resolved(source: str, *named: tuple[str, NameType]) -> str | None:
    names = [
        Name(start=source.index(full), end=source.index(full) + len(full), type=type_, full=full)
        for full, type_ in named
    ]
    return Speakers(source, names).resolve(0, len(source), pronoun=False)


@pytest.mark.parametrize(
    "full",
    ["Deputy Defence Minister Ann Rowe", "Ghanaian Prime Minister Ann Rowe", "Maj. Gen. Ann Rowe", "Ann Rowe"],
)
def test_a_person_is_named_without_the_office(full: str) -> None:
    assert resolved(full, (full, "person")) == "Ann Rowe"


def test_a_name_that_closes_the_words_for_an_office_is_who_holds_it() -> None:
    ministry: tuple[str, NameType] = ("Harbour Ministry", "organisation")
    assert resolved("The spokesman for the Harbour Ministry, Ulda Voru", ministry) == "Ulda Voru"
    place: tuple[str, NameType] = ("New Norland", "place")
    assert resolved("The spokesman for the Harbour Ministry, New Norland", ministry, place) != "New Norland"
    assert resolved("The office of the Harbour Ministry, Ulda Voru", ministry) != "Ulda Voru"
