"""What storms and quakes hit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.annotation import open_annotator
from recount.claims import find_claims
from recount.records import Claim, Document


@pytest.fixture
def read(make_document: Callable[..., Document]) -> Callable[[str], tuple[Claim, ...]]:
    annotator = open_annotator("model")
    return lambda text: find_claims(annotator.annotate(make_document(text)))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Cyclone Orla hit Togo on Monday. The death toll has risen to 430.", {"DISASTER"}),
        ("Orla hit Togo on Monday. Cyclone Orla caused floods. In all 430 people died.", {"DISASTER"}),
        ("The worst quake was in 2008, when a tremor struck Lome, killing 300 people.", {"DISASTER"}),
        ("Rockets hit a dam near Lome on Monday, which caused a flood that killed 30 people.", {"ASSAULT", "DISASTER"}),
        ("Gunmen hit a bus in Lome on Monday. They killed 30 people.", {"ASSAULT"}),
    ],
)
def test_what_nature_hits_is_a_disaster(read: Callable[[str], tuple[Claim, ...]], text: str, kinds: set[str]) -> None:
    assert {claim.event_type for claim in read(text)} <= kinds
    assert all(claim.agent is None for claim in read(text) if claim.event_type == "DISASTER")
