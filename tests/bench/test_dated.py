"""The table of dates that the gold articles are read with."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from bench.dated import dates


def test_a_text_s_own_date_wins_over_the_listed_one_and_none_stays_empty(tmp_path: Path) -> None:
    told = {
        "a": {"outlet": "The Courier", "published": "2019-05-04", "published_true": "2019-05-03"},
        "b": {"outlet": None, "published": "2019-05-04/2019-05-06"},
        "c": {"outlet": "The Post", "published": None},
    }
    for name, facts in told.items():
        (tmp_path / f"{name}.txt").write_text("Twelve died.", encoding="utf-8")
        (tmp_path / f"{name}.json").write_text(json.dumps(facts), encoding="utf-8")
    with dates(tmp_path, tmp_path / "meta.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["path"] for row in rows] == [str(tmp_path / f"{name}.txt") for name in told]
    assert [row["published"] for row in rows] == ["2019-05-03", "2019-05-04/2019-05-06", ""]
    assert [row["outlet"] for row in rows] == ["The Courier", "", "The Post"]
