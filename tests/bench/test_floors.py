"""Floors hold, rise, and fall only with a reason; figures are read from what the scorers print."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.floors import MODEL, Floor, Floors
from bench.score import FLOORS, flat, flat_incidents, main

FIGURES = {"all": {"count:all F1": 0.8}}


def floors(floor: float, best: float, reason: str = "") -> Floors:
    return Floors({"all": {"count:all F1": Floor(floor, best, reason)}})


def test_a_figure_at_its_floor_passes() -> None:
    assert floors(0.8, 0.8).complaints(FIGURES) == []


def test_a_figure_below_its_floor_is_named() -> None:
    (line,) = floors(0.81, 0.81).complaints(FIGURES)
    assert "all: count:all F1 is 0.8, below its floor 0.81" in line


def test_a_figure_that_is_gone_is_named() -> None:
    (line,) = floors(0.8, 0.8).complaints({"all": {}})
    assert "no longer measured" in line


@pytest.mark.parametrize(("reason", "lines"), [("", 1), ("the gold was corrected", 0)])
def test_a_lowered_floor_needs_a_reason(reason: str, lines: int) -> None:
    assert len(floors(0.7, 0.9, reason).complaints(FIGURES)) == lines


def test_raising_never_lowers() -> None:
    assert floors(0.9, 0.9).raised(FIGURES).floors["all"]["count:all F1"] == Floor(0.9, 0.9)
    assert floors(0.5, 0.6, "why").raised(FIGURES).floors["all"]["count:all F1"] == Floor(0.8, 0.8)
    assert floors(0.5, 0.9, "why").raised(FIGURES).floors["all"]["count:all F1"] == Floor(0.8, 0.9, "why")


def test_a_file_of_floors_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    floors(0.7, 0.9, "why").save(path)
    assert Floors.load(path).floors == floors(0.7, 0.9, "why").floors
    assert Floors.load(tmp_path / "none.json").complaints(FIGURES) == []


def test_the_written_floors_have_their_reasons() -> None:
    written = Floors.load(FLOORS)
    assert written.floors
    reached = {name: {key: floor.floor for key, floor in part.items()} for name, part in written.floors.items()}
    assert written.complaints(reached) == []


def test_more_is_better_in_every_figure() -> None:
    scored = {
        "scores": {"count:all": {"f1": 0.9}},
        "slots": {"when": {"share": 0.5}, "published:wrong": {"share": 0.1}, "via": {"share": None}},
        "checks_elsewhere": 2,
    }
    assert flat(scored) == {
        "count:all F1": 0.9,
        "slot when": 0.5,
        "slot published not wrong": 0.9,
        "false alarms, less than none": -2.0,
    }
    linked = {
        "found": 0.9,
        "linking given found": {"f1": 0.7},
        "tolls": {"status": {"of_all": 0.4}},
        "status macro F1": 0.6,
    }
    assert flat_incidents(linked) == {"linking given found": 0.7, "tolls: status": 0.4, "status macro F1": 0.6}


def test_without_gold_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bench.score.SHARED", tmp_path)
    assert main([]) == 0
    assert "not beside this checkout" in capsys.readouterr().out


def test_the_model_has_floors_of_its_own() -> None:
    floors = Floors({MODEL: {"F1": Floor(80.0, 80.0)}, "news": {"F1": Floor(0.9, 0.9)}})
    assert floors.section(model=False).complaints({"news": {"F1": 0.9}}) == []
    assert floors.section(model=True).complaints({MODEL: {"F1": 79.0}}) == ["model: F1 is 79.0, below its floor 80.0"]
