from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from recount.errors import NewerLedger
from recount.ledger import Ledger, Lists, Query, upgrade
from recount.ledger.digest_tables import DIGEST
from recount.ledger.schema import METADATA, VERSION
from recount.records import Link

LATER = """
from alembic import op

revision = "later"
down_revision = "{before}"


def upgrade() -> None:
    op.execute("CREATE TABLE notes (note TEXT)")
"""


def test_the_migrations_make_the_tables_that_the_code_knows(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "ledger.db", create=True) as ledger, ledger._engine.connect() as connection:
        options = {"include_name": lambda name, kind, parents: kind != "table" or "_words" not in name}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), METADATA) == []


def test_the_code_knows_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(upgrade.MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == VERSION


def test_links_of_the_first_form_get_their_scores_from_the_log(tmp_path: Path) -> None:
    path, link = tmp_path / "ledger.db", Link.make("event", "clm-a", "clm-b", 0.75)
    with Ledger.open(path, create=True) as ledger, ledger.writing("2024-05-01") as writer:
        writer.add_links([link])
    with sqlite3.connect(path) as old:
        _without_lists(old)
        old.execute("ALTER TABLE links DROP COLUMN score")
        old.execute("UPDATE alembic_version SET version_num = '0001'")
    with Ledger.open(path) as ledger:
        ledger.verify()
        with ledger.writing("2024-05-02") as writer:
            assert writer.links_at({"clm-b"}) == {link.id: link}
            assert writer.links_at({"clm-c"}) == {}


def test_a_ledger_of_the_second_form_gets_its_lists_and_words_from_the_log(ferry: Ledger) -> None:
    path, asked = ferry.path, Query(text="survivors")
    before = [claim.id for claim in Lists(ferry).claims(asked)]
    ferry.close()
    with sqlite3.connect(path) as old:
        _without_lists(old)
        old.execute("UPDATE alembic_version SET version_num = '0002'")
    with Ledger.open(path) as upgraded:
        upgraded.verify()
        assert [claim.id for claim in Lists(upgraded).claims(asked)] == before != []
        assert Lists(upgraded).count(Query(), "events") == 3
        assert Lists(upgraded).count(Query(text="divers"), "documents") == 1


def _without_lists(old: sqlite3.Connection) -> None:
    for table in DIGEST:
        old.execute(f"DROP TABLE {table.name}")
    for column in ("undoes", "retired_seq"):
        old.execute(f"ALTER TABLE judgements DROP COLUMN {column}")
    for name in ("claim_words", "document_words"):
        old.execute(f"DROP TABLE {name}")
    for name in ("claim_texts", "document_texts"):
        old.execute(f"DROP VIEW {name}")
    for name in ("claims_kind", "events_days", "events_status", "events_retired"):
        old.execute(f"DROP INDEX {name}")
    days = ("first_day", "last_day")
    event = ("type", "place", "lat", "lon", "precision", "country", "reports", "status", "killed")
    for table, columns in (("raw_claims", ("kind",)), ("claims", ("kind",)), ("events", event)):
        for column in (*columns, *days):
            old.execute(f"ALTER TABLE {table} DROP COLUMN {column}")


def test_an_older_ledger_is_upgraded_and_its_log_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, migrations = tmp_path / "ledger.db", tmp_path / "migrations"
    with Ledger.open(path, create=True) as ledger, ledger.writing("2024-05-01") as writer:
        writer.add_keys({"doc-a": ["key"]})
    with Ledger.open(path) as ledger:
        before = list(ledger.entries())
    shutil.copytree(upgrade.MIGRATIONS, migrations)
    (migrations / "versions" / "later.py").write_text(LATER.format(before=VERSION), encoding="utf-8")
    with monkeypatch.context() as later:
        later.setattr(upgrade, "MIGRATIONS", migrations)
        later.setattr(upgrade, "VERSION", "later")
        later.setattr("recount.ledger.ledger.VERSION", "later")
        with Ledger.open(path) as ledger, ledger._engine.connect() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM notes").scalar() == 0
            assert list(ledger.entries()) == before
    with pytest.raises(NewerLedger, match="later"):
        Ledger.open(path)
