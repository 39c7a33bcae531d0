"""Copies of one wire text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from recount.linking import copy_keys, link_copies
from recount.records import Furniture
from tests.linking.made_claims import document

WIRE = (
    "Rescue teams searched the valley through the night after the dam above the town gave way. "
    "The health ministry said at least 253 people had died and 149 were being treated in four hospitals. "
    "Its director said the first count had been wrong, because some bodies were entered twice in the lists. "
    "Villagers described a wall of brown water that carried cars and whole houses down to the sea. "
    "Roads to the east remained closed, and helicopters brought food to the villages that were cut off."
)
OTHER = (
    "The finance minister presented a budget on Tuesday that raises taxes on fuel and lowers them on books. "
    "Opposition members left the chamber before the vote and promised to bring the matter to the courts."
)


def test_a_copy_with_another_lead_and_a_cut_end() -> None:
    wire = document("wire.txt", WIRE)
    copy = document("copy.txt", "Dam breaks, say agencies\n\n" + WIRE[: WIRE.index("Villagers")])
    found = link_copies(copy, [wire])
    assert [link.kind for link in found] == ["copy"]
    assert found[0].score > 0.8
    assert "shorter" in found[0].why[0].words
    assert set(copy_keys(wire)) & set(copy_keys(copy))


def test_one_quotation_makes_no_copy() -> None:
    theirs = OTHER + " The health ministry said at least 253 people had died and 149 were being treated."
    assert not link_copies(document("b.txt", theirs), [document("wire.txt", WIRE)])


def test_furniture_makes_no_copy() -> None:
    menu = "Home News Sport Weather Travel Culture Podcasts Newsletters Sign in Subscribe now for one month free "
    marked = (Furniture(start=0, end=len(menu) * 5),)
    a = document("a.html", menu * 5 + WIRE, furniture=marked)
    b = document("b.html", menu * 5 + OTHER, furniture=marked)
    assert not link_copies(a, [b])


def test_revisions_of_one_address_are_no_copies() -> None:
    assert not link_copies(document("a.txt", WIRE), [document("a.txt", WIRE + " More follows.")])


@given(words=st.lists(st.sampled_from(WIRE.split()), max_size=40), more=st.text(max_size=60))
@settings(max_examples=50, deadline=None)
def test_both_directions_say_the_same(words: list[str], more: str) -> None:
    a, b = document("a.txt", " ".join(words)), document("b.txt", " ".join(words) + more)
    assert link_copies(a, [b]) == link_copies(b, [a])


def test_an_empty_text_has_no_keys_and_no_copies() -> None:
    assert copy_keys(document("a.txt")) == ()
    assert not link_copies(document("a.txt"), [document("b.txt")])
