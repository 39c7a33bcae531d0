"""What each arrow makes of a few articles, held fast: a folder an article, a file an arrow.

A folder named like a report of examples/reports is about that report; any other holds its own `report.txt`.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from recount.annotation import open_annotator
from recount.checks import find_checks
from recount.claims import find_claims
from recount.documents import Source, extract, gather
from recount.records import Record
from recount.settings import ReadSettings

HERE = Path(__file__).parent
ARROWS = ("document", "annotated", "claims", "checks")
FOLDERS = sorted(path.name for path in HERE.iterdir() if path.is_dir() and not path.name.startswith("__"))


def arrows(name: str, root: Path) -> dict[str, Any]:
    """The records of every arrow as plain values, with an address that is the same on every machine."""
    own = HERE / name / "report.txt"
    path = own if own.exists() else root / "examples" / "reports" / name
    (source,) = gather([str(path)], ReadSettings())
    assert isinstance(source, Source)
    document = extract(dataclasses.replace(source, address=name, path=name), ReadSettings())
    annotated = open_annotator().annotate(document)
    claims = find_claims(annotated)
    layers = {key: value for key, value in annotated.to_dict().items() if key != "document"}
    return {
        "document": document.to_dict(),
        "annotated": layers,
        "claims": plain(claims),
        "checks": plain(find_checks(annotated, claims)),
    }


def plain(records: Sequence[Record]) -> list[dict[str, Any]]:
    return [record.to_dict() for record in records]


@pytest.mark.parametrize("name", FOLDERS)
def test_arrows(name: str, root: Path, request: pytest.FixtureRequest) -> None:
    made = json.loads(json.dumps(arrows(name, root)))
    for arrow in ARROWS:
        path = HERE / name / f"{arrow}.json"
        if request.config.getoption("--renew", default=False):
            path.write_text(json.dumps(made[arrow], ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        expected = json.loads(path.read_text(encoding="utf-8"))
        assert made[arrow] == expected, f"{name}: {arrow} is not as expected; if it is better, `make golden` renews it"


def test_there_are_articles() -> None:
    assert len(FOLDERS) >= 5
    assert all((HERE / name / f"{arrow}.json").is_file() for name in FOLDERS for arrow in ARROWS)
