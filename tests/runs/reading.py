"""A program that reads a folder into a ledger, to be stopped at any moment: LEDGER FOLDER."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from recount.ledger import Ledger
from recount.runs import read
from recount.settings import Settings
from tests.runs.small_stages import SLOW

if __name__ == "__main__":
    with Ledger.open(sys.argv[1], create=True) as ledger:
        read([sys.argv[2]], ledger, Settings(), clock=lambda: datetime.now(UTC).isoformat(), stages=SLOW)
