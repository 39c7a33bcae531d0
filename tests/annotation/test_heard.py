"""Names of the network as names of the text."""

import pytest

from recount.annotation.heard import heard
from recount.annotation.network.labels import NAME_TYPES, UPOS
from recount.annotation.tokens import tokens
from recount.records import Tokens

PERSON, BODY = NAME_TYPES.index("person"), NAME_TYPES.index("organisation")


def proper(cut: Tokens) -> list[int]:
    """A proper noun for each word."""
    return [UPOS.index("PROPN")] * len(cut.starts)


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Ana Villalobos", PERSON, [("Ana Villalobos", "person")]),
        ("President Ana Villalobos", PERSON, [("Ana Villalobos", "person")]),
        ("Lt. Col. Ana Villalobos", PERSON, [("Ana Villalobos", "person")]),
        ("Foreign Secretary", PERSON, []),
        ("Foreign Office", PERSON, [("Foreign Office", "organisation")]),
        ("Ana Villalobos of", PERSON, [("Ana Villalobos", "person")]),
        ("Governor Council", BODY, [("Governor Council", "organisation")]),
    ],
)
def test_titles_links_and_bodies(text: str, kind: int, found: list[tuple[str, str]]) -> None:
    cut = tokens(text, [(0, len(text))])
    names = heard(text, cut, [(0, len(cut.starts), kind)], proper(cut))
    assert [(text[start:end], said) for start, end, said in names] == found


def test_a_nickname_breaks_no_name() -> None:
    text = "Ann “Red” Villalobos"
    cut = tokens(text, [(0, len(text))])
    for names in ([(0, 1, PERSON), (2, 3, PERSON), (4, 5, PERSON)], [(0, 3, PERSON), (4, 5, PERSON)]):
        assert [text[start:end] for start, end, _ in heard(text, cut, names, proper(cut))] == [text]
    text = "Ann said “Go” Villalobos"
    cut = tokens(text, [(0, len(text))])
    assert len(heard(text, cut, [(0, 1, PERSON), (5, 6, PERSON)], proper(cut))) == 2


@pytest.mark.parametrize(
    ("text", "tag", "found"), [("armoured trucks", "NOUN", 1), ("heavy storms", "NOUN", 0), ("Katyusha", "PROPN", 1)]
)
def test_plain_words_that_are_no_vehicle_are_left_out(text: str, tag: str, found: int) -> None:
    cut = tokens(text, [(0, len(text))])
    count = len(cut.starts)
    assert len(heard(text, cut, [(0, count, NAME_TYPES.index("vehicle"))], [UPOS.index(tag)] * count)) == found
