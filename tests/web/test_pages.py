from __future__ import annotations

import html
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from recount.ledger import Ledger
from recount.records import Claim
from recount.web import Room
from tests.views.conftest import claim

Make = Callable[..., Any]
STATIC = Path(__file__).parents[2] / "src" / "recount" / "web" / "static"


def words(page: str) -> str:
    """What a reader sees of a page, roughly: its text without elements."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def paths(room: Room) -> list[str]:
    """Every page that has a record, for a ledger."""
    events, documents = list(room.ledger.events()), list(room.ledger.documents())
    return [
        "/", "/?place=Chandpur&text=ferry", "/map", "/search", "/search?text=ferry", "/positions", "/plans",
        *(f"/events/{event.id}{more}" for event in events for more in ("", "?policy=ucdp", "/links")),
        *(f"/documents/{document.id}" for document in documents),
    ]  # fmt: skip


def toll_event(room: Room) -> str:
    return next(event.id for event in room.ledger.events() if event.tolls)


def test_every_page_answers_as_a_page_and_as_json(client: TestClient, room: Room) -> None:
    for path in paths(room):
        page, json = client.get(path), client.get(f"/api{path}".replace("/api/?", "/api?").removesuffix("/"))
        assert (page.status_code, json.status_code) == (200, 200), path
        assert "<h1" in page.text
        assert json.headers["content-type"] == "application/json"


def test_the_page_of_an_event_shows_the_figures_that_the_api_gives(client: TestClient, room: Room) -> None:
    path = f"/events/{toll_event(room)}?policy=acled"
    sheet, page = client.get(f"/api{path}").json(), words(client.get(path).text)
    (toll,) = sheet["tolls"]
    assert (toll["range"], toll["status"], toll["best"]) == ("70 to 400", "disputed", 70)
    assert f"{toll['label']} 70 to 400" in page
    assert "70 by the policy acled" in page
    for lineage in toll["lineages"]:
        assert f"{lineage['origin']} {lineage['stands']} " in page
        for line in lineage["claims"]:
            assert line["figure"] in page
            assert line["outlet"] in page
    assert "100 superseded" in page


def test_the_front_page_names_what_is_disputed_and_planned(client: TestClient) -> None:
    page = words(client.get("/").text)
    assert "3 reports" in page
    assert re.search(r"Open disputes .*Killed 70 to 400 ≠ disputed", page)
    assert re.search(r"Plans of the coming days 12 July 2003 Planned: aid", page)


def test_filters_stand_in_the_address(client: TestClient) -> None:
    def found(query: str) -> list[str]:
        return [line["title"] for line in client.get(f"/api?{query}").json()["events"]]

    everything = found("")
    assert len(everything) == 3
    assert found("source=survivors") == found("measure=killed") == found("since=2003-07-08&until=2003-07-08")
    assert len(found("source=survivors")) == 1
    assert found("since=2004") == []
    assert found("outlet=Coast") != everything
    assert found("text=%22ferry%20sank%22") == found("text=ferr*%20-owners") != []
    assert client.get("/?since=yesterday").status_code == 400


def test_what_is_new_follows_from_what_the_reader_has_seen(client: TestClient) -> None:
    assert "In this ledger" in client.get("/").text
    last = client.get("/api").json()["last"]
    answer = client.post("/seen", data={"token": "secret", "seen": str(last)}, follow_redirects=True)
    assert "New since you last looked" in words(answer.text)
    assert "0 reports" in words(answer.text)
    assert client.get("/api?seen=0").json()["new"]["documents"] == 3


def test_a_document_shows_its_text_its_claims_with_reasons_and_its_checks(client: TestClient, room: Room) -> None:
    second = next(one for one in room.ledger.documents() if one.outlet == "Coast & Port")
    page = client.get(f"/documents/{second.id}").text
    body = re.search(r'<div class="text".*?</div>', page, re.S)
    assert body
    bare = html.unescape(re.sub(r"<sup>.*?</sup>|<[^>]+>", "", body.group()))
    assert bare == second.text
    assert 'class="mark count" href="#clm-' in page
    assert "8 July 2003 was a Tuesday, the report says Monday." in words(page)
    assert re.search(r'class="checked" href="#check-1"[^>]*>Monday<', page)


def test_nothing_of_a_report_is_rendered_as_html(
    tmp_path: Path, make_document: Make, open_room: Callable[[Ledger], TestClient]
) -> None:
    script = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>"
    text = f"Police said 9 people died near {script} today.\x1b[31m \u202eevil"
    document = make_document(
        text, address=f"javascript:alert(1)//{script}", url="javascript:alert(1)", outlet=script, title=script,
        published="2020-01-01", published_why=script,
    )  # fmt: skip
    made = claim(
        document, "9", "Police said", source=script, via=script, place=script, agent=script, target=script,
        measure="killed", object=script, low=9, high=9, written=9,
    )  # fmt: skip
    with Ledger.open(tmp_path / "hostile.db", create=True) as ledger, open_room(ledger) as client:
        with ledger.writing("2020-01-01") as writer:
            revision = writer.revision(document)
            assert revision
            writer.add_document(revision)
            writer.add_reading(revision, "made/1", [made], [])
            from recount.events import reconcile

            writer.add_events(reconcile([made], [], [document]))
        room = Room(ledger=ledger, clock=lambda: "2020-01-02", reader="ana")
        for path in [*paths(room), f"/?text={script}", "/events/<script>", "/<script>alert('x')</script>"]:
            page = client.get(path).text
            assert "<script>alert" not in page, path
            assert "<img" not in page, path
            assert 'href="javascript:' not in page, path
            assert "\x1b" not in page, path
            assert "\u202e" not in page, path
    assert isinstance(made, Claim)


def test_every_answer_forbids_what_is_not_the_rooms_own(client: TestClient) -> None:
    for path in ("/", "/nowhere", "/api", "/static/recount.css", "/events/none"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"  # with none, a browser would send forms as of no origin


def test_no_page_asks_anything_of_another_server(client: TestClient, room: Room) -> None:
    for path in paths(room):
        page = client.get(path).text
        asked = re.findall(r'(?:src|href|action|data-map)="([^"]+)"', page)
        outside = [target for target in asked if not target.startswith(("/", "#", "?"))]
        assert {*outside} <= {"https://news.example/third"}, path
        assert not re.search(r"<style|\sstyle=|\son\w+=", page), path
        for target in asked:
            if target.startswith("/static/"):
                assert client.get(target).status_code == 200, target
    for sheet in STATIC.glob("*.css"):
        assert "url(" not in sheet.read_text(encoding="utf-8")
        assert "@import" not in sheet.read_text(encoding="utf-8")


def test_the_room_is_open_under_its_own_names_only(client: TestClient) -> None:
    assert client.get("/", headers={"host": "localhost:8765"}).status_code == 200
    assert client.get("/", headers={"host": "[::1]:8765"}).status_code == 200
    assert client.get("/", headers={"host": "evil.example"}).status_code == 421
    sent = {"token": "secret", "seen": "1"}
    assert client.post("/seen", data=sent, headers={"origin": "https://evil.example"}).status_code == 403
    assert client.post("/seen", data={**sent, "token": "guessed"}).status_code == 403
    assert client.post("/seen", data={"seen": "1"}).status_code == 403


def test_what_is_not_there_is_told_as_a_page_and_as_json(client: TestClient) -> None:
    page = client.get("/events/anc-none")
    assert page.status_code == 404
    assert "nothing in the ledger has this id" in page.text
    assert client.get("/api/events/anc-none").json()["code"] == "unknown-item"
    assert client.get("/nowhere").status_code == 404
    assert client.get("/?page=0").status_code == 400


def test_the_api_describes_itself_with_the_shapes_of_the_records(client: TestClient) -> None:
    told = client.get("/api/openapi.json").json()
    answer = told["paths"]["/api/events/{name}"]["get"]["responses"]["200"]
    assert answer["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/EventSheet"}
    shape = told["components"]["schemas"]["EventSheet"]
    sheet = client.get("/api").json()
    assert {"event", "tolls", "documents"} <= shape["properties"].keys()
    assert {*sheet} == {*told["components"]["schemas"]["FrontSheet"]["properties"]}


def test_an_earlier_state_can_be_asked_for(client: TestClient, room: Room) -> None:
    name = toll_event(room)
    before = client.get(f"/api/events/{name}?as_of=2003-07-10T23:00").json()
    assert [line["claim"]["low"] for origin in before["tolls"][0]["lineages"] for line in origin["claims"]] == [
        400,
        100,
    ]
    assert client.get(f"/events/{name}?as_of=2001-01-01").status_code == 404


@pytest.mark.parametrize("path", ["/", "/map", "/api"])
def test_an_empty_ledger_has_pages_too(path: str, tmp_path: Path, open_room: Callable[[Ledger], TestClient]) -> None:
    with Ledger.open(tmp_path / "empty.db", create=True) as ledger, open_room(ledger) as client:
        assert client.get(path).status_code == 200


def test_the_room_needs_none_of_the_language_work() -> None:
    code = (
        "import sys, recount.web; from recount.runs import judge;"
        "print(sorted({'spacy', 'onnxruntime', 'trafilatura', 'lemminflect'} & sys.modules.keys()))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
