"""Recount: the ledger of what sources claim happened.

    import recount

    recount.read_text("At least 30 people were killed in Colombo on Sunday, police said.", published="2019-04-21")
    with recount.open("recount.db") as ledger:
        for event in ledger.events():
            print(event.title, [(toll.measure, toll.low, toll.high, toll.status) for toll in event.tolls])

The way of the data is written once, in `recount.runs.ORDER`; ARCHITECTURE.md shows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from recount.ledger import Ledger
    from recount.records import Claim

__all__ = ["__version__", "open", "read_text"]
__version__ = "0.1.0"


def read_text(
    text: str, *, published: str | None = None, outlet: str | None = None, title: str | None = None
) -> tuple[Claim, ...]:
    """The claims of a plain text, in its order; their offsets count its characters. No ledger is needed.

    published: the ISO day on which it appeared, which relative words ("on Sunday") need. Raises BadDate, EmptyFile,
    LanguageNotSupported; all are RecountError.
    """
    from recount.runs import read_text as run

    return run(text, published=published, outlet=outlet, title=title)


def open(path: str | Path = "recount.db") -> Ledger:  # noqa: A001
    """The ledger in a file, for reading: `documents()`, `claims()`, `events()` and more. A context manager.

    Raises MissingLedger where there is none, NotALedger, NewerLedger, LockedLedger, DamagedLedger.
    """
    from recount.ledger import Ledger

    return Ledger.open(path)
