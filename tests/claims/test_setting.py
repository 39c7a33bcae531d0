"""When and where: the happening's day and place, not those of who tells it."""

from __future__ import annotations

import pytest

from recount.annotation import open_annotator
from recount.claims import find_claims
from recount.records import Claim, Document, document_id, text_sha256
from recount.reference.table import table


def counts(text: str, published: str = "2019-05-24") -> list[Claim]:
    sha256 = text_sha256(text)
    made = Document(
        id=document_id("made.txt", sha256), address="made.txt", sha256=sha256, language="en", text=text,
        text_sha256=sha256, chars=len(text), published=published,
    )  # fmt: skip
    return [claim for claim in find_claims(open_annotator().annotate(made)) if claim.kind == "count"]


FLOOD = "A flood hit the port of Aden in Yemen on 10 May. "


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry said on Saturday that 12 people had died.",
        "On Saturday the ministry said that 12 people had died.",
        "At least 12 people have died, the ministry said in an update on Saturday.",
        "At least 12 people have died, the ministry says in its latest update, which covers the days up to 20 May.",
        "The ministry announced a toll of 12 dead on 20 May.",
        "The ministry has not changed its figure of 12 dead since 20 May.",
        "The death toll rose on Tuesday to 12.",
        "Twelve people are still missing on Thursday.",
        "Twelve people died.",
    ],
)
def test_the_day_of_telling_is_not_the_day_of_the_happening(sentence: str) -> None:
    (claim,) = counts(FLOOD + sentence)
    assert (claim.when, claim.scope, claim.event_type) == ("2019-05-10", "incident", "DISASTER")
    assert claim.place is not None
    assert claim.place.startswith("Aden")


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The ministry said 12 people died in a blast on 20 May.", "2019-05-20"),
        ("The ministry said Monday's blast killed 12 people.", "2019-05-20"),
        ("A blast killed 12 people on 20 May, the ministry said on Friday.", "2019-05-20"),
    ],
)
def test_a_day_of_its_own_stays(sentence: str, when: str) -> None:
    (claim,) = counts(FLOOD + sentence)
    assert claim.when == when


def test_without_any_day_the_publication_stands_in_and_says_so() -> None:
    (claim,) = counts("A flood in the port of Aden in Yemen killed 12 people.")
    assert (claim.when, claim.when_basis) == ("2019-05-24", "publication")


@pytest.mark.parametrize("row", table("scopes"), ids=lambda row: row["phrase"])
def test_words_of_a_period_make_a_sum(row: dict[str, str]) -> None:
    (claim,) = (claim for claim in counts(row["example"]) if claim.measure == "killed")
    assert claim.scope == "cumulative", row["phrase"]


@pytest.mark.parametrize(
    "text",
    [
        "The raid on Aden, the deadliest since March, killed 12 people.",
        "It was the first raid since the attack in March that killed 12 people.",
    ],
)
def test_since_in_a_comparison_makes_no_sum(text: str) -> None:
    assert [claim.scope for claim in counts(text)] == ["incident"]


def test_people_flee_fighting_for_as_long_as_it_lasts() -> None:
    (claim,) = counts("Some 500 people fled the fighting in Aden.")
    assert claim.scope == "cumulative"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("LONDON - A blast in Aden, Yemen, killed 12 people.", "Aden"),
        ("A blast in Aden, Yemen, killed 12 people, an aid group told reporters in Geneva.", "Aden"),
        ("A blast in Aden, Yemen, killed 12 people. Turkey sent help. Nine more died in hospital.", "Aden"),
    ],
)
def test_places_of_writing_telling_and_helping_are_not_where_it_happened(text: str, place: str) -> None:
    assert {claim.place.split(",")[0] for claim in counts(text) if claim.place} == {place}


def test_a_small_namesake_in_a_country_that_is_never_named_is_not_meant() -> None:
    found = counts(
        "A crush at Mina in Saudi Arabia killed 12 pilgrims. The Saudi ministry said 30 were injured at Mina."
    )
    assert {claim.country for claim in found} == {"SAU"}
    assert {claim.place_id for claim in found} == {None}


def test_a_demand_is_nowhere_unless_the_words_put_it_somewhere() -> None:
    text = FLOOD + "The opposition demanded an inquiry."
    sha256 = text_sha256(text)
    made = Document(
        id=document_id("made.txt", sha256), address="made.txt", sha256=sha256, language="en", text=text,
        text_sha256=sha256, chars=len(text), published="2019-05-24",
    )  # fmt: skip
    found = [claim for claim in find_claims(open_annotator().annotate(made)) if claim.kind == "position"]
    assert [claim.place for claim in found] == [None]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Nine people were killed. Four men and five women were killed, police said.", [False, True, True]),
        ("Nine people were killed. Four men and two women were killed, police said.", [False, False, False]),
        ("Nine people were killed. Four men and five more women were killed, police said.", [False, False, False]),
    ],
)
def test_counts_that_add_up_to_the_one_before_are_its_parts(text: str, parts: list[bool]) -> None:
    assert [claim.subset for claim in counts(text)] == parts


def test_what_a_part_is_said_to_be_is_what_it_counts() -> None:
    text = "Ninety people were killed. Nine of those killed were children, police said. The dead include three women."
    assert [(claim.object, claim.low, claim.subset) for claim in counts(text)] == [
        ("person", 90, False),
        ("child", 9, True),
        ("woman", 3, True),
    ]


def test_talks_are_held_in_the_town_that_they_are_put_in() -> None:
    text = "Talks to end the war in Ethiopia's Tigray region opened in Pretoria on Tuesday."
    sha256 = text_sha256(text)
    made = Document(
        id=document_id("made.txt", sha256), address="made.txt", sha256=sha256, language="en", text=text,
        text_sha256=sha256, chars=len(text), published="2022-10-25",
    )  # fmt: skip
    (claim,) = (claim for claim in find_claims(open_annotator().annotate(made)) if claim.event_type == "CONSULT")
    assert (claim.place or "").startswith("Pretoria")
