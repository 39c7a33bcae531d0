from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from recount.ledger import Ledger
from tests.cli.conftest import Run


@pytest.fixture
def filled(ledger: Ledger, monkeypatch: pytest.MonkeyPatch, run: Run) -> Ledger:
    monkeypatch.setenv("RECOUNT_LEDGER", str(ledger.path))
    return ledger


def rows(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize(("command", "count"), [("events", 3), ("claims", 7), ("documents", 3)])
def test_every_listing_is_a_table_and_json(filled: Ledger, run: Run, command: str, count: int) -> None:
    table, records = run(command), run(command, "--json")
    assert (table.code, records.code, table.err, records.err) == (0, 0, "", "")
    found = rows(records.out)
    assert len(found) == count
    for record in found:
        assert str(record["id"])[:12] in table.out


def test_filters_reach_the_views(filled: Ledger, run: Run) -> None:
    assert len(rows(run("claims", "--measure", "killed", "--source", "police", "--json").out)) == 2
    assert len(rows(run("claims", "--as-of", "2003-07-09", "--json").out)) == 3
    assert len(rows(run("documents", "--since", "2003-07-10", "--json").out)) == 2
    assert len(rows(run("events", "--place", "bangladesh", "--json").out)) == 1
    assert run("events", "--place", "nowhere").out == "No event is like that.\n"


def test_an_event_shows_its_claims_over_time(filled: Ledger, run: Run) -> None:
    (event,) = rows(run("events", "--place", "Chandpur", "--json").out)
    said = run("event", str(event["id"])[:14])
    assert said.code == 0
    assert "100 (superseded)" in said.out
    picture, _, table = said.out.partition("published")
    assert "○" in picture and picture.count("●") == 2
    assert table.index("100 (superseded)") < table.index("at least 400") < table.index("about 70")
    assert rows(run("event", event["id"], "--json").out) == [event]


def test_a_policy_is_named_beside_its_figure_everywhere(filled: Ledger, run: Run, tmp_path: Path) -> None:
    assert "killed 70 by acled (70 to 400, disputed)" in " ".join(run("events", "--policy", "acled").out.split())
    (event,) = rows(run("events", "--policy", "ucdp", "--place", "Chandpur", "--json").out)
    (toll,) = event["tolls"]  # type: ignore[misc]
    assert (toll["policy"], toll["best"]) == ("ucdp", 70)
    said = run("event", event["id"], "--policy", "ucdp")
    assert "Killed: 70 to 400, disputed; 70 by the policy ucdp (2 origins)" in said.out
    assert rows(run("event", event["id"], "--policy", "ucdp", "--json").out) == [event]
    run("export", "--out", "out", "--policy", "ucdp")
    exported = rows((tmp_path / "out" / "events.jsonl").read_text(encoding="utf-8"))
    assert event in exported
    for command in (("events",), ("event", event["id"]), ("brief",), ("export", "--out", "out")):
        assert run(*command, "--policy", "mean").code == 2


def test_show_marks_claims_in_the_text(filled: Ledger, run: Run) -> None:
    said = run("show", "first.txt")
    assert said.code == 0
    assert "A ferry sank[1] near Chandpur. Police said 100[2] people had died." in said.out
    document, *claims = rows(run("show", "first.txt", "--json").out)
    assert document["text"]
    assert len(claims) == 3


def test_why_leads_to_sentence_and_event(filled: Ledger, run: Run) -> None:
    (claim, *_) = rows(run("claims", "--measure", "killed", "--json").out)
    said = run("why", claim["id"])
    assert said.code == 0
    assert "“Police said 100 people had died.”" in said.out
    assert "superseded by a later figure" in said.out
    assert "Read by " in said.out
    (found,) = rows(run("why", claim["id"], "--json").out)
    assert found["claim"] == claim


def test_why_of_an_event_tells_what_ties_its_reports(filled: Ledger, run: Run) -> None:
    events = rows(run("events", "--json").out)
    linked = next(event for event in events if len(event["documents"]) > 1)
    said = run("why", linked["id"])
    assert said.code == 0
    (found,) = rows(run("why", linked["id"], "--json").out)
    assert found["id"] == linked["id"]
    assert (found["pairs"] > 0) == ("Pairs of reports that are linked" in said.out)
    alone = next((event for event in events if len(event["documents"]) == 1), None)
    assert alone is None or "stand in one report" in run("why", alone["id"]).out


@pytest.mark.parametrize("form", ["md", "html", "json", "terminal"])
def test_a_brief_in_each_form_goes_to_the_screen_or_a_file(filled: Ledger, run: Run, form: str, tmp_path: Path) -> None:
    said = run("brief", "--format", form)
    assert said.code == 0
    assert "70 to 400" in said.out
    quiet = run("brief", "--format", form, "--out", "brief.out")
    assert (quiet.code, quiet.out) == (0, "")
    assert "70 to 400" in (tmp_path / "brief.out").read_text(encoding="utf-8")


def test_a_brief_of_earlier(filled: Ledger, run: Run) -> None:
    assert "70 to 400" not in run("brief", "--as-of", "2003-07-10").out


def test_an_export_names_its_files(filled: Ledger, run: Run, tmp_path: Path) -> None:
    said = run("export", "--out", "out")
    assert said.out.split() == [f"out/{name}.jsonl" for name in ("documents", "claims", "events", "checks")]
    assert all((tmp_path / name).is_file() for name in said.out.split())


def test_doctor_tells_what_there_is(filled: Ledger, run: Run) -> None:
    said = run("doctor")
    assert said.code == 0
    assert "3 documents" in said.out
    assert "sound" in said.out
    (health,) = rows(run("doctor", "--json").out)
    assert health["sound"] is True
    (none,) = rows(run("doctor", "--ledger", "none.db", "--json").out)
    assert none["sound"] is None


def test_doctor_finds_damage(filled: Ledger, run: Run) -> None:
    filled.close()
    with sqlite3.connect(filled.path) as connection:
        (trigger,) = [row[0] for row in connection.execute("select name from sqlite_master where type='trigger'")][
            :1
        ] or [None]
        for (name,) in list(connection.execute("select name from sqlite_master where type='trigger'")):
            connection.execute(f'drop trigger "{name}"')
        connection.execute("update entries set payload = replace(payload, '400', '4')")
    assert trigger is None or trigger
    said = run("doctor")
    assert said.code == 2
    assert "[damaged-ledger]" in said.err


def test_positions_by_party_and_issue(filled: Ledger, run: Run) -> None:
    said = run("positions")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Owners\n - no issue named: refused, 9 July 2003: “The <b>owners</b> refuse to pay.”")
    (found,) = rows(run("positions", "--json").out)
    assert (found["party"], found["stance"]) == ("owners", "refused")
    assert run("positions", "--issue", "ceasefire").out == "No position is like that.\n"
    assert run("positions", "--since", "2003-07-10").out == "No position is like that.\n"
    later = run("positions", "--since", "2003-07-09").out
    assert "(before: none)" in later
    assert later.endswith("1 new position, 0 changed.\n")


def test_plans_and_what_became_of_them(filled: Ledger, run: Run) -> None:
    said = run("plans")
    assert (said.code, said.err) == (0, "")
    assert "Divers will search" in said.out
    assert "no word" in said.out
    (plan,) = rows(run("plans", "--json", "--since", "2003-07-12", "--fate", "no word").out)
    assert (plan["when"], plan["fate"]) == ("2003-07-12", "no word")
    assert run("plans", "--fate", "held").out == "No plan is like that.\n"
    assert run("plans", "--fate", "dropped").code == 2
    assert rows(run("plans", "--json", "--as-of", "2003-07-09").out) == []


def test_news_since_a_time(filled: Ledger, run: Run) -> None:
    said = run("news", "--since", "2003-07-12")
    assert (said.code, said.err) == (0, "")
    assert "Tolls that moved" in said.out
    assert "killed 70 to 400, disputed (was 100 to 400, disputed)" in said.out.replace("\n   ", " ")
    assert "police: about 70 (Delta Herald, 12 July 2003; clm-" in said.out.replace("\n   ", " ")
    picked = run("news", "--since", "2003-07-12", "--policy", "acled").out.replace("\n   ", " ")
    by = "by the policy acled"
    assert f"killed 70 to 400, disputed; 70 {by} (was 100 to 400, disputed; 100 {by})" in picked
    opened = run("news", "--since", "2003-07-10", "--as-of", "2003-07-10").out
    assert opened.startswith("Disputes opened\n")
    assert "1 report from 1 outlet" in opened
    assert run("news", "--since", "2003-07-13").out == "Nothing came into the ledger since then.\n"
    (found,) = rows(run("news", "--since", "2003-07-12", "--json").out)
    assert [document["title"] for document in found["documents"]] == ["Toll lowered"]  # type: ignore[attr-defined]
    assert run("news", "--since", "soon").code == 2
    assert run("news", "--since", "2003-07-12", "--policy", "mean").code == 2


def test_sources_with_their_counts(filled: Ledger, run: Run) -> None:
    found = {row["source"]: row for row in rows(run("sources", "--json").out)}
    assert (found["police (BGD)"]["revised"], found["police (BGD)"]["lowered"]) == (1, 1)
    assert found["police (BGD)"]["below"] == 1
    assert found["survivors (Coast & Port)"]["above"] == 1
    said = run("sources", "--source", "police")
    assert "1 (0 up, 1" in said.out
    assert "lower on 1" in said.out
    assert run("sources", "--source", "nobody").out == "No source is like that.\n"
