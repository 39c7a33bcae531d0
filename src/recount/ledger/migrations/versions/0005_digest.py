"""Tables of what follows from claims and events, filled when first asked for, and an index to renew them by."""

from alembic import op

from recount.ledger.digest_tables import DIGEST

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """They hold nothing that the log does not give, so a later form may drop them and make them anew."""
    op.create_index("events_retired", "events", ["retired_seq"])
    for table in DIGEST:
        table.create(op.get_bind())
