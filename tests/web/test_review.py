from __future__ import annotations

import html
import re
from typing import Any

import pytest
from fastapi.testclient import TestClient

from recount.ledger import Judgings, Ledger
from recount.records import Claim
from recount.web import Room, application


def words(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def at(room: Room, text: str) -> Claim:
    """The current claim in the sentence that begins so."""
    return next(claim for claim in room.ledger.claims() if claim.quote.startswith(text))


def send(client: TestClient, path: str, **fields: str) -> Any:
    return client.post(path, data={"token": "secret", **fields}, follow_redirects=False)


def decide(client: TestClient, room: Room, text: str, kind: str, **fields: str) -> Any:
    return send(client, "/judge", claim=at(room, text).id, kind=kind, **fields)


@pytest.fixture
def ben(room: Room) -> TestClient:
    """Another reviewer on the same ledger."""
    other = Room(ledger=room.ledger, clock=room.clock, reader="ben", token="secret")
    return TestClient(application(other), base_url="http://127.0.0.1")


def test_the_queue_begins_with_disputed_tolls_and_shows_the_sentence_in_its_context(client: TestClient) -> None:
    sheet = client.get("/api/review").json()
    assert sheet["queue"][0]["cause"] == "disputed toll"
    assert {one["cause"] for one in sheet["queue"]} >= {"disputed toll", "new source", "not yet read"}
    ids = [one["line"]["claim"]["id"] for one in sheet["queue"]]
    assert len(ids) == len({*ids}) == 7
    assert sheet["line"]["claim"]["id"] == ids[0]
    page = client.get("/review").text
    assert f'<mark class="count">{sheet["line"]["claim"]["number_text"]}</mark>' in page
    assert "0 of 7 claims judged" in words(page)


def test_each_side_of_a_dispute_waits_with_one_claim_before_any_waits_with_more(client: TestClient, room: Room) -> None:
    waiting = [one for one in client.get("/api/review").json()["queue"] if one["cause"] == "disputed toll"]
    (toll,) = [toll for event in room.ledger.events() for toll in event.tolls if toll.status == "disputed"]
    sides = [{*lineage.claims} for lineage in toll.lineages]
    assert [sum(one["line"]["claim"]["id"] in side for one in waiting) for side in sides] == [1, 1]


def test_after_a_decision_the_next_claim_waits(client: TestClient, room: Room) -> None:
    first, second = (one["line"]["claim"]["id"] for one in client.get("/api/review").json()["queue"][:2])
    answer = send(client, "/judge", claim=first, kind="accept")
    assert answer.status_code == 303
    sheet = client.get("/api" + answer.headers["location"]).json()
    assert sheet["line"]["claim"]["id"] == second
    assert first not in [one["line"]["claim"]["id"] for one in sheet["queue"]]
    assert sheet["judged"] == 1
    (logged,) = room.ledger.judgements()
    assert (logged.kind, logged.by, logged.seen["source"]) == ("accept", "ana", room.ledger.claim(first).source)


def test_a_claim_is_skipped_by_going_on_to_the_one_after_it(client: TestClient) -> None:
    ids = [one["line"]["claim"]["id"] for one in client.get("/api/review").json()["queue"]]
    assert client.get(f"/api/review?after={ids[1]}").json()["line"]["claim"]["id"] == ids[2]
    assert client.get(f"/api/review?after={ids[-1]}").json()["line"]["claim"]["id"] == ids[0]


def test_a_rejected_claim_is_gone_from_its_toll_and_undo_brings_it_back(client: TestClient, room: Room) -> None:
    event = next(event.id for event in room.ledger.events() if event.tolls)
    decide(client, room, "Survivors", "reject")
    assert client.get(f"/api/events/{event}").json()["tolls"][0]["range"] == "about 70"
    (logged,) = room.ledger.judgements()
    send(client, "/undo", judgement=logged.id)
    assert at(room, "Survivors").low == 400
    page = words(client.get("/log").text)
    assert re.search(r"ana took back .* ana rejected \(taken back\)", page)
    room.ledger.verify()


def test_undoing_an_undo_brings_the_decision_back(client: TestClient, ben: TestClient, room: Room) -> None:
    decide(client, room, "Survivors", "reject")
    for _ in range(2):
        last = list(room.ledger.judgements())[-1]
        send(client, "/undo", judgement=last.id)
    assert not any(claim.quote.startswith("Survivors") for claim in room.ledger.claims())
    first = next(iter(room.ledger.judgements()))
    assert first.id not in room.ledger.undone()
    assert send(ben, "/undo", judgement=list(room.ledger.judgements())[1].id).status_code == 400
    assert send(ben, "/undo", judgement="jdg-none").status_code == 404
    room.ledger.verify()


def test_any_slot_is_corrected_and_what_follows_from_it(client: TestClient, room: Room) -> None:
    claim = at(room, "Survivors")
    fields = {f"slot.{slot}": str(value) for slot, value in claim.to_dict().items() if value not in (None, False)}
    fields |= {
        "slot.low": "1,400",
        "slot.high": "",
        "slot.place": "Barisal",
        "slot.when": "2003-07",
        "slot.source": " the  crew ",
    }
    assert decide(client, room, "Survivors", "correct", **fields).status_code == 303
    now = at(room, "Survivors")
    assert (now.low, now.high, now.written, now.source) == (1400, None, 1400, "the crew")
    assert (now.place, now.country, now.lat, now.when, now.when_basis) == ("Barisal", None, None, "2003-07", "stated")
    assert now.measure == "killed"
    (logged,) = room.ledger.judgements()
    assert "measure" not in logged.slots
    page = words(client.get("/log").text)
    assert "at least: 400 1400" in page
    assert "ana corrected" in page


@pytest.mark.parametrize(
    ("slot", "value"), [("low", "many"), ("when", "soon"), ("low", "nan"), ("low", "1e999"), ("modality", "sure")]
)  # fmt: skip
def test_what_no_slot_can_hold_is_refused_and_nothing_is_logged(
    client: TestClient, room: Room, slot: str, value: str
) -> None:
    assert decide(client, room, "Survivors", "correct", **{f"slot.{slot}": value}).status_code == 400
    assert list(room.ledger.judgements()) == []


def test_a_correction_that_changes_nothing_is_no_correction(client: TestClient, room: Room) -> None:
    answer = decide(client, room, "Survivors", "correct", **{"slot.low": "400"})
    assert answer.status_code == 400
    assert "accept it instead" in answer.text


def test_a_claim_is_added_at_selected_words_and_its_sentence_is_found(client: TestClient, room: Room) -> None:
    document = next(one for one in room.ledger.documents() if "Divers" in one.text)
    start = document.text.index("12 July")
    answer = send(
        client, "/add", document=document.id, start=str(start), end=str(start + 2), claim_kind="count",
        **{"slot.measure": "rescued", "slot.low": "12", "slot.high": "12", "slot.source": "divers"},
    )  # fmt: skip
    assert answer.status_code == 303
    (added,) = [claim for claim in room.ledger.claims() if claim.measure == "rescued"]
    assert added.quote == "Divers will search on 12 July."
    assert (added.low, added.written, added.number_text, added.source) == (12, 12, "12", "divers")
    assert 'class="mark count" href="#' + added.id in client.get(f"/documents/{document.id}").text
    assert send(client, "/add", document=document.id, start="0", end="99999").status_code == 400


def test_a_report_is_withdrawn_and_taken_back_in(client: TestClient, room: Room) -> None:
    document = next(one for one in room.ledger.documents() if "Divers" in one.text)
    send(client, "/withdraw", document=document.id)
    page = words(client.get(f"/documents/{document.id}").text)
    assert "This report was withdrawn" in page
    assert "No claim was found in it" in page
    send(client, "/withdraw", document=document.id, restore="yes")
    assert "This report was withdrawn" not in client.get(f"/documents/{document.id}").text
    assert at(room, "Survivors")


def test_events_are_brought_together_and_reports_parted(client: TestClient, room: Room) -> None:
    events = list(room.ledger.events())
    big = next(event for event in events if event.tolls)
    small = next(event for event in events if event.id != big.id)
    path = f"/events/{big.id}/change"
    send(client, path, kind="merge", other=f"http://127.0.0.1/events/{small.id}")
    merged = room.ledger.event(big.id)
    assert {*small.claims} < {*merged.claims}
    assert room.ledger.event(small.id).id == merged.id
    second = next(one for one in room.ledger.documents() if "Divers" in one.text)
    send(client, f"/events/{merged.id}/change", kind="split", part=second.id)
    assert second.id not in room.ledger.event_of([at(room, "Police said").id]).values()
    assert room.ledger.event_of([at(room, "Survivors").id]) != room.ledger.event_of([at(room, "Police said").id])
    room.ledger.verify()


@pytest.mark.parametrize("shown", ["claim", "event"])
def test_one_claim_is_parted_from_its_event_and_undo_brings_it_back(client: TestClient, room: Room, shown: str) -> None:
    claim = at(room, "Survivors")
    event = room.ledger.event(room.ledger.event_of([claim.id])[claim.id])
    page = client.get(f"/review?claim={claim.id}").text if shown == "claim" else client.get(f"/events/{event.id}").text
    assert f'name="part" value="{claim.id}"' in page
    answer = send(client, f"/events/{event.id}/change", kind="split", part=claim.id, shown=shown)
    left = room.ledger.event_of([name for name in event.claims if name != claim.id])
    assert room.ledger.event_of([claim.id])[claim.id] not in left.values()
    assert len({*left.values()}) == 1
    where = f"/review?claim={claim.id}" if shown == "claim" else f"/events/{next(iter(left.values()))}"
    assert answer.headers["location"] == where
    assert "It speaks of another happening" not in client.get(f"/review?claim={claim.id}").text
    (logged,) = room.ledger.judgements()
    send(client, "/undo", judgement=logged.id)
    assert {*room.ledger.event(event.id).claims} == {*event.claims}
    alone = room.ledger.event_of([at(room, "Divers").id])[at(room, "Divers").id]
    assert send(client, f"/events/{alone}/change", kind="split", part=at(room, "Divers").id).status_code == 400


def test_two_names_of_one_source_make_one_lineage(client: TestClient, room: Room) -> None:
    event = next(event for event in room.ledger.events() if event.tolls)
    assert len(event.tolls[0].lineages) == 2
    send(client, f"/events/{event.id}/change", kind="same-source", stands="police", alias="survivors")
    (lineage,) = room.ledger.event(event.id).tolls[0].lineages
    assert lineage.origin == "police"
    logged = list(room.ledger.judgements())[-1]
    send(client, "/undo", judgement=logged.id)
    assert len(room.ledger.event(event.id).tolls[0].lineages) == 2
    assert send(client, f"/events/{event.id}/change", kind="same-source", stands="a", alias="a").status_code == 400


def test_an_events_own_fields_are_set_shown_and_outlive_changes_of_its_id(client: TestClient, room: Room) -> None:
    event = next(event for event in room.ledger.events() if event.tolls)
    path = f"/events/{event.id}/change"
    send(
        client,
        path,
        kind="describe",
        **{"field.type_of_violence": "3", "field.side_a": "the owners", "field.low": "70"},
    )
    send(client, path, kind="describe", **{"field.low": "71", "field.side_a": ""})
    fields = client.get(f"/api/events/{event.id}").json()["fields"]
    assert (fields["type_of_violence"], fields["side_a"], fields["low"]) == (3, "the owners", 71)
    first = min(room.ledger.claims(ids=event.claims), key=lambda claim: claim.anchor)
    send(client, "/judge", claim=first.id, kind="reject")
    heir = room.ledger.event(event.id)
    assert send(client, f"/events/{heir.id}/change", kind="describe", **{"field.low": "-3"}).status_code == 400
    assert send(client, f"/events/{heir.id}/change", kind="describe", **{"field.where_prec": "9"}).status_code == 400


def test_a_note_stands_with_what_it_is_about(client: TestClient, room: Room) -> None:
    decide(client, room, "Survivors", "note", note="call <b>them</b>")
    claim = at(room, "Survivors")
    assert "call &lt;b&gt;them" in client.get(f"/review?claim={claim.id}").text
    assert claim.anchor not in Judgings(room.ledger).anchors()


def test_two_reviewers_lose_no_decision_and_are_told_where_they_disagree(
    client: TestClient, ben: TestClient, room: Room
) -> None:
    claim = at(room, "Survivors")
    for reviewer in (client, ben):  # both have the claim open before either decides
        assert reviewer.get(f"/api/review?claim={claim.id}").json()["last"] is None
    send(ben, "/judge", claim=claim.id, kind="reject", after="")
    answer = send(client, "/judge", claim=claim.id, kind="accept", after="")
    page = words(client.get(answer.headers["location"]).text)
    assert "ben rejected this claim at 2003-07-10 09:00 UTC, while you had it open" in page
    assert [(one.by, one.kind) for one in room.ledger.judgements()] == [("ben", "reject"), ("ana", "accept")]
    assert at(room, "Survivors")
    waiting = ben.get("/api/review").json()["queue"][0]
    assert (waiting["cause"], waiting["line"]["claim"]["id"]) == ("reviewers disagree", claim.id)
    seen = ben.get(f"/api/review?claim={claim.id}").json()["last"]
    answer = send(ben, "/judge", claim=claim.id, kind="accept", after=seen)
    assert "while you had it open" not in ben.get(answer.headers["location"]).text
    assert ben.get("/api/review").json()["queue"][0]["cause"] != "reviewers disagree"


def test_a_newer_reading_that_differs_from_a_judgement_waits_and_a_decision_settles_it(
    client: TestClient, room: Room
) -> None:
    decide(client, room, "Survivors", "accept")
    _read_again(room.ledger, "Survivors", source="a survivor")
    waiting = client.get("/api/review").json()["queue"][0]
    assert waiting["cause"] == "newer reading differs"
    page = words(client.get("/review").text)
    assert "a newer reading differs from what ana judged" in page
    decide(client, room, "Survivors", "accept")
    assert client.get("/api/review").json()["queue"][0]["cause"] != "newer reading differs"


def test_a_newer_reading_that_says_what_a_person_corrected_does_not_wait(client: TestClient, room: Room) -> None:
    decide(client, room, "Survivors", "correct", **{"slot.source": "a survivor"})
    _read_again(room.ledger, "Survivors", source="a survivor")
    assert client.get("/api/review").json()["queue"][0]["cause"] != "newer reading differs"
    _read_again(room.ledger, "Survivors", source="nobody")
    assert client.get("/api/review").json()["queue"][0]["cause"] == "newer reading differs"
    assert at(room, "Survivors").source == "a survivor"


def test_a_claim_that_the_extractor_no_longer_finds_waits_where_a_person_accepted_it(
    client: TestClient, room: Room
) -> None:
    decide(client, room, "Survivors", "accept")
    _read_again(room.ledger, "Survivors", gone=True)
    waiting = client.get("/api/review").json()["queue"][0]
    assert (waiting["cause"], waiting["line"]) == ("newer reading differs", None)
    assert at(room, "Survivors")


def test_decisions_need_the_rooms_own_form(client: TestClient, room: Room) -> None:
    claim = at(room, "Survivors")
    for path in ("/judge", "/add", "/withdraw", "/undo", "/events/x/change"):
        assert client.post(path, data={"claim": claim.id, "kind": "accept"}).status_code == 403, path
        assert client.get(path).status_code in (404, 405), path
    assert list(room.ledger.judgements()) == []


def _read_again(ledger: Ledger, text: str, *, gone: bool = False, **slots: object) -> None:
    """A newer extractor that reads one sentence otherwise, or not at all."""
    document = next(one for one in ledger.documents() if text in one.text)
    entries = [entry for entry in ledger.entries() if entry.kind == "claim"]
    by_anchor = {claim.anchor: claim for claim in (Claim.from_json(entry.payload) for entry in entries)}
    raw = [claim for claim in by_anchor.values() if claim.document == document.id]
    made = [
        claim.replace(**slots).identified() if claim.quote.startswith(text) else claim
        for claim in raw
        if not (gone and claim.quote.startswith(text))
    ]
    with ledger.writing("2003-08-01") as writer:
        writer.add_reading(document, f"made/{len(entries)}", made, [])
