"""Units turn into one another as the examples of the table say."""

from __future__ import annotations

import re

import pytest

from recount.annotation import open_annotator
from recount.records import Document
from recount.reference import table
from recount.reference.conversions import conversions


@pytest.mark.parametrize("row", table("conversions"), ids=lambda row: f"{row['unit']} {row['factor']}")
def test_an_example_shows_its_conversion(row: dict[str, str]) -> None:
    document = Document(id="d", address="d", sha256="0", text=row["example"], language="en")
    told = [quantity for quantity in open_annotator().annotate(document).quantities if quantity.unit]
    assert row["unit"] in {quantity.unit for quantity in told}
    one, other = told
    ways = conversions(one.unit, other.unit)
    assert any(factor * (one.value or 0) + offset == pytest.approx(other.value, rel=0.1) for factor, offset in ways)


def test_kinds_do_not_mix() -> None:
    assert conversions("kilometre", "hectare") == ()
    assert conversions("dollar", "euro") == ()
    assert conversions(None, "mile") == ()


def test_every_unit_is_one_of_the_units() -> None:
    known = {row["unit"] for row in table("units")}
    assert {row["unit"] for row in table("conversions")} <= known
    assert all(re.fullmatch(r"[\d.]+", row["factor"]) for row in table("conversions"))


@pytest.mark.parametrize("row", table("exclusive"), ids=lambda row: row["nouns"])
def test_an_example_counts_its_exclusive_nouns(row: dict[str, str]) -> None:
    document = Document(id="d", address="d", sha256="0", text=row["example"], language="en")
    counted = {quantity.object for quantity in open_annotator().annotate(document).quantities}
    assert len(counted & set(row["nouns"].split(", "))) >= 2
