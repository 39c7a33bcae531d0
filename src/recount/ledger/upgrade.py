"""Bringing a ledger's tables to the present form."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from recount.errors import NewerLedger, NotALedger
from recount.ledger.schema import APPLICATION_ID, VERSION

MIGRATIONS = Path(__file__).parent / "migrations"


def is_empty(connection: Connection) -> bool:
    """Whether nothing was ever written: a new file, or one whose making was cut short."""
    return not connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()


def version(connection: Connection, where: str) -> str:
    """The ledger's migration; raises NotALedger for a database that Recount did not make."""
    mark = connection.exec_driver_sql("PRAGMA application_id").scalar()
    named = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'").scalar()
    if mark != APPLICATION_ID or not named:
        raise NotALedger(where, detail="a database of another program")
    return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())


def upgrade(connection: Connection, where: str) -> None:
    """Create or upgrade the tables, in the transaction of `connection`; raises NewerLedger, NotALedger."""
    empty = is_empty(connection)
    if not empty and version(connection, where) == VERSION:
        return
    from alembic import command  # slow to import, and seldom needed
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    if empty:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    else:
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        found = version(connection, where)
        if found not in known:
            raise NewerLedger(where, detail=f"its form is {found}, this version knows {VERSION}")
    command.upgrade(config, "head")
