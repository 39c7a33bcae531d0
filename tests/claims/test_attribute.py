"""Who asserts a claim, read with the tree."""

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


def of(claims: tuple[Claim, ...], kind: str) -> Claim:
    return next(claim for claim in claims if claim.kind == kind)


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("Village elders refused to accept the offer of the army.", "position", "Village elders"),
        ("The health ministry denied the charges on Friday.", "position", "health ministry"),
        ("The Red Lantern group claimed responsibility for the attack on the bus.", "event", "Red Lantern group"),
        ("Kenya rejected the offer on Friday.", "position", None),
        ("The attack was claimed by the Northland Front.", "event", "Northland Front"),
        (
            "The Northland Front group (NF) on Monday claimed responsibility for the attack.",
            "event",
            "Northland Front group",
        ),
    ],
)
def test_who_does_it_by_saying_it_is_its_source(
    read: Callable[[str], tuple[Claim, ...]], text: str, kind: str, source: str | None
) -> None:
    assert of(read(text), kind).source == source


def test_what_is_told_in_the_texts_own_voice_has_no_source(read: Callable[[str], tuple[Claim, ...]]) -> None:
    for text in (
        "The mayor condemned the attack, which killed 12 people in the market.",
        "The Red Lantern group claimed responsibility for an attack that killed 12 people in the market.",
    ):
        (toll,) = [claim for claim in read(text) if claim.measure == "killed"]
        assert (toll.source, toll.modality) == (None, "asserted"), text


def test_an_act_claimed_in_an_aside_the_text_tells_itself(read: Callable[[str], tuple[Claim, ...]]) -> None:
    text = "Two attacks, also claimed by the Northland Front, have killed 12 people."
    assert {claim.source for claim in read(text)} == {None}


def test_a_quality_is_no_statement(read: Callable[[str], tuple[Claim, ...]]) -> None:
    claims = read("Sweden has 17 confirmed dead, and 40 people are still missing.")
    assert {claim.source for claim in claims if claim.kind == "count"} == {None}


@pytest.mark.parametrize(
    ("text", "source", "via"),
    [
        ("The mayor was shocked by reports that the blast had killed 12 people.", "reports", None),
        ("The attack on the market was claimed by the Red Lantern group. It killed 12 people.", None, None),
        ("The Northland Brigades said on Friday that 12 people had died.", "Northland Brigades", None),
        ("The Foreign Secretary said 12 people had died. Ann Smith, the Foreign Secretary, left.", "Ann Smith", None),
        ("State media reported that 12 people had died and the Harbour Institute said ferries had stopped.",
         "State media", None),
        ("The toll rose, with nearly 90 people believed to have been killed, officials said.", "officials", None),
        ("Nearly 90 people are believed to have been killed.", None, None),
    ],
)  # fmt: skip
def test_sources_of_a_count(
    read: Callable[[str], tuple[Claim, ...]], text: str, source: str | None, via: str | None
) -> None:
    (toll,) = [claim for claim in read(text) if claim.measure == "killed"]
    assert (toll.source, toll.via) == (source, via)


def test_a_country_that_speaks_is_no_place(read: Callable[[str], tuple[Claim, ...]]) -> None:
    (toll,) = [claim for claim in read("Floods in Accra killed 12 people, Ghana says.") if claim.measure == "killed"]
    assert (toll.source, toll.place) == ("Ghana", "Accra, Greater Accra, Ghana")


def test_an_office_at_a_hospital_speaks_a_blast_does_not(read: Callable[[str], tuple[Claim, ...]]) -> None:
    for text, source in (
        ("The head of the port hospital said 12 people had died.", "head of the port hospital"),
        ("The blast claimed 12 lives in the market.", None),
    ):
        (toll,) = [claim for claim in read(text) if claim.measure == "killed"]
        assert toll.source == source


def test_a_pronoun_without_a_name_is_no_source(read: Callable[[str], tuple[Claim, ...]]) -> None:
    (toll,) = [claim for claim in read("He said 12 people had died.") if claim.measure == "killed"]
    assert toll.source is None


def test_a_copy_that_was_seen_is_no_source(read: Callable[[str], tuple[Claim, ...]]) -> None:
    text = "The flood killed 12 people in Accra, Ghana, according to a copy seen by the Harbour Post."
    assert of(read(text), "count").source is None


def test_what_a_demand_only_mentions_the_text_tells_itself(read: Callable[[str], tuple[Claim, ...]]) -> None:
    for after in ("a flood that killed 12 people", "clashes at the border left 12 people dead"):
        text = f"The mayor urged the army to send help after {after}."
        (toll,) = [claim for claim in read(text) if claim.measure == "killed"]
        assert (toll.source, toll.modality) == (None, "asserted"), text


def test_who_announces_talks_is_their_source(read: Callable[[str], tuple[Claim, ...]]) -> None:
    assert of(read("President Ann Smith announced further talks with Ghana for the coming week."), "plan").source == (
        "Ann Smith"
    )


def test_other_speakers_are_recorded(read: Callable[[str], tuple[Claim, ...]]) -> None:
    text = "Police said 12 people had died, while the health ministry said nine had been killed."
    first, second = [claim for claim in read(text) if claim.measure == "killed"]
    assert (first.source, first.why["source"].runners_up) == ("Police", ("health ministry",))
    assert (second.source, second.why["source"].runners_up) == ("health ministry", ("Police",))
