from __future__ import annotations

import html
import re

from fastapi.testclient import TestClient


def words(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_a_search_answers_in_place_with_claims_and_reports(client: TestClient) -> None:
    page = words(client.get("/search?text=survivors").text)
    assert "Claims 1" in page
    assert re.search(r"10 July 2003 Killed at least 400 Coast & Port event .*Survivors counted", page)
    assert "Reports 1" in page
    assert "<mark>Survivors</mark> counted" in client.get("/search?text=survivors").text


def test_the_claim_that_is_found_leads_to_its_place_in_the_report_and_to_its_event(client: TestClient) -> None:
    (found,) = client.get("/api/search?text=survivors").json()["claims"]
    name = found["line"]["claim"]["id"]
    answer = client.get(f"/claims/{name[:12]}", follow_redirects=False)
    assert answer.headers["location"] == f"/documents/{found['line']['claim']['document']}#{name}"
    assert f'id="{name}"' in client.get(f"/events/{found['event']}").text
    assert client.get(f"/api/claims/{name}").json()["event"]["id"] == found["event"]


def test_filters_narrow_a_search_and_are_taken_off_one_by_one(client: TestClient) -> None:
    assert client.get("/api/search?text=toll&outlet=coast").json()["claim_count"] == 0
    assert client.get("/api/search?measure=killed&outlet=delta").json()["claim_count"] == 2
    page = client.get("/search?measure=killed&outlet=delta").text
    assert re.search(r'href="/search\?measure=killed">\s*outlet: <bdi>delta', page)


def test_without_a_question_a_search_explains_itself(client: TestClient) -> None:
    assert "Words that must all stand there" in words(client.get("/search").text)
    assert client.get("/api/search").json()["claims"] == []


def test_a_question_is_shown_as_it_was_asked_and_never_as_html(client: TestClient) -> None:
    page = client.get('/search?text="><script>alert(1)</script>').text
    assert "<script>alert" not in page
    assert 'value="&#34;&gt;&lt;script&gt;' in page


def test_positions_show_who_refuses_and_in_which_words(client: TestClient) -> None:
    sheet = client.get("/api/positions").json()
    (row,) = sheet["rows"]
    page = words(client.get("/positions").text)
    assert row["name"] == "owners"
    assert next(iter(row["cells"].values()))["stance"] == "refused"
    assert re.search(r"owners refused 9 July 2003 .*refuse to pay", page)
    assert client.get("/api/positions?party=nobody").json()["rows"] == []


def test_plans_stand_in_a_calendar_of_the_month_that_comes(client: TestClient) -> None:
    sheet = client.get("/api/plans").json()
    assert sheet["month"] == "2003-07"
    (day,) = [day for week in sheet["weeks"] for day in week if day["plans"]]
    assert day["day"] == "2003-07-12"
    assert all(len(week) == 7 for week in sheet["weeks"])
    page = words(client.get("/plans").text)
    assert re.search(r"12 … no word aid .*Divers will search on 12 July", page)
    assert client.get("/api/plans?month=1999-01").json()["after"] == "2003-07"
    assert client.get("/plans?month=soon").status_code == 400


def test_the_list_of_json_addresses_leads_to_each(client: TestClient) -> None:
    page = client.get("/api/").text
    paths = re.findall(r'<a href="(/api[^"{]*)"><code>', page)
    assert {"/api", "/api/search", "/api/plans", "/api/map"} <= {*paths}
    for path in paths:
        assert client.get(path).status_code == 200
