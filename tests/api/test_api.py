from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import recount
from recount.errors import BadDate, MissingLedger, RecountError
from recount.ledger import Ledger
from tests.views.conftest import ledger

__all__ = ["ledger"]
TEXT = "At least 40 people were killed in floods in Bihar on 3 August 2011, police said. Officials counted 12 missing."


def test_read_text_gives_claims_at_their_words() -> None:
    claims = recount.read_text(TEXT, published="2011-08-04")
    (killed,) = [claim for claim in claims if claim.measure == "killed"]
    assert (killed.low, killed.high, TEXT[killed.start : killed.end]) == (40, None, "40")
    assert killed.when == "2011-08-03"
    for claim in claims:
        assert TEXT[claim.quote_start : claim.quote_end] == claim.quote


def test_read_text_says_what_is_wrong() -> None:
    with pytest.raises(BadDate):
        recount.read_text(TEXT, published="soon")
    with pytest.raises(RecountError):
        recount.read_text("   ")


def test_open_gives_documents_claims_and_events(ledger: Ledger) -> None:
    with recount.open(ledger.path) as opened:
        assert len(list(opened.documents())) == 3
        assert len(list(opened.claims())) == 7
        assert {toll.status for event in opened.events() for toll in event.tolls} == {"disputed"}


def test_open_makes_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(MissingLedger):
        recount.open(tmp_path / "none.db")
    assert not list(tmp_path.iterdir())


def test_importing_recount_loads_nothing_else() -> None:
    code = "import recount, sys; print(sorted(name for name in sys.modules if name.startswith('recount')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "['recount']"
