from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from recount.errors import (
    AmbiguousItem,
    BadDate,
    DamagedLedger,
    DiskFull,
    LedgerError,
    LockedLedger,
    MissingLedger,
    NewerLedger,
    NotALedger,
    ReadOnlyLedger,
    UnknownItem,
)
from recount.ledger import Ledger, moment
from recount.records import Claim, Document, Event
from recount.settings import LedgerSettings

Make = Callable[..., Document]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    with Ledger.open(path, create=True) as ledger:
        yield ledger


def fill(ledger: Ledger, document: Document, at: str = "2024-05-01T10:00:00Z") -> Claim:
    """One document with one claim on its first two characters."""
    revision = ledger.revision(document)
    assert revision is not None
    claim = Claim.make(
        revision, start=0, end=2, kind="count", quote=revision.text, quote_start=0, quote_end=revision.chars, low=10
    )
    with ledger.writing(at) as writer:
        writer.add_document(revision)
        writer.add_reading(revision, "test/1", [claim], [])
    return claim


def test_what_is_written_is_read_after_reopening(path: Path, make_document: Make) -> None:
    document = make_document("10 dead", outlet="The Post")
    with Ledger.open(path, create=True) as ledger:
        claim = fill(ledger, document)
    with Ledger.open(path) as ledger:
        assert list(ledger.documents()) == [document]
        assert list(ledger.documents(text=False)) == [document.replace(text="")]
        assert list(ledger.claims()) == list(ledger.claims(ids=[claim.id])) == [claim]
        assert list(ledger.claims(document="doc-other")) == []
        assert ledger.extractor(document.id) == "test/1"
        ledger.verify()


def test_things_are_named_by_the_beginning_of_their_ids(ledger: Ledger, make_document: Make) -> None:
    claim = fill(ledger, make_document("10 dead", address="a.txt"))
    fill(ledger, make_document("12 dead", address="b.txt"))
    assert ledger.claim(claim.id) == ledger.claim(claim.id[:15]) == claim
    assert ledger.document("a.txt") == ledger.document(claim.document[:15])
    with pytest.raises(AmbiguousItem, match="doc-"):
        ledger.document("doc-")
    for name in ("doc-zz", "", "%"):
        with pytest.raises(UnknownItem):
            ledger.document(name)


def test_an_undone_transaction_leaves_nothing(ledger: Ledger, make_document: Make) -> None:
    with pytest.raises(ZeroDivisionError), ledger.writing("2024-05-01") as writer:
        writer.add_document(make_document("10 dead"))
        assert len(list(writer.documents())) == 1
        assert not list(ledger.documents()), "others see only what is committed"
        raise ZeroDivisionError
    assert not list(ledger.entries())
    fill(ledger, make_document("10 dead"))
    assert [entry.seq for entry in ledger.entries()] == [1, 2, 3]


def test_the_log_refuses_changes(ledger: Ledger, path: Path, make_document: Make) -> None:
    fill(ledger, make_document("10 dead"))
    with sqlite3.connect(path) as other:
        for statement in ("UPDATE entries SET at = '2020'", "DELETE FROM entries"):
            with pytest.raises(sqlite3.IntegrityError, match="never changed"):
                other.execute(statement)
    other.close()


def test_the_times_of_the_log_never_run_backwards(ledger: Ledger, make_document: Make) -> None:
    fill(ledger, make_document("10 dead", address="a"), "2024-05-02T00:00:00Z")
    fill(ledger, make_document("10 dead", address="b"), "2024-05-01T00:00:00Z")
    assert {entry.at for entry in ledger.entries()} == {moment("2024-05-02T00:00:00Z")}


def test_a_time_is_an_instant_wherever_it_is_told() -> None:
    assert moment("2024-05-01T02:30+02:00") == moment("2024-05-01T00:30:00Z") == moment("2024-05-01T00:30")
    assert moment("2024-05-01", first=True) < moment("2024-05-01T23:59:59") < moment("2024-05-01")
    assert moment("2024-05-01") < moment("2024-05-02", first=True)
    for text in ("soon", "2024-13-01", ""):
        with pytest.raises(BadDate):
            moment(text)


def test_no_ledger_is_no_empty_ledger(path: Path, tmp_path: Path) -> None:
    with pytest.raises(MissingLedger):
        Ledger.open(path)
    assert not path.exists()
    with pytest.raises(MissingLedger, match="no folder"):
        Ledger.open(tmp_path / "none" / "ledger.db", create=True)
    with pytest.raises(NotALedger, match="folder"):
        Ledger.open(tmp_path, create=True)


def test_a_making_cut_short_is_taken_up_again(path: Path) -> None:
    path.touch()
    with pytest.raises(MissingLedger):
        Ledger.open(path)
    with Ledger.open(path, create=True) as ledger:
        ledger.verify()


@pytest.mark.parametrize("create", [True, False])
def test_other_files_are_left_alone(path: Path, create: bool) -> None:
    path.write_bytes(b"Not a database. " * 500)
    before = path.read_bytes()
    with pytest.raises(NotALedger):
        Ledger.open(path, create=create)
    assert path.read_bytes() == before
    path.unlink()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotALedger, match="another program"):
        Ledger.open(path, create=create)
    assert path.read_bytes() == before


def test_a_newer_ledger_is_not_touched(ledger: Ledger, path: Path) -> None:
    ledger.close()
    other = sqlite3.connect(path)
    other.execute("UPDATE alembic_version SET version_num = '9999'")
    other.commit()
    other.close()
    with pytest.raises(NewerLedger, match="9999"):
        Ledger.open(path)


