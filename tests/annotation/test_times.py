"""Time expressions, their TIMEX3 value and the days they fix."""

from __future__ import annotations

import pytest

from recount.annotation import PlainAnnotator
from recount.records import Document, Time


def read(text: str, published: str | None = "2019-04-24") -> list[Time]:  # a Wednesday
    document = Document(id="d", address="d", sha256="0", text=text, published=published)
    return list(PlainAnnotator().annotate(document).times)


@pytest.mark.parametrize(
    ("text", "words", "value", "when", "basis"),
    [
        ("It began on 21 April 2019.", "21 April 2019", "2019-04-21", "2019-04-21", "stated"),
        ("It began on Sunday, April 21.", "Sunday, April 21", "2019-04-21", "2019-04-21", "relative"),
        ("It began on Friday.", "Friday", "2019-04-19", "2019-04-19", "relative"),
        ("It began on Wednesday.", "Wednesday", "2019-04-24", "2019-04-24", "relative"),
        ("Talks will begin on Friday.", "Friday", "2019-04-26", "2019-04-26", "relative"),
        ("It began yesterday.", "yesterday", "2019-04-23", "2019-04-23", "relative"),
        ("It began overnight.", "overnight", "2019-04-24TNI", "2019-04-23/2019-04-24", "relative"),
        ("It fell last week.", "last week", "2019-W16", "2019-04-15/2019-04-21", "relative"),
        ("It fell in May.", "May", "2018-05", "2018-05", "relative"),
        ("Since 2017 many fled.", "2017", "2017", "2017-01-01/2019-04-24", "relative"),
        ("It fell in December.", "December", "2018-12", "2018-12", "relative"),
        ("It fell two days ago.", "two days ago", "2019-04-22", "2019-04-22", "relative"),
        ("Late in 2011 it fell.", "Late in 2011", "2011", "2011-09-01/2011-12-31", "stated"),
        ("It fell in late May 2018.", "late May 2018", "2018-05", "2018-05-21/2018-05-31", "stated"),
        ("It fell in mid-April 2018.", "mid-April 2018", "2018-04", "2018-04-11/2018-04-20", "stated"),
        ("It fell at the start of May 2018.", "the start of May 2018", "2018-05", "2018-05-01/2018-05-10", "stated"),
        ("It lasted 18 months.", "18 months", "P18M", None, None),
        ("It fell on 3-5 March 2018.", "3-5 March 2018", "2018-03-03/2018-03-05", "2018-03-03/2018-03-05", "stated"),
        ("It fell on Friday night.", "Friday night", "2019-04-19TNI", "2019-04-19", "relative"),
        ("It fell in the past 24 hours.", "the past 24 hours", "PT24H", "2019-04-23/2019-04-24", "relative"),
    ],
)  # fmt: skip
def test_readings(text: str, words: str, value: str, when: str | None, basis: str | None) -> None:
    (found,) = read(text)
    assert text[found.start : found.end] == words
    assert (found.value, found.when, found.basis) == (value, when, basis)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The bridge should be completed in October.", "2019-10"),
        ("The army wants to clear the port by June.", "2019-06"),
        ("The army had to clear the port by June.", "2018-06"),
        ("The army faces a June 1 deadline.", "2019-06-01"),
        ("The army missed a deadline in June.", "2018-06"),
        ("Floods hit the port at the weekend.", "2019-04-20/2019-04-21"),
        ("Talks will open at the weekend.", "2019-04-27/2019-04-28"),
    ],
)
def test_a_term_lies_ahead(text: str, when: str) -> None:
    assert [time.when for time in read(text)] == [when]


def test_the_same_day_is_not_that_of_publication() -> None:
    assert [time.when for time in read("On the same day that he spoke, nine died.")] == [None]


def test_the_following_month_follows_the_month_told() -> None:
    assert [time.when for time in read("It fell in January. The following month it rose.")] == ["2019-01", "2019-02"]


def test_within_opens_a_window_only_ahead() -> None:
    assert [time.when for time in read("They will leave within five days.")] == ["2019-04-24/2019-04-29"]
    assert [time.when for time in read("They had left within five days.")] == [None]


def test_a_month_told_before_serves_an_undated_text() -> None:
    found = read("It began in April 1996. On 24 April it ended.", published=None)
    assert [time.when for time in found] == ["1996-04", "1996-04-24"]


def test_without_a_publication_date_what_is_relative_stays_open() -> None:
    found = read("It began on Friday and ended last week in May.", published=None)
    assert [time.when for time in found] == [None, None, None]
    (stated,) = read("It began on 21 April 2019.", published=None)
    assert stated.when == "2019-04-21"


def test_a_year_told_before_serves_what_follows() -> None:
    found = read("It began on 21 April 2019. On 24 April it ended.", published=None)
    assert [time.when for time in found] == ["2019-04-21", "2019-04-24"]
    assert found[1].anchor == "2019-04-21"


@pytest.mark.parametrize("text", ["It may rain.", "They march home.", "Some 2000 people fled.", "August Wilson wrote."])
def test_words_that_are_no_times(text: str) -> None:
    assert read(text) == []


def test_an_impossible_day_is_no_date() -> None:
    assert [time.when for time in read("On 31 February 2019 nothing happened.") if time.when == "2019-02-31"] == []


@pytest.mark.parametrize(
    "text", ["The storm of 10 and 11 April killed 40.", "The night of 10 to 11 April left 40 dead."]
)
def test_two_days_of_one_month_are_one_time(text: str) -> None:
    assert [time.when for time in read(text)] == ["2019-04-10/2019-04-11"]


def test_a_number_of_people_behind_a_month_is_no_day() -> None:
    assert [time.when for time in read("In April 12 people died.")] == ["2019-04"]


def test_the_stop_of_the_sentence_is_no_part_of_a_month() -> None:
    text = "It came on 21 April. It went."
    assert [text[time.start : time.end] for time in read(text)] == ["21 April"]


def test_what_was_said_to_come_has_been() -> None:
    assert read("The army had said that the siege would be over by Sunday.")[0].when == "2019-04-21"


def test_a_text_without_a_date_goes_on_from_the_day_it_told() -> None:
    found = read("The crush was on 24 September 2015. The count was ended in October.", published=None)
    assert [time.when for time in found] == ["2015-09-24", "2015-10"]
