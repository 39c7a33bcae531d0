"""Which acts of one text are one happening, and the day that follows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.annotation import Annotator, open_annotator
from recount.claims import find_claims
from recount.records import Claim, Document
from recount.reference.table import Row, table

PUBLISHED = "2019-05-24"  # a Friday
SUNDAY, MONDAY, TUESDAY = "2019-05-19", "2019-05-20", "2019-05-21"


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return open_annotator("model")


@pytest.fixture
def whens(annotator: Annotator, make_document: Callable[..., Document]) -> Callable[[str], dict[str, str | None]]:
    """The days of a text's claims by their first word; a later claim on the same word counts."""

    def found(text: str) -> dict[str, str | None]:
        claims: list[Claim] = list(find_claims(annotator.annotate(make_document(text, published=PUBLISHED))))
        return {claim.quote[claim.start - claim.quote_start :].split()[0].strip("."): claim.when for claim in claims}

    return found


@pytest.mark.parametrize("row", [row for row in table("telling_words") if row["kind"] == "answer"], ids=str)
def test_what_answers_a_happening_does_not_date_it(row: Row, whens: Callable[[str], dict[str, str | None]]) -> None:
    assert whens(f"{row['example']} The raid on Sunday night struck the port.")["12"] == SUNDAY


def test_a_claim_of_responsibility_does_not_date_the_attack(whens: Callable[[str], dict[str, str | None]]) -> None:
    text = (
        "Suicide blast kills 12 at crossing\n\nThe group on Monday claimed responsibility for a bombing that killed "
        "12 people. The blast on Sunday night struck a border crossing."
    )
    assert set(whens(text).values()) == {SUNDAY}


@pytest.mark.parametrize(
    ("text", "word", "when"),
    [
        (
            "Air strikes on Thursday killed nine people in Aden. On Sunday rebels fired rockets at the port of Taiz. "
            "The barrage killed 14 people.",
            "14",
            SUNDAY,
        ),
        (
            "Air strikes on Thursday killed nine people in Aden. On Sunday rebels fired rockets at the port of Taiz. "
            "The air strikes hurt 40 people.",
            "40",
            "2019-05-23",
        ),
        (
            "Gunmen raided a village on Thursday. A plane had crashed near it on Sunday. He said the crash killed 14.",
            "14",
            SUNDAY,
        ),
        (
            "Gunmen raided a village on Thursday. A plane had crashed near it on Sunday. The raid killed 14.",
            "14",
            "2019-05-23",
        ),
        (
            "Gunmen raided a village on Thursday. Protests against the king began in March. "
            "The protests spread. The attack killed 14.",
            "14",
            "2019-05-23",
        ),
    ],
)
def test_a_definite_noun_goes_back_to_the_act_of_its_manner(
    whens: Callable[[str], dict[str, str | None]], text: str, word: str, when: str
) -> None:
    assert whens(text)[word] == when


def test_a_happening_keeps_its_place(annotator: Annotator, make_document: Callable[..., Document]) -> None:
    text = (
        "Air strikes on Thursday killed nine people in Aden, Yemen. A blast hit the town of Taiz on Sunday. "
        "Police said that the air strikes hurt 40 people. Police said that the blast hurt 14."
    )
    claims = find_claims(annotator.annotate(make_document(text, published=PUBLISHED)))
    places = {claim.low: (claim.place or "").split(",")[0] for claim in claims if claim.kind == "count"}
    assert places == {9: "Aden", 40: "Aden", 14: "Taiz"}
    assert {claim.low: claim.episode for claim in claims if claim.kind == "count"} == {9: 0, 40: 0, 14: 1}
    assert next(claim.manners for claim in claims if claim.low == 40) == ("air",)


def test_a_comparison_dates_what_it_tells_more_of(whens: Callable[[str], dict[str, str | None]]) -> None:
    text = "A raid killed nine on Monday. It was the worst attack since the raid of 3 May, when 30 people were killed."
    assert whens(text)["30"] == "2019-05-03"


@pytest.mark.parametrize("row", table("manners"), ids=lambda row: row["manner"])
def test_each_manner_of_act_is_told_from_another(row: Row, whens: Callable[[str], dict[str, str | None]]) -> None:
    """The act of a sentence of Sunday is taken up by its noun after one of another manner on Tuesday."""
    act = row["example"].removesuffix(".")
    other = "A shooting hurt 40 people in Taiz" if row["manner"] != "guns" else "A flood hurt 40 people in Taiz"
    noun = row["words"].split(", ")[0 if row["manner"] not in ("air", "fight") else 2]
    noun = {"air": "air strike", "gas": "gas attack", "fight": "clash"}.get(row["manner"], noun)
    found = whens(f"{other} on Tuesday. On Sunday {act[0].lower()}{act[1:]}. The {noun} killed 14 people.")
    assert (found["40"], found["14"]) == (TUESDAY, SUNDAY)


def test_the_next_day_is_of_the_day_told_before(whens: Callable[[str], dict[str, str | None]]) -> None:
    assert whens("Rebels shelled Aden on Sunday. The next day they raided the port.")["raided"] == MONDAY
