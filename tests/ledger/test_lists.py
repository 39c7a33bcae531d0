from __future__ import annotations

from pathlib import Path

import pytest

from recount.errors import BadDate
from recount.ledger import Ledger, Lists, Query
from recount.records import Judgement


def claims(opened: Ledger, **asked: str) -> list[str]:
    return sorted(claim.quote.split()[0] for claim in Lists(opened).claims(Query(**asked)))


def test_words_phrases_beginnings_and_what_must_not_stand_there(ferry: Ledger) -> None:
    assert claims(ferry, text="survivors") == ["Survivors"]
    assert claims(ferry, text='"lowered the toll"') == ["Police"]
    assert claims(ferry, text='"the lowered toll"') == []
    assert claims(ferry, text="surviv*") == ["Survivors"]
    assert claims(ferry, text="surviv") == []
    assert claims(ferry, text="ferry -sank") == ["The"]
    assert claims(ferry, text="SÚRVIVORS") == ["Survivors"]


@pytest.mark.parametrize(
    "text", ['"', "*", "AND OR NOT", "a:b", "(", "NEAR(a b)", "'; DROP TABLE claims; --", "-", "^x"]
)
def test_nothing_that_is_typed_is_taken_for_an_operator(text: str, ferry: Ledger) -> None:
    lists = Lists(ferry)
    for query in (Query(text=text), Query(place=text), Query(source=text, outlet=text)):
        assert lists.count(query, "claims") >= 0
        assert lists.count(query, "documents") >= 0


def test_names_are_found_by_their_beginning_and_countries_by_their_names(ferry: Ledger) -> None:
    assert claims(ferry, place="Chandp") == claims(ferry, place="Bangladesh") != []
    assert claims(ferry, source="surv") == ["Survivors"]
    assert claims(ferry, outlet="delta", measure="killed") == ["Police", "Police"]
    assert claims(ferry, kind="plan") == ["Divers"]
    assert claims(ferry, party="owners") == ["The"]


def test_days_are_asked_of_the_happening(ferry: Ledger) -> None:
    assert claims(ferry, since="2003-07-12") == ["Divers"]
    assert claims(ferry, until="2003-07-08", kind="event") == ["A", "The"]
    with pytest.raises(BadDate):
        claims(ferry, since="soon")


def test_what_a_person_rejects_is_found_no_longer(ferry: Ledger) -> None:
    found = next(Lists(ferry).claims(Query(text="survivors")))
    with ferry.writing("2003-08-01") as writer:
        writer.add_judgement(
            Judgement.make(kind="reject", by="ana", at="2003-08-01", anchor=found.anchor, quote=found.quote)
        )
    assert claims(ferry, text="survivors") == []
    ferry.verify()


def test_what_a_person_corrects_is_found_by_its_new_words(ferry: Ledger) -> None:
    found = next(Lists(ferry).claims(Query(text="survivors")))
    with ferry.writing("2003-08-01") as writer:
        writer.add_judgement(
            Judgement.make(kind="correct", by="ana", at="2003-08-01", anchor=found.anchor, slots={"source": "the cook"})
        )
    assert claims(ferry, source="cook") == ["Survivors"]
    assert claims(ferry, source="survivors") == []


def test_documents_are_found_by_their_words_with_the_words_around(ferry: Ledger) -> None:
    lists, query = Lists(ferry), Query(text="divers")
    (found,) = lists.documents(query)
    assert found.outlet == "Coast & Port"
    assert "\x02Divers\x03 will search" in lists.snippets(query, [found.id])[found.id]
    assert [one.outlet for one in lists.documents(Query(source="survivors"))] == ["Coast & Port"]


def test_events_are_listed_by_gravity_day_or_change(ferry: Ledger) -> None:
    lists = Lists(ferry)
    grave = list(lists.events(Query()))
    assert grave[0].tolls
    assert [event.id for event in lists.events(Query(), status="disputed")] == [grave[0].id]
    last, at = lists.last()
    assert list(lists.events(Query(), order="changed", since=last)) == []
    assert at and at.startswith("2003-07-12")
    assert len(list(lists.events(Query(), order="day", limit=1, offset=1))) == 1
    told = list(lists.events(Query(measure="killed")))
    assert [event.id for event in told] == [grave[0].id]
    assert (lists.count(Query(measure="killed"), "events"), lists.count(Query(measure="rescued"), "events")) == (1, 0)


def test_what_came_after_an_entry_is_counted_beside_the_whole(ferry: Ledger) -> None:
    lists, (last, _) = Lists(ferry), Lists(ferry).last()
    assert lists.counts(Query(), "claims", since=0) == (7, 7)
    assert lists.counts(Query(), "claims", since=last) == (7, 0)
    second = sorted(entry.seq for entry in ferry.entries() if entry.kind == "document")[1]
    assert lists.counts(Query(), "documents", since=second - 1) == (3, 2)


def test_a_new_revision_takes_the_place_of_the_old_in_a_search(tmp_path: Path, make_document) -> None:  # type: ignore[no-untyped-def]
    with Ledger.open(tmp_path / "made.db", create=True) as opened:
        for text in ("A bridge fell.", "A tower fell."):
            with opened.writing("2020-01-01") as writer:
                revision = writer.revision(make_document(text))
                assert revision
                writer.add_document(revision)
        lists = Lists(opened)
        assert lists.count(Query(text="bridge"), "documents") == 0
        assert lists.count(Query(text="tower"), "documents") == 1
