"""When a claim's happening was: whose time is whose, by the tree; days and periods that the text tells elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.annotation import Annotator, open_annotator
from recount.claims import find_claims
from recount.claims.begun import is_course
from recount.records import Claim, Document
from recount.reference.table import Row, table

PUBLISHED = "2019-05-24"  # a Friday


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return open_annotator("model")


@pytest.fixture
def claims(annotator: Annotator, make_document: Callable[..., Document]) -> Callable[..., list[Claim]]:
    """The claims of a text with its dependency tree."""

    def found(text: str, published: str | None = PUBLISHED) -> list[Claim]:
        return list(find_claims(annotator.annotate(make_document(text, published=published))))

    return found


def whens(found: list[Claim]) -> dict[str, str | None]:
    return {claim.quote[claim.start - claim.quote_start :].split()[0].strip("."): claim.when for claim in found}


@pytest.mark.parametrize(
    ("text", "word", "when"),
    [
        ("Rockets hit the port on Monday and killed nine.", "nine", "2019-05-20"),
        ("Nine people were killed in an attack on Monday.", "Nine", "2019-05-20"),
        (
            "Rockets hit the port on Wednesday. The rockets hit the port after the pilot was seized on Sunday.",
            "hit",
            "2019-05-22",
        ),
        (
            "An air strike killed nine on Wednesday. The strike killed a doctor who had left his home on Sunday.",
            "a",
            "2019-05-22",
        ),
        ("An air strike hit the port on Wednesday to punish the rebels.", "hit", "2019-05-22"),
        ("Nine people were killed after a bomb exploded on Monday.", "Nine", "2019-05-20"),
        ("Nine people were killed when a bomb exploded on Monday.", "Nine", "2019-05-20"),
        (
            "A quake hit Aden at the weekend. Nine people were injured in the quake that struck on Sunday.",
            "Nine",
            "2019-05-19",
        ),
        ("The storm killed nine people from Saturday to Monday.", "nine", "2019-05-18/2019-05-20"),
        ("Rebels have been at war since 2015 when they seized the port.", "seized", "2015"),
        ("The blast in Aden was on Monday.", "blast", "2019-05-20"),
        ("A blast hit Aden on Monday. Nine people were feared dead on Wednesday.", "Nine", "2019-05-20"),
        ("A blast hit Aden on Monday. The blast killed nine at 3 a.m. (8 p.m. Sunday EST).", "nine", "2019-05-20"),
        ("The storm killed nine people on Sunday and Monday.", "nine", "2019-05-19/2019-05-20"),
        ("Talks will open in Aden on Monday and Tuesday.", "Talks", "2019-05-27/2019-05-28"),
        ("The army will withdraw from Aden within five days.", "withdraw", "2019-05-24/2019-05-29"),
        ("The deadliest attack left nine dead in Aden in December 2016.", "attack", "2016-12"),
        (
            "Rebels hit Aden on Monday. The attack came after the expiry of the ceasefire announced on 3 May.",
            "attack",
            "2019-05-20",
        ),
        ("The storm killed nine people between Saturday and Monday.", "nine", "2019-05-18/2019-05-20"),
        ("Rebels have shelled the port since Tuesday.", "shelled", "2019-05-21/2019-05-24"),
    ],
)
def test_a_time_belongs_to_the_act_it_hangs_on(
    claims: Callable[..., list[Claim]], text: str, word: str, when: str
) -> None:
    assert whens(claims(text))[word] == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Air strikes hit the port on Wednesday, two days after rebels had killed a pilot.", "2019-05-20"),
        ("Air strikes hit the port on Wednesday, a week before rebels killed a pilot.", "2019-05-29"),
        ("Air strikes hit the port on Wednesday, months after rebels had killed a pilot.", None),
    ],
)
def test_a_day_is_reckoned_from_another_act(claims: Callable[..., list[Claim]], text: str, when: str | None) -> None:
    (claim,) = (claim for claim in claims(text) if claim.measure == "killed")
    assert claim.when == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "A blast killed nine in Aden on Thursday. On Sunday rebels raided a village. Five traders were killed.",
            "2019-05-19",
        ),
        (
            "A blast killed nine in Aden on Thursday. On Sunday rebels raided a village. The blast hurt five.",
            "2019-05-23",
        ),
        (
            "A blast killed nine in Aden on Thursday. On Sunday rebels raided a village.\n\nFive were hurt.",
            "2019-05-23",
        ),
    ],
)
def test_a_bare_toll_is_of_the_day_of_the_sentence_before(
    claims: Callable[..., list[Claim]], text: str, when: str
) -> None:
    assert [claim.when for claim in claims(text) if claim.kind == "count"][-1] == when


def test_another_happening_does_not_date_what_the_text_is_about(claims: Callable[..., list[Claim]]) -> None:
    text = "A raid on Aden killed nine people. Five traders were also killed on Sunday in Taiz. The raid hurt 40."
    found = [claim for claim in claims(text) if claim.kind == "count"]
    assert [(claim.when, claim.when_basis) for claim in found] == [
        (PUBLISHED, "publication"),
        ("2019-05-19", "relative"),
        (PUBLISHED, "publication"),
    ]


def test_the_day_of_a_happening_is_the_finest_that_is_told(claims: Callable[..., list[Claim]]) -> None:
    text = "A quake killed nine people at the weekend. The quake hit Aden on Sunday. Some 40 were injured."
    assert {claim.measure: claim.when for claim in claims(text) if claim.kind == "count"} == {
        "killed": "2019-05-18/2019-05-19",
        "injured": "2019-05-19",
    }


def test_what_is_voiced_or_planned_has_no_day_but_its_own(claims: Callable[..., list[Claim]]) -> None:
    text = "A raid on Aden killed nine on Monday. The opposition urged talks. The army will attack the port."
    found = claims(text)
    assert {claim.when for claim in found if claim.kind in ("plan", "position")} == {None}
    assert {claim.when for claim in found if claim.kind == "count"} == {"2019-05-20"}


def test_an_old_picture_does_not_date_the_news(claims: Callable[..., list[Claim]]) -> None:
    text = "Troops attack the market of Aden, May 1, 2019 (News Agency). An air strike killed nine people on Thursday."
    assert {claim.when for claim in claims(text) if claim.kind == "count"} == {"2019-05-23"}


@pytest.mark.parametrize("row", [row for row in table("courses") if not row["kind"].startswith("begin")], ids=str)
def test_a_sum_runs_from_the_beginning_that_the_text_dates(row: Row, read: Callable[..., tuple[Claim, ...]]) -> None:
    text = f"{row['example']} Some 500 people have been killed since the {row['word']} began."
    (claim,) = (claim for claim in read(text, published=PUBLISHED) if claim.measure == "killed")
    assert claim.when == "2017-05-01/2019-05-24"


@pytest.mark.parametrize("row", [row for row in table("courses") if row["kind"].startswith("begin")], ids=str)
def test_word_of_beginning(row: Row, read: Callable[..., tuple[Claim, ...]]) -> None:
    noun = [word for word in row["example"].lower().split() if is_course(word)][-1]
    text = f"{row['example']} Some 500 people have been killed since the {noun} began."
    (claim,) = (claim for claim in read(text, published=PUBLISHED) if claim.measure == "killed")
    assert claim.when == "2017-05-01/2019-05-24"


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The two-week-old battle has killed 500 people.", "2019-05-10/2019-05-24"),
        ("The five-year war has killed 500 people.", "2014-05-24/2019-05-24"),
        ("Two months of fighting: the fighting has killed 500 people.", "2019-03-24/2019-05-24"),
        ("The six-decade war has killed 500 people.", "1959-05-24/2019-05-24"),
        ("The war has killed 500 people.", None),
    ],
)
def test_a_sum_reaches_back_as_long_as_it_has_lasted(
    sentence: str, when: str | None, read: Callable[..., tuple[Claim, ...]]
) -> None:
    (claim,) = (claim for claim in read(sentence, published=PUBLISHED) if claim.measure == "killed")
    assert (claim.scope, claim.when) == ("cumulative", when)


def test_a_stated_beginning_beats_a_round_length(read: Callable[..., tuple[Claim, ...]]) -> None:
    text = "The war began in March 2013. The six-year war has killed 500 people."
    (claim,) = (claim for claim in read(text, published=PUBLISHED) if claim.measure == "killed")
    assert claim.when == "2013-03-01/2019-05-24"


@pytest.mark.parametrize(
    ("published", "when"), [(PUBLISHED, "2019-03-01/2019-05-24"), (None, "2019-03")], ids=["dated", "undated"]
)
def test_the_toll_of_an_epidemic_is_dated_by_its_beginning(
    published: str | None, when: str, claims: Callable[..., list[Claim]]
) -> None:
    text = "Cholera has killed 40 people. The epidemic began in March 2019 in the port of Aden, Yemen."
    (claim,) = (claim for claim in claims(text, published) if claim.measure == "killed")
    assert (claim.scope, claim.when) == ("incident", when)


def test_an_undated_account_takes_its_year_from_the_month_it_tells(claims: Callable[..., list[Claim]]) -> None:
    text = "Rebels attacked Aden in early March 1996. On 5 March they shelled the port. The operation killed 90."
    found = whens(claims(text, None))
    assert (found["attacked"], found["shelled"], found["90"]) == (
        "1996-03-01/1996-03-10",
        "1996-03-05",
        "1996-03-01/1996-03-10",
    )


@pytest.mark.parametrize(
    ("text", "word", "when"),
    [
        ("The war began on 12 May 2016. On Wednesday rebels raided Taiz.", "raided", None),
        ("The war began on 12 May 2016. On Thursday rebels raided Taiz.", "raided", "2016-05-12"),  # it was one
        ("The army took Aden on 12 May 2016. Rebels had captured the port one year earlier.", "captured", "2015"),
        ("The army took Aden on 12 May 2016. Rebels have recently raided the port.", "raided", None),
        ("A raid killed nine people on Wednesday. The army had taken Aden on 12 May 2016.", "nine", None),
    ],
)
def test_a_day_that_nothing_fixes_is_not_that_of_the_rest(
    claims: Callable[..., list[Claim]], text: str, word: str, when: str | None
) -> None:
    assert whens(claims(text, None))[word] == when


def test_what_is_told_of_an_epidemic_is_of_the_day_of_the_report(claims: Callable[..., list[Claim]]) -> None:
    text = (
        "Measles cases have risen to 900 in Aden. On 20 May the ministry declared an outbreak. On 21 May it announced "
        "that the outbreak had spread to Taiz. It has killed 40 people."
    )
    found = whens(claims(text))
    assert (found["spread"], found["40"]) == ("2019-05-21", PUBLISHED)


def test_why_names_the_words_the_rule_and_the_other_times(claims: Callable[..., list[Claim]]) -> None:
    text = (
        "A raid hit Taiz on Monday. An air strike killed nine people in Aden on 20 May after rebels had left on Sunday."
    )
    (claim,) = (claim for claim in claims(text) if claim.measure == "killed")
    why = claim.why["when"]
    assert (why.rule, why.words, why.runners_up) == ("time of the sentence", "20 May", ("Sunday",))


def test_a_day_long_back_that_comes_late_is_not_the_main_one(read: Callable[..., tuple[Claim, ...]]) -> None:
    lead = (
        "A bomb went off in Aden, killing 12 people. The hall was full. Guests fled. Police came. The fire burnt long."
    )
    (own, back) = (
        c for c in read(f"{lead} In an attack on May 3, 20 people died.", published="2019-06-05") if c.measure
    )
    assert (own.when, back.when) == ("2019-06-05", "2019-05-03")
