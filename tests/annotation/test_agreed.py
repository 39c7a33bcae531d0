"""One name, one bearer."""

from __future__ import annotations

import re

import pytest

from recount.annotation.agreed import agreed
from recount.annotation.place_line import Heard
from recount.annotation.tokens import tokens


def kinds(text: str, name: str, *heard: str | None) -> list[str]:
    """What the stands of a name are taken for, where the network hears these."""
    stands = [match.span() for match in re.finditer(name, text)]
    named: list[Heard] = [(*span, kind) for span, kind in zip(stands, heard, strict=True) if kind]  # type: ignore[misc]
    return [kind for _, _, kind in agreed(text, tokens(text, [(0, len(text))]), named)]


@pytest.mark.parametrize(
    ("text", "heard", "told"),
    [
        ("Jambi is calm. Floods hit Jambi. Jambi mourns.", ("place", "place", "person"), ["place"] * 3),
        ("Jambi is calm. Floods hit Jambi. Jambi mourns.", ("place", "person", "person"), ["place"] + ["person"] * 2),
        ("Jambi is calm. Floods hit Jambi.", ("place", None), ["place", "place"]),
        ("The liberation of Jambi is near. Jambi mourns.", ("organisation", "organisation"), ["place", "place"]),
        ("The raids in Zubrat, they say, went on. Zubrat mourns.", ("person", "person"), ["place", "place"]),
        ("Troops raided rebel-held Zubrat. Zubrat mourns.", ("vehicle", None), ["place", "place"]),
        ("Twelve died in raids in Zubrat Street.", ("person",), ["person"]),
        ("Twelve were killed in Zubrat-led raids.", ("organisation",), ["organisation"]),
        ("Twelve were killed in Zubrat ", ("organisation",), ["place"]),
        ("Trust in Zubrat, they say, is low.", ("person",), ["person"]),
        ("The head of Jambi spoke. Jambi mourns.", ("organisation", "organisation"), ["organisation"] * 2),
    ],
)  # fmt: skip
def test_what_a_text_mostly_tells_a_name_as(text: str, heard: tuple[str | None, ...], told: list[str]) -> None:
    assert kinds(text, "Jambi|Zubrat", *heard) == told


def test_a_piece_of_a_longer_name_stays_one() -> None:
    text = "In Jambi it rains. The Jambi Post reports."
    named: list[Heard] = [(3, 8, "place"), (23, 33, "organisation")]
    assert agreed(text, tokens(text, [(0, len(text))]), named) == named
