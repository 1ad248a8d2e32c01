"""Events, and the stories that a user settled.

What is held already is grouped by the next `casewire reread`; what comes in from now on, at once.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

Key = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "settled",
        sa.Column("page", Key, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("page", name=op.f("pk_settled")),
    )
    op.create_table(
        "event",
        sa.Column("id", Key, nullable=False),
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("latest", sa.BigInteger(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
    )
    op.create_index(op.f("ix_event_case_latest"), "event", ["case", "latest"], unique=False)
    op.create_table(
        "event_page",
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("page", Key, nullable=False),
        sa.Column("event", Key, nullable=False),
        sa.ForeignKeyConstraint(["event"], ["event.id"], name=op.f("fk_event_page_event")),
        sa.PrimaryKeyConstraint("case", "page", name=op.f("pk_event_page")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_event_page_event"), "event_page", ["event"], unique=False)
    op.create_table(
        "event_word",
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("events", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("case", "word", name=op.f("pk_event_word")),
        sqlite_with_rowid=False,
    )
