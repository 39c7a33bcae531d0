"""Told as a happening or only mentioned; done, to come, possible or denied."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Claim

Read = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the village.",
        "The village was attacked by rebels.",
        "The minister said that rebels attacked the village.",
        "Families fled after rebels attacked the village.",
        "The rebels crossed the river, attacking the village.",
        "The attack on the village shocked the region.",
        "The army began to shell the village.",
        "A series of attacks shook the region.",
        "The road was closed by an attack.",
    ],
)
def test_main_and_reported_clauses_tell(read: Read, text: str) -> None:
    assert [(claim.event_type, claim.modality) for claim in read(text) if claim.kind == "event"] in (
        [("ASSAULT", "asserted")],
        [("ASSAULT", "claimed")],
    )


@pytest.mark.parametrize(
    "text",
    [
        "The building that was attacked is a school.",
        "Families of the victims of the attack wept.",
        "The army came to attack the village.",
        "They left the spot where the attack took place.",
        "The rebels want to attack the village.",
        "If rebels attack the village, families flee.",
        "The targeted bus was empty.",
    ],
)
def test_deeper_phrases_only_mention(read: Read, text: str) -> None:
    assert not [claim for claim in read(text) if claim.kind in ("event", "plan")]


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("The army will attack and burn the village.", "plan", "planned"),
        ("The talks will be held in the capital.", "plan", "planned"),
        ("The upcoming talks frightened the rebels.", "plan", "planned"),
        ("The rebels may have attacked the village.", "event", "possible"),
        ("Rebels did not attack the village.", "event", "denied"),
        ("No attacks were reported.", "event", "denied"),
        ("The storm will reach the coast.", "event", "possible"),
        ("The raid was believed to have been carried out by rebels.", "event", "possible"),
        ("The minister denied the charge.", "position", "denied"),
        ("They could not sleep after rebels attacked the village.", "event", "asserted"),
    ],
)
def test_what_is_not_done(read: Read, text: str, kind: str, modality: str) -> None:
    assert [(claim.kind, claim.modality) for claim in read(text)] == [(kind, modality)]


def test_what_was_not_expected_is_not_denied(read: Read) -> None:
    told = [claim.modality for claim in read("An agreement had not been expected so soon.") if claim.kind == "event"]
    assert told == []
