"""Killed at any moment, nothing is half-read, and the next run goes on."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from recount.errors import LedgerError, LockedLedger
from recount.ledger import Ledger
from recount.runs import read
from recount.settings import LedgerSettings, Settings
from tests.runs.small_stages import SMALL
from tests.runs.state import state

REPORTS = 30
PATIENCE = 60.0  # seconds, after which a child that does not move fails the test


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reports")
    towns = ["Anse", "Brive", "Cluny", "Dole", "Ecully", "Fourques", "Gap", "Hyeres"]
    for number in range(REPORTS):
        one, other = towns[number % 8], towns[number * 3 % 7]
        said = f" {number + 10} killed in {one}, {number + 1} injured in {other}."
        (path / f"{number:02}.txt").write_text(f"Report {number}.{said}", encoding="utf-8")
    return path


def child(ledger: Path, folder: Path, root: Path) -> subprocess.Popen[bytes]:
    paths = os.pathsep.join([str(root / "src"), str(root), os.environ.get("PYTHONPATH", "")])
    return subprocess.Popen(
        [sys.executable, "-m", "tests.runs.reading", str(ledger), str(folder)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": paths},
        stderr=subprocess.PIPE,
    )


def read_so_far(path: Path) -> int:
    try:
        with Ledger.open(path) as ledger:
            return ledger.counts()["documents"]
    except LedgerError:  # not made yet
        return 0


def test_killed_again_and_again_it_ends_as_if_never_interrupted(tmp_path: Path, folder: Path, root: Path) -> None:
    path, whole = tmp_path / "killed.db", tmp_path / "whole.db"
    with Ledger.open(whole, create=True) as ledger:
        read([str(folder)], ledger, Settings(), clock=lambda: "2024-05-01T00:00:00Z", stages=SMALL)
        expected = state(ledger)
    chance, stops = random.Random(7), []
    for target in (0, 1, 5, 9, 14, 20, 26):
        process, limit = child(path, folder, root), time.monotonic() + PATIENCE
        while read_so_far(path) < target and process.poll() is None and time.monotonic() < limit:
            time.sleep(0.001)
        time.sleep(chance.random() * (0.03 if target else 0.4))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        if not path.exists():
            continue
        with Ledger.open(path, create=True) as ledger:
            ledger.verify()
            there = state(ledger)
        stops.append(len(there["documents"]))
        for document in there["documents"]:
            mine = {name for name, claim in there["claims"].items() if claim.document == document}
            assert mine == {name for name, claim in expected["claims"].items() if claim.document == document}
        assert {claim for event in there["events"].values() for claim in event.claims} == there["claims"].keys()
    assert any(0 < stop < REPORTS for stop in stops), f"no run was cut short: {stops}"
    process = child(path, folder, root)
    _, complaint = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, complaint.decode()
    with Ledger.open(path) as ledger:
        ledger.verify()
        assert state(ledger) == expected


def test_two_that_read_at_once_wait_for_one_another(tmp_path: Path, folder: Path, root: Path) -> None:
    path, whole = tmp_path / "both.db", tmp_path / "whole.db"
    processes = [child(path, folder, root), child(path, folder, root)]
    for process in processes:
        _, complaint = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, complaint.decode()
    with Ledger.open(whole, create=True) as ledger:
        read([str(folder)], ledger, Settings(), clock=lambda: "2024-05-01T00:00:00Z", stages=SMALL)
        expected = state(ledger)
    with Ledger.open(path) as ledger:
        ledger.verify()
        assert state(ledger) == expected


def test_who_waits_too_long_for_another_writer_is_told(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "held.db"
    patient = LedgerSettings(busy_timeout=0.05)
    with Ledger.open(path, create=True) as holder, Ledger.open(path, patient) as other:
        with holder.writing("2024-05-01"):
            with pytest.raises(LockedLedger):
                read([str(folder)], other, Settings(), clock=lambda: "2024-05-01T00:00:00Z", stages=SMALL)
            assert list(other.documents()) == []
        assert read([str(folder)], other, Settings(), clock=lambda: "2024-05-02", stages=SMALL).read == REPORTS
