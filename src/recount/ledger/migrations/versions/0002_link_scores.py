"""Scores beside the links, so that a component is loaded without reading why each of its links was made."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """The table anew, in the order of its columns, filled from the log."""
    op.rename_table("links", "links_before")
    for index in ("links_id", "links_a", "links_b"):
        op.drop_index(index)
    op.create_table(
        "links",
        sa.Column("added_seq", sa.Integer, primary_key=True, nullable=False, autoincrement=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("id", "kind", "a", "b")),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("retired_seq", sa.Integer, nullable=True),
    )
    op.execute(
        "INSERT INTO links SELECT old.added_seq, old.id, old.kind, a, b, json_extract(payload, '$.score'), retired_seq"
        " FROM links_before AS old JOIN entries ON entries.seq = old.added_seq"
    )
    op.drop_table("links_before")
    for column in ("id", "a", "b"):
        op.create_index(f"links_{column}", "links", [column])
