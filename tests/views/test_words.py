from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.records import Claim, Standing
from recount.views.words import act, days, does, excerpt, figure, label, listed, number, party, several, standing_words
from recount.views.words.label import plural

BARE = Claim(
    id="", anchor="", document="", sha256="", start=0, end=1, quote="", quote_start=0, quote_end=1, kind="count"
)


@pytest.mark.parametrize(
    ("words", "slots"),
    [
        ("253", {"low": 253, "high": 253}),
        ("about 253", {"low": 253, "high": 253, "approx": True}),
        ("at least 30", {"low": 30, "written": 30}),
        ("more than 140", {"low": 141, "written": 140}),
        ("up to 10", {"high": 10, "written": 10}),
        ("fewer than 10", {"high": 9, "written": 10}),
        ("nearly 500", {"high": 500, "written": 500, "approx": True, "number_text": "500"}),
        ("18,000 to 20,000", {"low": 18000, "high": 20000}),
        ("dozens", {"low": 24, "approx": True, "number_text": "Dozens"}),
        ("none", {"low": 0, "high": 0}),
        ("1.5", {"low": 1.5, "high": 1.5}),
        ("", {}),
    ],
)
def test_a_figure_is_said_with_its_bounds(words: str, slots: dict[str, object]) -> None:
    assert figure(BARE.replace(**slots)) == words


def test_numbers_are_grouped() -> None:
    assert [number(2411), number(2.0), number(0.25), number(1_500_000)] == ["2,411", "2", "0.25", "1,500,000"]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2015-09-24", "24 September 2015"),
        ("2023-09-10/2023-09-12", "10 to 12 September 2023"),
        ("2019-04-28/2019-05-02", "28 April to 2 May 2019"),
        ("2019-12-28/2020-01-02", "28 December 2019 to 2 January 2020"),
        ("2023-09", "September 2023"),
        ("2023", "2023"),
        ("soon", None),
        (None, None),
    ],
)
def test_days_in_words(when: str | None, words: str | None) -> None:
    assert days(when) == words


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("killed", "person"), "Killed"),
        (("killed", "pilgrim", "IRN"), "Killed, pilgrims of Iran"),
        (("hospitalised", None), "In hospital"),
        (("intercepted", "cruise missile"), "Intercepted, cruise missiles"),
        (("other", "affected person"), "Affected people"),
        (("killed", "person", "Hamas"), "Killed, people of Hamas"),
        (("killed", "rebel", "rebels"), "Killed, rebels"),
    ],
)
def test_a_toll_is_named_by_what_it_counts(asked: tuple[str | None, ...], words: str) -> None:
    assert label(*asked) == words  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("child", "children"),
        ("policewoman", "policewomen"),
        ("body", "bodies"),
        ("aircraft", "aircraft"),
        ("crash", "crashes"),
        ("woman or child", "women or children"),
        ("boy", "boys"),
        ("houses", "houses"),
        ("bus", "buses"),
        ("human", "humans"),
        ("rescue worker", "rescue workers"),
        ("injured child", "injured children"),
    ],
)
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many


def test_codes_are_spelled_out_and_names_are_left() -> None:
    assert party("LBY") == "Libya"
    assert party("the UN and SYR or RUS") == "the UN and Syria or Russia"
    assert party("IRN") == "Iran"
    assert party("XQZ") == "XQZ"


def test_rows_and_counts() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert several(1, "report") == "1 report"
    assert several(1200, "report") == "1,200 reports"
    assert act("ASSAULT") == "attack"
    assert act(None) == "event"
    assert does("REJECT") == "refuses"
    assert does("ASSAULT") == "says"


@given(st.text(min_size=1, max_size=900), st.data())
def test_an_excerpt_keeps_the_words_it_is_about(quote: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(quote) - 1))
    end = data.draw(st.integers(start + 1, min(len(quote), start + 20)))
    short = excerpt(quote, start, end)
    assert " ".join(quote[start:end].split()) in short
    assert len(short) <= 250


def test_standing_in_words() -> None:
    claims = [BARE.replace(id="a", source="Ann Lee"), BARE.replace(id="b", source="Bo Berg"), BARE.replace(id="c")]
    both = Standing(grade="contested", origins=2, blamed=(("CHL", ("a",)), ("rebels", ("b", "c"))), denied=("b",))
    assert standing_words(both, claims) == (
        "Responsibility: contested, blamed on Chile by Ann Lee and on rebels by Bo Berg and the reports' own voice; "
        "2 origins. "
        "Denied by Bo Berg."
    )
    assert standing_words(Standing(grade=None, origins=3), claims) == ""
    own = Standing(grade="confirmed", origins=1, blamed=(("CHL", ("a",)),), admitted=("a",), against=("a",))
    assert standing_words(own, claims) == (
        "Responsibility: confirmed, Chile says so itself (Ann Lee). Against their own interest: Ann Lee."
    )


def test_a_party_that_many_blame_comes_first_and_voices_are_told_once() -> None:
    sources = (
        "Flood Watch", "London-based Flood Watch", "Ann Lee", "Bo Berg", "Cy Dunn", "Di Ek", None, "rebels' command",
    )  # fmt: skip
    claims = [BARE.replace(id=str(at), source=source) for at, source in enumerate(sources)]
    blamed = (("CHL", ("6",)), ("PER", tuple("012345")), ("gangs", ("2",)), ("looters", ("3",)), ("rebels", ("7",)))
    graded = Standing(grade="confirmed", origins=6, blamed=blamed, admitted=("7",))
    assert standing_words(graded, claims) == (
        "Responsibility: confirmed, rebels says so itself (rebels' command); "
        "blamed on Peru by Flood Watch, Ann Lee, Bo Berg and 2 others, on gangs by Ann Lee, on looters by Bo Berg "
        "and on 1 other."
    )
