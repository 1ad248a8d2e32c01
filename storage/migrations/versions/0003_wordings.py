"""The different texts of a story, and how many articles carry each.

In stories that are held already the first article stands for all, until the next `casewire reread`.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

Key = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "wording",
        sa.Column("story_digest", sa.LargeBinary(), nullable=False),
        sa.Column("page", Key, nullable=False),
        sa.Column("carriers", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("story_digest", "page", name=op.f("pk_wording")),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO wording (story_digest, page, carriers)"
        " SELECT a.story_digest, min(CASE WHEN a.name_digest = a.story_digest THEN a.page END), count(DISTINCT a.page)"
        " FROM article AS a GROUP BY a.story_digest"
        " HAVING count(DISTINCT a.page) > 1 AND min(CASE WHEN a.name_digest = a.story_digest THEN a.page END) IS NOT NULL"
    )
