from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from recount.cli import main as program
from recount.errors import DiskFull
from recount.ledger import Ledger
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["events"], "missing-ledger"),
        (["brief", "--format", "pdf"], "bad-option"),
        (["brief", "--policy", "mean"], "bad-option"),
        (["annotate", "none.jsonl", "--layer", "times", "--out", "out.jsonl"], "missing-input"),
    ],
)
def test_a_failure_is_one_line_with_its_code(run: Run, arguments: list[str], code: str) -> None:
    said = run(*arguments)
    assert said.code == 2
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.rstrip().endswith(f"[{code}]")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["event", "anc-none"], "unknown-item"),
        (["event", "anc-"], "ambiguous-item"),
        (["why", "clm-none"], "unknown-item"),
        (["show", "none.txt"], "unknown-item"),
        (["claims", "--since", "soon"], "bad-date"),
        (["claims", "--as-of", "soon"], "bad-date"),
        (["brief", "--until", "2003-02-30"], "bad-date"),
        (["export", "--out", "/dev/null/x"], "unwritable-output"),
        (["export", "--out", "x", "--format", "xml"], "bad-option"),
    ],
)
def test_a_request_that_cannot_be_met(run: Run, ledger: Ledger, arguments: list[str], code: str) -> None:
    said = run(*arguments, "--ledger", ledger.path)
    assert (said.code, said.err.rstrip().endswith(f"[{code}]")) == (2, True)


def test_a_file_that_is_no_ledger(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("these are notes, long enough to be anything at all")
    said = run("claims", "--ledger", "notes.db")
    assert said.code == 2
    assert "[not-a-ledger]" in said.err


def test_unknown_commands_and_options_are_usage_errors(run: Run) -> None:
    assert run("sing").code == 2
    assert run("claims", "--colour").code == 2
    assert "Traceback" not in run("claims", "--colour").err


def fails(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def broken(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Ledger, "open", broken)


def test_an_unexpected_fault_shows_no_traceback_unless_asked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    fails(monkeypatch, ZeroDivisionError("a \x1b[31mfault\nhere"))
    said = run("claims")
    assert said.code == 2
    assert said.err.startswith("recount: a fault in Recount itself (ZeroDivisionError: a fault here)")
    assert said.err.rstrip().endswith("[unexpected]")
    assert "Traceback" not in said.err
    monkeypatch.setenv("RECOUNT_DEBUG", "1")
    assert "Traceback" in run("claims").err


def test_interrupts_and_full_disks(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    fails(monkeypatch, KeyboardInterrupt())
    said = run("claims")
    assert (said.code, said.err) == (130, "recount: interrupted; what was read so far is kept\n")
    fails(monkeypatch, DiskFull("recount.db"))
    assert run("claims").err.rstrip().endswith("[disk-full]")


def test_a_reader_that_goes_away_is_no_error(ledger: Ledger) -> None:
    command = f"'{sys.executable}' -m recount claims --json --ledger '{ledger.path}' | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    assert done.stdout.strip() in {"0", "141"}  # 0 where all fits into the pipe before it closes


def test_help_loads_no_language_library() -> None:
    code = (
        "import sys; from recount.cli import main; main(['--help']);"
        "print([name for name in ('spacy', 'sqlalchemy', 'trafilatura', 'jinja2', 'httpx') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.rstrip().endswith("[]")
    for command in ("read", "brief", "doctor"):
        assert command in done.stdout


def test_python_m_recount_is_the_same_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "recount", "--version"], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.startswith("recount 0.")
    assert program is not None
    assert os.environ.get("RECOUNT_LEDGER") is None
