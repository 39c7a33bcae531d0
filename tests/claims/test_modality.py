"""How sure a claim is, where a word of doubt stands near it and bears on something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Claim


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("The coast may have as many as 80 dead.", ["possible"]),
        ("A raid in May killed 12 people.", ["asserted"]),
        ("Suspected rebels killed 12 people.", ["asserted"]),
        ("Nine suspected pirates were seized.", ["asserted"]),
        ("Hundreds of displaced people, who are feared for, left the town.", ["asserted"]),
        ("In all, 40 people died out of 80 suspected cases.", ["asserted", "asserted"]),
        ("The attack, believed to have been carried out by rebels, killed 12 people.", ["asserted"]),
        ("Twelve people are believed to have been killed, and 40 were injured.", ["possible", "asserted"]),
    ],
)
def test_counts(count: Callable[..., list[Claim]], text: str, modalities: list[str]) -> None:
    assert [claim.modality for claim in count(text)] == modalities


def test_acts_that_did_not_happen(read: Callable[..., tuple[Claim, ...]]) -> None:
    for text in ("The army has not attacked the town.", "There were no clashes in the town."):
        assert {claim.modality for claim in read(text) if claim.kind == "event"} == {"denied"}, text


def test_a_sentence_with_figures_of_its_own_says_nothing_of_those_before(count: Callable[..., list[Claim]]) -> None:
    text = "The blast killed 12 people. The other claim, of 30 dead, could not be verified."
    assert count(text)[0].modality == "asserted"
