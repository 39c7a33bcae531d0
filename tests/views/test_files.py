from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.errors import BadOption, UnwritableOutput
from recount.ledger import Ledger
from recount.records import Document
from recount.views import Contents, export, write
from recount.views.files.rows import tables

CONTRACT = {
    "documents": "id sha256 path url outlet title language encoding chars text text_sha256 extractor revision"
    " revision_of published published_basis published_why",
    "claims": "id anchor sha256 document start end quote quote_start quote_end kind measure object of low high approx"
    " subset source via modality scope event_type agent target place when written number_text place_id lat lon"
    " place_precision when_basis",
    "events": "id type title when place place_id lat lon claims documents tolls",
    "checks": "sha256 start end kind why evidence",
}
TOLL = "measure object of claims lineages superseded low high best policy status"


def lines(path: Path) -> list[dict[str, Any]]:
    text = path.read_bytes().decode("utf-8")
    assert text.endswith("\n") or not text
    return [json.loads(line) for line in text.split("\n")[:-1]]


def test_jsonl_has_the_fields_of_the_contract(ledger: Ledger, tmp_path: Path) -> None:
    export(Contents.of(ledger), tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [f"{name}.jsonl" for name in sorted(CONTRACT)]
    for name, fields in CONTRACT.items():
        rows = lines(tmp_path / "out" / f"{name}.jsonl")
        assert rows
        for row in rows:
            assert set(fields.split()) <= row.keys()
    tolls = [toll for row in lines(tmp_path / "out" / "events.jsonl") for toll in row["tolls"]]
    assert tolls
    for toll in tolls:
        assert set(TOLL.split()) <= toll.keys()
        assert toll["policy"] == "range"
        assert toll["best"] is None
        assert {"origin", "claims"} <= toll["lineages"][0].keys()


def test_quotes_and_offsets_hold_in_the_files(ledger: Ledger, tmp_path: Path) -> None:
    export(Contents.of(ledger), tmp_path)
    texts = {row["id"]: str(row["text"]) for row in lines(tmp_path / "documents.jsonl")}
    claims = lines(tmp_path / "claims.jsonl")
    for row in claims:
        text = texts[row["document"]]
        assert text[row["quote_start"] : row["quote_end"]] == row["quote"]
        assert text[row["start"] : row["end"]] == row["number_text"]
    ids = {row["id"] for row in claims}
    for event in lines(tmp_path / "events.jsonl"):
        assert set(event["claims"]) <= ids


def test_the_same_ledger_gives_the_same_bytes(ledger: Ledger, tmp_path: Path) -> None:
    for out in ("one", "two"):
        export(Contents.of(ledger), tmp_path / out)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


@given(st.text(max_size=40))
def test_a_line_feed_alone_ends_a_record(text: str) -> None:
    document = Document(id="d", address="a", sha256="s", text=text + "\u2028\x85", title=text)
    line = document.to_json()
    assert "\n" not in line
    assert json.loads(line)["text"] == text + "\u2028\x85"


def test_csv_has_a_row_a_record_and_a_row_a_toll(ledger: Ledger, tmp_path: Path) -> None:
    contents = Contents.of(ledger)
    export(contents, tmp_path, "csv")
    read = {path.name: list(csv.DictReader(path.open(encoding="utf-8", newline=""))) for path in tmp_path.glob("*.csv")}
    assert {name: len(rows) for name, rows in read.items()} == {
        "documents.csv": 3, "claims.csv": 7, "events.csv": 3, "tolls.csv": 1, "checks.csv": 1,
    }  # fmt: skip
    (toll,) = read["tolls.csv"]
    assert (toll["low"], toll["high"], toll["best"], toll["status"]) == ("70", "400", "", "disputed")
    assert len(toll["origins"].split("; ")) == 2
    assert len(toll["claims"].split("; ")) == 3


@given(st.text(max_size=12))
def test_no_cell_of_csv_is_a_formula(text: str) -> None:
    document = Document(id="d", address="a", sha256="s", title=text, outlet="=" + text)
    rows = list(csv.reader(io.StringIO("".join(tables(Contents(documents=(document,)))["documents.csv"]), newline="")))
    for cell in (cell for row in rows[1:] for cell in row):
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_an_export_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UnwritableOutput):
        export(Contents(), tmp_path / "file" / "out")
    (tmp_path / "taken").mkdir()
    with pytest.raises(UnwritableOutput):
        write(tmp_path / "taken", ["text"])

    def broken() -> object:
        yield "half"
        raise OSError(28, "No space left on device")

    with pytest.raises(UnwritableOutput, match="No space left"):
        write(tmp_path / "half.jsonl", broken())  # type: ignore[arg-type]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "taken"]


def test_an_unknown_format(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="jsonl, csv"):
        export(Contents(), tmp_path, "xml")
