"""Who may enter a room that is open to other machines: names, passwords, sessions, in a file beside the ledger."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_urlsafe
from typing import get_args

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from recount.errors import BadOption
from recount.web.person import Person, Role

_LASTS = timedelta(days=14)
_TRIES, _PAUSE = 5, timedelta(minutes=5)  # wrong passwords for one name, and how long it then waits
_LEAST = 10  # characters of a password
_TABLES = """
CREATE TABLE IF NOT EXISTS users (name TEXT PRIMARY KEY, role TEXT NOT NULL, password TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS sessions (
    key TEXT PRIMARY KEY, name TEXT NOT NULL, token TEXT NOT NULL, until TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS failures (name TEXT NOT NULL, at TEXT NOT NULL);
"""


class Accounts:
    """The accounts of one ledger. Passwords are kept as argon2 hashes, sessions as hashes of what the browser holds.

    All times are ISO times that the caller gives.
    """

    def __init__(self, ledger: Path) -> None:
        """ledger: whose accounts; they lie beside it, and only their owner may read them."""
        self.path = ledger.with_name(f"{ledger.name}.accounts")
        self._hasher = PasswordHasher()
        self._nobody = self._hasher.hash(token_urlsafe(8))  # so that a name that is not known takes as long

    def add(self, name: str, password: str, role: Role) -> None:
        """Give someone an account, or a new password and role; her sessions end. Raises BadOption."""
        if not name.strip() or name != name.strip() or len(name) > 100:
            raise BadOption(name, detail="a name has 1 to 100 characters")
        if len(password) < _LEAST:
            raise BadOption("password", detail=f"at least {_LEAST} characters")
        if role not in get_args(Role):
            raise BadOption(f"--role {role}", detail=f"one of {', '.join(get_args(Role))}")
        with self._writing() as file:
            facts = (name, role, self._hasher.hash(password))
            file.execute("INSERT OR REPLACE INTO users (name, role, password) VALUES (?, ?, ?)", facts)
            file.execute("DELETE FROM sessions WHERE name = ?", (name,))

    def remove(self, name: str) -> bool:
        """Take an account away, with its sessions; whether there was one."""
        with self._writing() as file:
            file.execute("DELETE FROM sessions WHERE name = ?", (name,))
            return file.execute("DELETE FROM users WHERE name = ?", (name,)).rowcount > 0

    def names(self) -> list[tuple[str, str]]:
        """Names with their roles."""
        if not self.path.exists():
            return []
        with self._writing() as file:
            return list(file.execute("SELECT name, role FROM users ORDER BY name"))

    def enter(self, name: str, password: str, at: str) -> str | None:
        """A new session's secret; null where name and password do not belong together, or were wrong too often."""
        with self._writing() as file:
            since = _later(at, -_PAUSE)
            file.execute("DELETE FROM failures WHERE at < ?", (since,))
            failed = file.execute("SELECT count(*) FROM failures WHERE name = ?", (name,)).fetchone()[0]
            row = file.execute("SELECT password FROM users WHERE name = ?", (name,)).fetchone()
            right = self._fits(row[0] if row else self._nobody, password)
            if failed >= _TRIES or row is None or not right:
                file.execute("INSERT INTO failures (name, at) VALUES (?, ?)", (name, at))
                return None
            secret = token_urlsafe(32)
            facts = (_key(secret), name, token_urlsafe(24), _later(at, _LASTS))
            file.execute("DELETE FROM sessions WHERE until < ?", (at,))
            file.execute("INSERT INTO sessions (key, name, token, until) VALUES (?, ?, ?, ?)", facts)
            return secret

    def person(self, secret: str | None, at: str) -> Person | None:
        """Who holds this session; null where it has ended."""
        if not secret:
            return None
        query = (
            "SELECT users.name, role, token FROM sessions JOIN users ON users.name = sessions.name"
            " WHERE key = ? AND until >= ?"
        )
        with self._writing() as file:
            row = file.execute(query, (_key(secret), at)).fetchone()
        return Person(name=row[0], role=row[1], token=row[2]) if row else None

    def leave(self, secret: str) -> None:
        """End a session."""
        with self._writing() as file:
            file.execute("DELETE FROM sessions WHERE key = ?", (_key(secret),))

    def _fits(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if not self.path.exists():
            self.path.touch(mode=0o600)
        with closing(sqlite3.connect(self.path, timeout=30)) as file, file:
            file.executescript(_TABLES)
            yield file


def _key(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _later(at: str, by: timedelta) -> str:
    return (datetime.fromisoformat(at) + by).isoformat()
