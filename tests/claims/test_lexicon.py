"""Every entry of the lexicons is shown by its own example."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from recount.records import Claim
from recount.reference.frames import Frame, frames
from recount.reference.inflection import NAMES, FormName, forms
from recount.reference.measures import MeasureWord, measure_words
from recount.reference.table import Row, table

DOERS = [row for row in table("party_words") if row["kind"] != "voice"]
VOICES = [row for row in table("party_words") if row["kind"] == "voice"]


@pytest.mark.parametrize("entry", measure_words(), ids=lambda entry: f"{entry.word} ({entry.measure})")
def test_measure_word(entry: MeasureWord, count: Callable[..., list[Claim]]) -> None:
    for example in _examples(entry):
        found = count(example)
        assert [claim.measure for claim in found] == [entry.measure], example
        assert found[0].low is not None


def _examples(entry: MeasureWord) -> list[str]:
    """The example with each word that may stand in the place of another of its phrase."""
    found = [entry.example]
    verbal = entry.stands in ("undergoes", "does", "gap")
    for place, choice in enumerate(entry.word.split()):
        shown, *others = choice.split("|")
        names = NAMES[::-1] if " were " in entry.example else NAMES  # one spelling may be past and participle
        for other in others:
            swaps = [(shown, other)]
            if verbal and place == 0:
                swaps = [(_form(shown, name), _form(other, name)) for name in names]
            for one, two in swaps:
                swapped = re.sub(rf"\b{one}\b", two, entry.example, flags=re.IGNORECASE)
                if swapped != entry.example:
                    found.append(swapped)
                    break
    assert len(found) == 1 + entry.word.count("|")
    return found


def _form(verb: str, name: FormName) -> str:
    return next(spelled for spelled, names in forms(verb).items() if name in names)


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: f"{frame.word} ({frame.kind} {frame.form})")
def test_frame(frame: Frame, read: Callable[..., tuple[Claim, ...]]) -> None:
    found = [claim for claim in read(frame.example) if not claim.measure]
    assert found
    if frame.form != "light":
        kind = "plan" if frame.form == "plan" and frame.kind == "event" else frame.kind
        assert (kind, frame.type) in [(claim.kind, claim.event_type) for claim in found]


@pytest.mark.parametrize("row", table("modality"), ids=lambda row: row["phrase"])
def test_modality(row: Row, read: Callable[..., tuple[Claim, ...]]) -> None:
    text = f"The blast killed 12 people. {row['example']}" if row["side"] == "next" else row["example"]
    kind = {"act": "event", "itself": "position"}.get(row["side"])
    found = [claim.modality for claim in read(text) if (claim.kind == kind if kind else claim.measure)]
    assert found == ([] if row["modality"] == "counterfactual" else [row["modality"]])


@pytest.mark.parametrize("row", table("scopes"), ids=lambda row: row["phrase"])
def test_scope(row: Row, count: Callable[..., list[Claim]]) -> None:
    assert [claim.scope for claim in count(row["example"])] == ["cumulative"]


@pytest.mark.parametrize("row", table("governors"), ids=lambda row: f"{row['word']} ({row['form']})")
def test_governor(row: Row, read: Callable[..., tuple[Claim, ...]]) -> None:
    found = [claim for claim in read(row["example"]) if claim.kind in ("plan", "event")]
    expected = {"planned": [("plan", "planned")], "wanted": [], "begun": [("event", "asserted")]}
    told = expected.get(row["makes"], [("event", row["makes"])])
    assert [(claim.kind, claim.modality) for claim in found if claim.event_type not in ("AGREE", "THREATEN")] == told


@pytest.mark.parametrize("row", DOERS, ids=lambda row: row["word"])
def test_party_word(row: Row, read: Callable[..., tuple[Claim, ...]]) -> None:
    """Where the text is about Yemen, its organs of state are YEM; a side of its own keeps its name."""
    found = read(f"The war in Yemen goes on. {row['example']}")
    named = {party for claim in found for party in (claim.agent, claim.target)}
    assert (row["word"] if row["kind"] == "armed" else "YEM") in named


@pytest.mark.parametrize("row", VOICES, ids=lambda row: row["word"])
def test_voice_does_nothing(row: Row, read: Callable[..., tuple[Claim, ...]]) -> None:
    assert not any(claim.agent for claim in read(row["example"]))


@pytest.mark.parametrize("row", table("groups"), ids=lambda row: row["group"])
def test_group(row: Row, read: Callable[..., tuple[Claim, ...]]) -> None:
    for name in row["names"].split(";"):
        found = read(f"The village was attacked by {name} on Sunday.")
        assert [claim.agent for claim in found if claim.kind == "event"] == [row["group"]], name


@pytest.mark.parametrize("row", table("funds"), ids=lambda row: row["verb"])
def test_sum(row: Row, read: Callable[..., tuple[Claim, ...]]) -> None:
    found = [claim for claim in read(row["example"]) if claim.measure == "money"]
    assert [(claim.kind, claim.event_type, claim.low) for claim in found] == [
        (row["kind"], row["type"] or None, 12_000_000)
    ]
