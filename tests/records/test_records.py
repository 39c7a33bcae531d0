from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.strategies import records as records_of

from recount import records
from recount.errors import BadDate, BadRecord
from recount.records import Claim, Document, Interval, Judgement, Link, Period, Record, content_id

RECORDS = [
    value
    for value in vars(records).values()
    if isinstance(value, type) and issubclass(value, Record) and value is not Record
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_record_round_trips_through_its_json(record: type[Record]) -> None:
    @settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(records_of(record))
    def there_and_back(value: Record) -> None:
        assert record.from_json(value.to_json()) == value

    there_and_back()


def test_a_line_that_is_no_record_says_what_does_not_fit() -> None:
    with pytest.raises(BadRecord, match=r"claims.jsonl:3.*low"):
        Interval.from_json('{"low": "many"}', where="claims.jsonl:3")


def test_ids_are_made_from_content_and_nothing_else() -> None:
    assert content_id("x", 1, "a") == content_id("x", 1, "a")
    assert content_id("x", 1, "a") != content_id("x", 1, "b")
    assert content_id("x", "ab", "c") != content_id("x", "a", "bc")


def claim(**slots: object) -> Claim:
    document = Document(id="d", address="a", sha256="s", text="10 dead", text_sha256="t")
    quote = {"quote": "10 dead", "quote_start": 0, "quote_end": 7}
    return Claim.make(document, start=0, end=2, kind="count", **{**quote, **slots})


def test_a_better_extractor_changes_the_id_and_keeps_the_anchor() -> None:
    one, other = claim(low=10), claim(low=10, source="a governor")
    assert one.anchor == other.anchor
    assert one.id != other.id
    assert claim(low=10, extractor="later").id == one.id


def test_a_link_is_the_same_in_either_order() -> None:
    assert Link.make("event", "b", "a", 0.5) == Link.make("event", "a", "b", 0.5)


def test_a_judgement_is_named_by_what_it_says() -> None:
    facts = {"kind": "correct", "by": "ana", "at": "2024-01-01T00:00:00Z", "anchor": "anc-1"}
    assert Judgement.make(**facts, slots={"low": 3}).id != Judgement.make(**facts, slots={"low": 4}).id


@given(st.dates(), st.dates())
def test_a_period_reads_what_it_writes(one: date, other: date) -> None:
    first, last = sorted((one, other))
    period = Period(first=first, last=last)
    assert Period.parse(str(period)) == period


@pytest.mark.parametrize("text", ["", "2024-13", "2024-02-30", "soon", "2024-05-02/2024-05-01", "24-05-01"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(BadDate):
        Period.parse(text)
    assert Period.maybe(text) is None


def test_periods_meet_or_lie_apart() -> None:
    may, second, june = Period.parse("2024-05"), Period.parse("2024-05-02"), Period.parse("2024-06-03")
    assert may.meets(second)
    assert not may.meets(june)
    assert may.gap(june) == june.gap(may) == 3
    assert may.days == 31


def test_intervals_contradict_only_where_no_number_satisfies_both() -> None:
    at_least_30, exactly_12, up_to_30 = Interval(low=30), Interval.exactly(12), Interval(high=30)
    assert at_least_30.meets(up_to_30)
    assert not at_least_30.meets(exactly_12)
    assert exactly_12.hull(at_least_30) == Interval(low=12)