def test_a_writer_who_holds_on_is_named(ledger: Ledger, path: Path, make_document: Make) -> None:
    with Ledger.open(path, LedgerSettings(busy_timeout=0.01)) as other, ledger.writing("2024-05-01"):
        with pytest.raises(LockedLedger):
            fill(other, make_document("10 dead"))
        assert not list(other.documents()), "reading does not wait"
    assert not list(ledger.entries())


def failing(ledger: Ledger, pragma: str) -> None:
    """Run a pragma on every connection of this ledger from now on."""
    ledger._engine.dispose()
    event.listen(ledger._engine, "connect", lambda connection, _: connection.execute(pragma))


def test_a_full_disk_is_told_and_what_was_committed_stays(path: Path, make_document: Make) -> None:
    with Ledger.open(path, create=True) as ledger:
        fill(ledger, make_document("10 dead", address="a"))
        pages = -(-path.stat().st_size // 4096) + 60
        failing(ledger, f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DiskFull):
            fill(ledger, make_document("10 dead " * 200_000, address="b"))
        assert [document.address for document in ledger.documents()] == ["a"]
        fill(ledger, make_document("12 dead", address="c"))
    with Ledger.open(path) as ledger:
        ledger.verify()


def test_what_may_not_be_written_is_told(ledger: Ledger, make_document: Make) -> None:
    failing(ledger, "PRAGMA query_only = ON")
    with pytest.raises(ReadOnlyLedger):
        fill(ledger, make_document("10 dead"))


@pytest.mark.skipif(os.geteuid() == 0, reason="rights do not bind the superuser")
def test_a_ledger_in_a_folder_without_rights_is_read(path: Path, make_document: Make) -> None:
    with Ledger.open(path, create=True) as ledger:
        fill(ledger, make_document("10 dead"))
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with Ledger.open(path) as ledger:
            assert len(list(ledger.claims())) == 1
            with pytest.raises(ReadOnlyLedger):
                fill(ledger, make_document("12 dead"))
    finally:
        path.parent.chmod(0o755)


def test_damaged_pages_are_told(path: Path, make_document: Make) -> None:
    with Ledger.open(path, create=True) as ledger:
        for number in range(40):
            fill(ledger, make_document(f"10 dead {'x' * 3000}", address=f"{number}"))
    whole = bytearray(path.read_bytes())
    whole[4096 * 30 :] = os.urandom(len(whole) - 4096 * 30)
    path.write_bytes(whole)
    with pytest.raises(LedgerError) as told, Ledger.open(path) as ledger:
        ledger.verify()
    assert isinstance(told.value, DamagedLedger)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET payload = replace(payload, '10', '11') WHERE kind = 'claim'",
        "UPDATE entries SET text = '11 dead' WHERE kind = 'document'",
        "DELETE FROM entries WHERE seq = 2",
        "UPDATE claims SET retired_seq = 3",
        "DELETE FROM documents",
        "INSERT INTO keys VALUES ('a', 'b')",
    ],
)
def test_a_changed_log_or_state_is_found(ledger: Ledger, path: Path, make_document: Make, statement: str) -> None:
    fill(ledger, make_document("10 dead"))
    ledger.verify()
    with sqlite3.connect(path) as other:
        for trigger in ("entries_refuse_update", "entries_refuse_delete"):
            other.execute(f"DROP TRIGGER {trigger}")
        assert other.execute(statement).rowcount == 1
    other.close()
    with pytest.raises(DamagedLedger):
        ledger.verify()


def test_a_great_many_ids_are_asked_for_in_parts(ledger: Ledger, make_document: Make) -> None:
    claim = fill(ledger, make_document("10 dead"))
    ids = [*(f"clm-{number}" for number in range(40_000)), claim.id]
    assert list(ledger.claims(ids=ids)) == [claim]


def test_claims_of_some_kinds_and_the_events_that_hold_them(ledger: Ledger, make_document: Make) -> None:
    claim = fill(ledger, make_document("10 dead"))
    assert [one.id for one in ledger.claims(kinds=("count", "plan"))] == [claim.id]
    assert list(ledger.claims(kinds=("event",))) == []
    assert ledger.event_of([claim.id]) == {}
    with ledger.writing("2024-05-02T10:00:00Z") as writer:
        writer.add_events([Event(id=claim.anchor, claims=(claim.id,))])
    assert ledger.event_of([claim.id, "clm-none"]) == {claim.id: claim.anchor}
    assert ledger.event_of([claim.id], as_of="2024-05-03") == {claim.id: claim.anchor}
    assert ledger.event_of([claim.id], as_of="2024-05-01") == {}


def test_events_before_and_after_a_time(ledger: Ledger, make_document: Make) -> None:
    claim = fill(ledger, make_document("10 dead"))
    for day, title in (("02", "first"), ("03", "second")):
        with ledger.writing(f"2024-05-{day}T10:00:00Z") as writer:
            writer.add_events([Event(id=claim.anchor, title=title, claims=(claim.id,))])
    with ledger.writing("2024-05-04T10:00:00Z") as writer:
        writer.retire_events([claim.anchor])

    def titles(since: str, as_of: str | None = None) -> tuple[list[str], list[str]]:
        before, after = ledger.changed_events(since=since, as_of=as_of)
        return [one.title for one in before], [one.title for one in after]

    assert titles("2024-05-01", "2024-05-02") == ([], ["first"])
    assert titles("2024-05-03", "2024-05-03") == (["first"], ["second"])
    assert titles("2024-05-03") == (["first"], [])
    assert titles("2024-05-04") == (["second"], [])
    assert titles("2024-05-05") == ([], [])
