from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run

REPORT = (
    "Floods in Bihar\n\nPATNA, India - At least 40 people were killed in floods in the state of Bihar on 3 August 2011,"
    " police said. Officials said 12 people were missing. The river rose after days of heavy rain in the hills.\n"
)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "good.txt").write_text(REPORT, encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    return folder


def test_read_tells_what_it_read_and_refused_and_why(run: Run, reports: Path) -> None:
    said = run("read", "reports", "--published", "2011-08-04", "--outlet", "Ganges Mail")
    assert said.code == 1
    assert re.match(r"1 read, 1 refused; \d+ new claims; ledger recount.db\n", said.out)
    assert "[empty-file]" in said.out
    assert re.search(r"^read reports/good.txt \(\d+ claims\)$", said.err, re.M)


def test_the_same_bytes_change_nothing_and_new_ones_are_a_revision(run: Run, reports: Path) -> None:
    (reports / "empty.txt").unlink()
    assert run("read", "reports").code == 0
    claims = run("claims", "--json").out
    assert run("read", "reports").out.startswith("1 unchanged; 0 new claims")
    assert run("claims", "--json").out == claims
    (reports / "good.txt").write_text(REPORT.replace("40", "45"), encoding="utf-8")
    assert run("read", "reports").out.startswith("1 read as a new revision; ")
    assert {row["low"] for row in map(json.loads, run("claims", "--measure", "killed", "--json").out.splitlines())} == {
        45
    }


def test_a_mended_table_takes_effect_once(run: Run, reports: Path, tmp_path: Path) -> None:
    (reports / "empty.txt").unlink()
    run("read", "reports", "--published", "2011-08-04")
    (tmp_path / "about.csv").write_text("path,outlet,published\ngood.txt,Ganges Mail,2011-08-05\n", encoding="utf-8")
    assert run("read", "reports", "--meta", "about.csv").out.startswith("1 corrected; ")
    assert run("read", "reports", "--meta", "about.csv").out.startswith("1 unchanged; 0 new claims")
    assert run("read", "reports").out.startswith("1 unchanged; 0 new claims")
    (row,) = [json.loads(line) for line in run("documents", "--json").out.splitlines()]
    assert (row["outlet"], row["published"]) == ("Ganges Mail", "2011-08-05")
    assert run("doctor").code == 0


def test_what_else_a_folder_holds_is_skipped_but_refused_by_name(run: Run, reports: Path) -> None:
    (reports / "empty.txt").unlink()
    for name in ("good.json", "map.JPG", "more.json"):
        (reports / name).write_text("{}", encoding="utf-8")
    said = run("read", "reports")
    assert said.code == 0
    assert said.out.startswith("1 read; ")
    assert "\n  skipped 3 files of kinds that are not read: .jpg, .json\n" in said.out
    assert "skipped" not in said.err
    named = run("read", "reports/good.json")
    assert (named.code, named.out.count("[unsupported-format]")) == (1, 1)


def test_reread_runs_over_what_is_there(run: Run, reports: Path) -> None:
    (reports / "empty.txt").unlink()
    run("read", "reports")
    assert run("reread").out.startswith("1 unchanged; 0 new claims")
    assert run("reread", "--document", "reports/good.txt").out.startswith("1 read again; 0 new claims")


def test_read_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "piped").write_text(REPORT, encoding="utf-8")
    with (tmp_path / "piped").open(encoding="utf-8") as piped:
        monkeypatch.setattr("sys.stdin", piped)
        assert run("read", "-").code == 0
    assert "killed" in run("claims").out.lower()


def test_annotate_gives_a_line_for_a_line(run: Run, tmp_path: Path) -> None:
    lines = [
        {"id": "a", "text": "It rained on 3 August 2011."},
        {"id": "b", "text": "Nothing.", "published": "2011-08-04"},
    ]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert run("annotate", "in.jsonl", "--layer", "times", "--out", "out.jsonl").code == 0
    out = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in out] == ["a", "b"]
    assert [time["value"] for time in out[0]["times"]] == ["2011-08-03"]
    assert out[1]["times"] == []


@pytest.mark.parametrize(
    ("line", "layer", "code"),
    [
        ('{"id": "a"}', "times", "bad-record"),
        ("not json", "times", "bad-record"),
        ('{"id": "a", "text": "x"}', "smells", "bad-option"),
    ],
)
def test_annotate_says_which_line_is_wrong(run: Run, tmp_path: Path, line: str, layer: str, code: str) -> None:
    (tmp_path / "in.jsonl").write_text(line + "\n", encoding="utf-8")
    said = run("annotate", "in.jsonl", "--layer", layer, "--out", "out.jsonl")
    assert said.code == 2
    assert said.err.rstrip().endswith(f"[{code}]")
    assert not (tmp_path / "out.jsonl").exists()


def test_annotate_takes_a_row_without_a_readable_date(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"id": "a", "text": "It rained on Friday.", "published": "soon"}\n')
    assert run("annotate", "in.jsonl", "--layer", "times", "--out", "out.jsonl").code == 0
    (time,) = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))["times"]
    assert time["value"] == "XXXX-WXX-5"


def test_link_takes_what_export_writes(run: Run, reports: Path, tmp_path: Path) -> None:
    run("read", "reports", "--published", "2011-08-04")
    run("export", "--out", "one")
    said = run("link", "--claims", "one/claims.jsonl", "--documents", "one/documents.jsonl", "--out", "two")
    assert said.code == 0
    assert (tmp_path / "two" / "events.jsonl").read_bytes() == (tmp_path / "one" / "events.jsonl").read_bytes()


def test_check_finds_a_weekday_that_does_not_fall_on_its_date(run: Run, tmp_path: Path) -> None:
    wrong = REPORT.replace("on 3 August 2011", "on Monday, 3 August 2011")
    (tmp_path / "wrong.txt").write_text(wrong, encoding="utf-8")
    (tmp_path / "right.txt").write_text(wrong.replace("Monday", "Wednesday"), encoding="utf-8")
    said = run("check", "wrong.txt", "right.txt")
    assert said.code == 1
    assert re.fullmatch(r"wrong\.txt:3: weekday: [^\n]+\n  3: [^\n]+on Monday, 3 August 2011[^\n]+\n", said.out)
    assert run("check", "right.txt").code == 0
    (found,) = [json.loads(line) for line in run("check", "wrong.txt", "--json").out.splitlines()]
    assert found["kind"] == "weekday"
    missing = run("check", "right.txt", "none.txt")
    assert missing.code == 1
    assert "[missing-input]" in missing.err
    assert not (tmp_path / "recount.db").exists()
