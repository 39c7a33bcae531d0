from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.errors import UnknownItem
from recount.ledger import Ledger
from recount.records import Claim, Document, Furniture
from recount.views import (
    Selection,
    claims_table,
    documents_table,
    events_table,
    find_claims,
    find_documents,
    find_events,
    marked,
    plain,
    trail,
)


def test_claims_by_filter(ledger: Ledger) -> None:
    def found(**asked: str) -> list[str]:
        return [claim.number_text or "" for claim, _ in find_claims(ledger, Selection(**asked))]

    assert found(measure="killed") == ["100", "400", "70"]
    assert found(source="POLICE", measure="killed") == ["100", "70"]
    assert found(kind="plan") == ["search"]
    assert found(outlet="coast") == ["400", "search"]
    assert found(place="chandpur", kind="event") == ["sank", "denied"]
    assert found(place="Bangladesh", measure="killed", outlet="Delta") == ["100", "70"]
    assert found(since="2003-07-09", until="2003-07-11") == ["refuse"]


def test_claims_of_an_event_and_at_a_time(ledger: Ledger) -> None:
    (event,) = find_events(ledger, Selection(measure="killed"))
    assert len(find_claims(ledger, Selection(), event=event.id)) == 5
    assert len(find_claims(ledger, Selection(), as_of="2003-07-10")) == 5
    assert len(find_claims(ledger, Selection(), as_of="2003-07-09")) == 3


def test_documents_and_events_by_filter(ledger: Ledger) -> None:
    assert [document.title for document in find_documents(ledger, Selection(outlet="delta"))] == [
        "Ferry sinks",
        "Toll lowered",
    ]
    assert len(find_documents(ledger, Selection(since="2003-07-10"))) == 2
    assert [event.type for event in find_events(ledger, Selection())] == ["ACCIDENT", "AID", "REJECT"]
    assert [event.type for event in find_events(ledger, Selection(place="Chandpur"))] == ["ACCIDENT"]


def test_tables_have_a_cell_for_each_column(ledger: Ledger) -> None:
    pairs = find_claims(ledger, Selection())
    for table in (
        claims_table(pairs),
        events_table(find_events(ledger, Selection())),
        documents_table(find_documents(ledger, Selection()), {}),
    ):
        assert table.rows
        for row in table.rows:
            assert len(row) == len(table.columns)
        assert table.numbers <= set(table.columns)


def test_a_superseded_figure_is_told_as_such(ledger: Ledger) -> None:
    (event,) = find_events(ledger, Selection(measure="killed"))
    gone = {claim for toll in event.tolls for claim in toll.superseded}
    rows = claims_table(find_claims(ledger, Selection(measure="killed")), superseded=gone).rows
    assert [row[3] for row in rows] == ["100 (superseded)", "at least 400", "about 70"]


def test_a_trail_leads_from_figure_to_sentence_and_origin(ledger: Ledger) -> None:
    first, *_ = [claim for claim, _ in find_claims(ledger, Selection(measure="killed"))]
    found = trail(ledger, first.id[:12])
    assert found.claim == first
    assert found.document.address == "first.txt"
    assert found.event is not None
    assert first.id in found.event.claims
    assert found.origin is not None
    assert "police" in found.origin
    assert found.superseded
    assert {reason.slot: reason.value for reason in found.reasons}["low"] == "100"
    with pytest.raises(UnknownItem):
        trail(ledger, "clm-none")


@given(st.text(max_size=60), st.data())
def test_marked_segments_are_the_text_and_know_their_claims(text: str, data: st.DataObject) -> None:
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted).filter(lambda s: s[0] < s[1])
    cuts = sorted(set(data.draw(st.lists(st.integers(0, len(text)), max_size=6))))
    furniture = tuple(Furniture(start=a, end=b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b)
    document = Document(id="d", address="a", sha256="s", text=text, furniture=furniture)
    claims = [
        Claim.make(document, start=a, end=b, kind="count", quote=text, quote_start=0, quote_end=len(text))
        for a, b in (data.draw(st.lists(spans, max_size=5)) if text else [])
    ]
    segments = marked(document, claims)
    assert "".join(segment.text for segment in segments) == text
    for number, claim in enumerate(claims, 1):
        words = "".join(segment.text for segment in segments if number in segment.claims)
        assert words == text[claim.start : claim.end]
        assert sum(number in segment.ends for segment in segments) == 1
    dim = "".join(segment.text for segment in segments if segment.furniture)
    assert dim == "".join(text[part.start : part.end] for part in furniture)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_what_reaches_a_terminal_is_harmless(text: str) -> None:
    shown = plain(f"a\x1b]0;title\x07b\x1b[31m{text}", lines=True)
    assert all(letter in "\t\n" or (letter.isprintable() or ord(letter) > 0x9F) for letter in shown)
    assert not set("\u202e\u2066\x1b\r\x9b") & set(shown)
    assert shown.startswith("ab")
    assert "\n" not in plain(text)
