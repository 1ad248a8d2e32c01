"""The first schema.

Frozen: it spells out every type by itself, so that later changes to storage/schema.py cannot reach back into it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

Key = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "body",
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_body")),
    )
    op.create_table(
        "development",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("development", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_development")),
    )
    op.create_index(op.f("ix_development_case_revision"), "development", ["case", "revision"], unique=False)
    op.create_table(
        "held",
        sa.Column("page", Key, autoincrement=False, nullable=False),
        sa.Column("exact", sa.BigInteger(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(length=16), nullable=False),
        sa.Column("may_open", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("published", sa.Text(), nullable=False),
        sa.Column("trace", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("page", name=op.f("pk_held")),
    )
    op.create_index(op.f("ix_held_exact"), "held", ["exact"], unique=False)
    op.create_table(
        "host",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_host")),
    )
    op.create_table(
        "lead",
        sa.Column("id", Key, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("key_digest", sa.LargeBinary(), nullable=False),
        sa.Column("url_digest", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("next_try", sa.BigInteger(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("run", sa.String(length=16), nullable=False),
        sa.Column("first_seen_at", sa.BigInteger(), nullable=False),
        sa.Column("revision", sa.LargeBinary(), nullable=False),
        sa.Column("lead", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lead")),
        sa.UniqueConstraint("source", "key_digest", name=op.f("uq_lead_source_key_digest")),
    )
    op.create_index(op.f("ix_lead_source_url_digest"), "lead", ["source", "url_digest"], unique=False)
    op.create_index(
        "ix_lead_waiting",
        "lead",
        ["id"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_table(
        "lease",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
    )
    op.create_table(
        "ledger",
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("next_number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("case", name=op.f("pk_ledger")),
    )
    op.create_table(
        "mark",
        sa.Column("id", Key, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mark")),
    )
    op.create_index(op.f("ix_mark_kind_subject"), "mark", ["kind", "subject"], unique=False)
    op.create_table(
        "meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meta")),
    )
    op.create_table(
        "parcel",
        sa.Column("id", Key, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("shape", sa.String(length=16), nullable=False),
        sa.Column("watch", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parcel")),
        sa.UniqueConstraint("channel", "name", name=op.f("uq_parcel_channel_name")),
    )
    op.create_index(op.f("ix_parcel_shape_watch_channel_at"), "parcel", ["shape", "watch", "channel", "at"], unique=False)
    op.create_table(
        "counted_source",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("source", name=op.f("pk_counted_source")),
    )
    op.create_table(
        "counted_line",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("key_digest", sa.LargeBinary(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("at_edge", sa.Integer(), nullable=False),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("source", "key_digest", name=op.f("pk_counted_line")),
    )
    op.create_table(
        "sketch",
        sa.Column("h", sa.BigInteger(), nullable=False),
        sa.Column("page", Key, nullable=False),
        sa.PrimaryKeyConstraint("h", "page", name=op.f("pk_sketch")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "source",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=False),
        sa.Column("last_modified", sa.Text(), nullable=False),
        sa.Column("last_try", sa.BigInteger(), nullable=True),
        sa.Column("last_ok", sa.BigInteger(), nullable=True),
        sa.Column("next_try", sa.BigInteger(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("reported", sa.Boolean(), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("body_sha256", sa.Text(), nullable=False),
        sa.Column("past", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_source")),
    )
    op.create_table(
        "source_log",
        sa.Column("id", Key, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("next_try", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_log")),
    )
    op.create_index(op.f("ix_source_log_source_id"), "source_log", ["source", "id"], unique=False)
    op.create_table(
        "told",
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("watch", sa.Text(), nullable=False),
        sa.Column("development", sa.Text(), nullable=False),
        sa.Column("novelty", sa.String(length=16), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("case", "watch", "development", "novelty", name=op.f("pk_told")),
    )
    op.create_table(
        "document",
        sa.Column("id", Key, nullable=False),
        sa.Column("url_digest", sa.LargeBinary(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("final_url", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("fetched_at", sa.BigInteger(), nullable=False),
        sa.Column("content_type", sa.Text(), nullable=False),
        sa.Column("headers", sa.Text(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["body.sha256"], name=op.f("fk_document_sha256")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("url_digest", "sha256", name=op.f("uq_document_url_digest_sha256")),
    )
    op.create_table(
        "evidence",
        sa.Column("development", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["development"], ["development.id"], name=op.f("fk_evidence_development")),
        sa.PrimaryKeyConstraint("development", "position", name=op.f("pk_evidence")),
    )
    op.create_table(
        "article",
        sa.Column("id", Key, nullable=False),
        sa.Column("page", Key, nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("name_digest", sa.LargeBinary(), nullable=False),
        sa.Column("url_digest", sa.LargeBinary(), nullable=True),
        sa.Column("story_digest", sa.LargeBinary(), nullable=False),
        sa.Column("exact", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.Column("published_at", sa.BigInteger(), nullable=True),
        sa.Column("form", sa.String(length=16), nullable=False),
        sa.Column("primary_document", sa.Boolean(), nullable=False),
        sa.Column("may_open", sa.Boolean(), nullable=False),
        sa.Column("run", sa.String(length=16), nullable=False),
        sa.Column("document", Key, nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("rest", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("readings", sa.LargeBinary(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name=op.f("fk_article_document")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
    )
    op.create_index(
        "ix_article_current", "article", ["seen_at"], unique=False, sqlite_where=sa.text("current = 1"), postgresql_where=sa.text("current")
    )
    op.create_index(op.f("ix_article_document"), "article", ["document"], unique=False)
    op.create_index(op.f("ix_article_name_digest"), "article", ["name_digest"], unique=False)
    op.create_index(op.f("ix_article_page_id"), "article", ["page", "id"], unique=False)
    op.create_index(op.f("ix_article_story_digest"), "article", ["story_digest"], unique=False)
    op.create_index(op.f("ix_article_url_digest"), "article", ["url_digest"], unique=False)
    op.create_table(
        "alert",
        sa.Column("number", Key, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("watch", sa.Text(), nullable=False),
        sa.Column("raised_at", sa.BigInteger(), nullable=False),
        sa.Column("article", Key, nullable=True),
        sa.Column("rehearsed", sa.Boolean(), nullable=False),
        sa.Column("alert", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"], name=op.f("fk_alert_article")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_alert")),
        sa.UniqueConstraint("id", name=op.f("uq_alert_id")),
    )
    op.create_index(op.f("ix_alert_article"), "alert", ["article"], unique=False)
    op.create_index(op.f("ix_alert_case_number"), "alert", ["case", "number"], unique=False)
    op.create_table(
        "belonging",
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("article", Key, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"], name=op.f("fk_belonging_article")),
        sa.PrimaryKeyConstraint("case", "article", name=op.f("pk_belonging")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "silence",
        sa.Column("id", Key, nullable=False),
        sa.Column("article", Key, nullable=False),
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.Column("silence", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"], name=op.f("fk_silence_article")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_silence")),
    )
    op.create_index(op.f("ix_silence_article"), "silence", ["article"], unique=False)
    op.create_index(op.f("ix_silence_case_at"), "silence", ["case", "at"], unique=False)
    op.create_table(
        "delivery",
        sa.Column("id", Key, nullable=False),
        sa.Column("alert", Key, nullable=True),
        sa.Column("parcel", Key, nullable=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_try", sa.BigInteger(), nullable=True),
        sa.Column("sent_at", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["alert"], ["alert.number"], name=op.f("fk_delivery_alert")),
        sa.ForeignKeyConstraint(["parcel"], ["parcel.id"], name=op.f("fk_delivery_parcel")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
        sa.UniqueConstraint("alert", "channel", name=op.f("uq_delivery_alert_channel")),
    )
    op.create_index(op.f("ix_delivery_channel_sent_at"), "delivery", ["channel", "sent_at"], unique=False)
    op.create_index(op.f("ix_delivery_parcel"), "delivery", ["parcel"], unique=False)
    op.create_index(op.f("ix_delivery_state_id"), "delivery", ["state", "id"], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE article_words USING fts5"
            "(title, text, content='article', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2')"
        )
    else:
        vector = "to_tsvector('english'::regconfig, title || ' ' || left(text, 200000))"
        op.execute(sa.text(f"CREATE INDEX ix_article_words ON article USING gin ({vector}) WHERE current".replace(":", "\\:")))
