"""Judgements that a later one undoes."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """No judgement before this form undid another."""
    op.add_column("judgements", sa.Column("undoes", sa.Text))
    op.add_column("judgements", sa.Column("retired_seq", sa.Integer))
