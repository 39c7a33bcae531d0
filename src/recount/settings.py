"""Frozen options, handed down as arguments. Only `cli` reads the environment or a file."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """How inputs are taken in. Sizes in bytes, times in seconds."""

    max_bytes: int = 20_000_000
    max_chars: int = 1_000_000  # of one article's text; a book is cut into documents by whoever gives it
    timeout: float = 20.0
    max_redirects: int = 5
    max_feed_entries: int = 200
    user_agent: str = "recount/0.1 (reads public reports; offline ledger)"
    private_addresses: bool = True  # False refuses loopback and private networks


@dataclass(frozen=True, slots=True)
class LedgerSettings:
    """How the ledger is opened."""

    busy_timeout: float = 30.0  # seconds to wait for another writer


@dataclass(frozen=True, slots=True)
class LinkSettings:
    """When two claims speak of one happening."""

    threshold: float = 0.5  # least score of a link, 0 to 1
    max_days_apart: int = 3
    crowd: int = 48  # claims with one key that are compared each with each; of more, the first so many stand for all


@dataclass(frozen=True, slots=True)
class Settings:
    """All options of a run."""

    read: ReadSettings = field(default_factory=ReadSettings)
    ledger: LedgerSettings = field(default_factory=LedgerSettings)
    link: LinkSettings = field(default_factory=LinkSettings)
