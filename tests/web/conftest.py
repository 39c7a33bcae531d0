"""A reading room over the ledger of the ferry that sank."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from fastapi.testclient import TestClient

from recount.ledger import Ledger
from recount.web import Room, application

NOW = "2003-07-10T09:00:00+00:00"


@pytest.fixture
def room(ferry: Ledger) -> Room:
    return Room(ledger=ferry, clock=lambda: NOW, reader="ana", token="secret")


@pytest.fixture
def client(room: Room) -> Iterator[TestClient]:
    with TestClient(application(room), base_url="http://127.0.0.1") as opened:
        yield opened


@pytest.fixture
def open_room() -> Iterator[Callable[[Ledger], TestClient]]:
    """A client for a ledger that a test has made."""
    yield lambda made: TestClient(
        application(Room(ledger=made, clock=lambda: NOW, reader="ana", token="secret")), base_url="http://127.0.0.1"
    )
