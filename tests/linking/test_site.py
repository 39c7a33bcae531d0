"""Places taken apart for comparison."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.linking.site import Site
from tests.linking.made_claims import claim


def test_levels() -> None:
    site = Site.of(claim(place="market, Atlan, Norrland, Iceland"))
    assert (site.depth, site.loose) == (3, True)
    assert Site.of(claim(place="Atlan, Norrland, Iceland")).heads == site.heads
    assert site.around[-1] == Site.of(claim(place="Iceland")).heads[0]


def test_words_of_direction_make_a_place_loose() -> None:
    loose, exact = Site.of(claim(place="eastern suburbs of Atlan, Iceland")), Site.of(claim(place="Atlan, Iceland"))
    assert loose.heads == exact.heads
    assert loose.loose and not exact.loose


def test_two_places_joined() -> None:
    assert len(Site.of(claim(place="Atlan and Belmar, Iceland")).heads) == 2


def test_no_place() -> None:
    assert Site.of(claim(place=None)) == Site()


@given(st.text(max_size=40))
def test_any_text_is_taken(text: str) -> None:
    site = Site.of(claim(place=text))
    assert bool(site.heads) == bool(site.depth)


@pytest.mark.parametrize("module", ["fold", "skeleton", "sentences"])
def test_examples(module: str) -> None:
    name = f"recount.linking.{module}"
    assert doctest.testmod(__import__(name, fromlist=["x"])).failed == 0
