"""Errors are planted where a reader would see them, and the sentences of our own are true before they are false."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from bench.planted import natural, sentences
from bench.planted.__main__ import OWN
from bench.planted.plant import KINDS, inserted

from recount.annotation import open_annotator
from recount.checks import find_checks
from recount.claims import find_claims
from recount.records import Document

TEXT = (
    "The ferry sank near Mombasa, Kenya, on Monday, 4 March 2019, some 60 kilometres (37 miles) from the coast. "
    "About one in 20 (5%) of those aboard could not swim."
)


def test_each_kind_has_sentences_of_its_own() -> None:
    assert set(OWN) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_true_sentence_gives_no_check_and_is_not_the_false_one(kind: str) -> None:
    for seed in range(12):
        true, false = OWN[kind](random.Random(seed))  # type: ignore[index]
        annotated = open_annotator().annotate(Document(id="d", address="d", sha256="0", text=true, language="en"))
        assert find_checks(annotated, find_claims(annotated)) == (), true
        assert true != false


def test_natural_sites_are_changed_in_place() -> None:
    chance = random.Random(1)
    for find, words in (
        (natural.weekdays, "Monday"), (natural.countries, "Kenya"), (natural.units, "kilometres"),
        (natural.shares, "5"),
    ):  # fmt: skip
        found = list(find("ferry", TEXT, chance))
        assert found
        assert all(plant.before == TEXT != plant.after for plant in found)
        assert any(words not in plant.after[plant.start : plant.end] or find is natural.shares for plant in found)


def test_a_part_is_made_more_than_its_total(tmp_path: Path) -> None:
    text = "The blast killed 12 people, including three children."
    claims = [
        {"kind": "count", "measure": "killed", "start": 17, "end": 19, "low": 12, "high": 12, "subset": False},
        {"kind": "count", "measure": "killed", "start": 38, "end": 43, "low": 3, "high": 3, "subset": True},
    ]
    gold = tmp_path / "blast.json"
    gold.write_text(json.dumps({"claims": claims}), encoding="utf-8")
    (first, *_) = natural.sums("blast", text, random.Random(1), gold)
    part = int(first.after.split("including ")[1].split()[0])
    assert part > 12


def test_a_sentence_is_put_in_as_a_paragraph_of_its_own() -> None:
    plant = inserted("a", "unit", "One.\nTwo.", 4, "True.", "Untrue.")
    assert plant.before == "One.\n\nTrue.\nTwo."
    assert plant.after[plant.start : plant.end] == "Untrue."


def test_country_is_in_a_country_that_has_no_such_place() -> None:
    true, false = sentences.country(random.Random(3))
    assert true.split()[:3] == false.split()[:3] or "'s city of" in true
