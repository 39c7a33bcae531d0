"""What all tests share: the folder of gold and data, and made documents."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from recount.ledger import Ledger
from recount.records import Document, document_id, text_sha256

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

os.environ.pop("RECOUNT_LEDGER", None)

# A run that decides draws the same examples each time; a contributor's runs go on looking for new ones. None asks how
# long an example takes.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("own", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "own")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's top folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold, data and scorers; the test is skipped where it is absent."""
    if not (SHARED / "gold").is_dir():
        pytest.skip("the shared folder with gold articles and data sets is not beside this checkout")
    return SHARED


@pytest.fixture
def make_document() -> Callable[..., Document]:
    """A document of a given text, as `documents` would hand it on."""

    def make(text: str, **facts: object) -> Document:
        address = str(facts.pop("address", "report.txt"))
        sha256 = text_sha256(text)
        base = Document(
            id=document_id(address, sha256),
            address=address,
            sha256=sha256,
            path=address,
            language="en",
            encoding="utf-8",
            chars=len(text),
            text=text,
            text_sha256=sha256,
        )
        return base.replace(**facts)

    return make


@pytest.fixture
def ferry(tmp_path: Path, make_document: Callable[..., Document]) -> Iterator[Ledger]:
    """A ledger with three reports on a ferry that sank, one disputed toll, a plan and a demand: see tests/views."""
    from tests.views.conftest import fill, reports

    documents, told, apart = reports(make_document)
    with Ledger.open(tmp_path / "ferry.db", create=True) as opened:
        for document in documents:
            fill(opened, document, told, apart, documents)
        yield opened
