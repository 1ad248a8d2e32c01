"""The tables. Internal keys are numbers; ids that come from outside are text and found by their digest.

Changing a table means a new migration in `migrations/versions`, `HEAD` raised here, and nothing else: a test holds the two
together.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
    text,
)

from storage.columns import Claim, Instant, Key, Packed, Words

REVISIONS = ("0001", "0002", "0003")
"""Every migration, oldest first."""
HEAD = REVISIONS[-1]
"""The newest, which is what these tables are."""

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = MetaData(naming_convention=NAMES)

meta = Table(
    "meta",
    metadata,
    Column("key", Words, primary_key=True),
    Column("value", Words, nullable=False),
)

lease = Table(
    "lease",
    metadata,
    Column("name", Words, primary_key=True),
    Column("holder", Words, nullable=False),
    Column("until", Instant, nullable=False),
)

source = Table(
    "source",
    metadata,
    Column("name", Words, primary_key=True),
    Column("etag", Words, nullable=False),
    Column("last_modified", Words, nullable=False),
    Column("last_try", Instant),
    Column("last_ok", Instant),
    Column("next_try", Instant),
    Column("failures", Integer, nullable=False),
    Column("state", Words, nullable=False),
    Column("reason", Words, nullable=False),
    Column("reported", Boolean, nullable=False),
    Column("items", Integer, nullable=False),
    Column("body_sha256", Words, nullable=False),
    Column("past", Words, nullable=False),
)

source_log = Table(
    "source_log",
    metadata,
    Column("id", Key, primary_key=True),
    Column("source", Words, nullable=False),
    Column("at", Instant, nullable=False),
    Column("stage", Words, nullable=False),
    Column("reason", Words, nullable=False),
    Column("next_try", Instant),
    Index(None, "source", "id"),
)

host = Table(
    "host",
    metadata,
    Column("name", Words, primary_key=True),
    Column("until", Instant, nullable=False),
    Column("reason", Words, nullable=False),
)

lead = Table(
    "lead",
    metadata,
    Column("id", Key, primary_key=True),
    Column("source", Words, nullable=False),
    Column("key_digest", LargeBinary, nullable=False),
    Column("url_digest", LargeBinary),
    Column("state", String(8), nullable=False),
    Column("next_try", Instant, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("reason", Words, nullable=False),
    Column("run", String(16), nullable=False),
    Column("first_seen_at", Instant, nullable=False),
    Column("revision", LargeBinary, nullable=False),
    Column("lead", Packed, nullable=False),
    UniqueConstraint("source", "key_digest"),
    Index(None, "source", "url_digest"),
)
Index(
    "ix_lead_waiting",
    lead.c.id,
    sqlite_where=lead.c.state == text("'waiting'"),
    postgresql_where=lead.c.state == text("'waiting'"),
)

body = Table(
    "body",
    metadata,
    Column("sha256", LargeBinary, primary_key=True),
    Column("data", Packed, nullable=False),
)

document = Table(
    "document",
    metadata,
    Column("id", Key, primary_key=True),
    Column("url_digest", LargeBinary, nullable=False),
    Column("url", Words, nullable=False),
    Column("final_url", Words, nullable=False),
    Column("status", Integer, nullable=False),
    Column("fetched_at", Instant, nullable=False),
    Column("content_type", Words, nullable=False),
    Column("headers", Words, nullable=False),
    Column("sha256", LargeBinary, ForeignKey("body.sha256"), nullable=False),
    UniqueConstraint("url_digest", "sha256"),
)

article = Table(
    "article",
    metadata,
    Column("id", Key, primary_key=True),
    Column("page", Key, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("name_digest", LargeBinary, nullable=False),
    Column("url_digest", LargeBinary),
    Column("story_digest", LargeBinary, nullable=False),
    Column("exact", BigInteger, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("published_at", Instant),
    Column("form", String(16), nullable=False),
    Column("primary_document", Boolean, nullable=False),
    Column("may_open", Boolean, nullable=False),
    Column("run", String(16), nullable=False),
    Column("document", Key, ForeignKey("document.id")),
    Column("name", Words, nullable=False),
    Column("url", Words, nullable=False),
    Column("story", Words, nullable=False),
    Column("published", Claim),
    Column("title", Words, nullable=False),
    Column("rest", Words, nullable=False),
    Column("verdict", Words, nullable=False),
    Column("readings", Packed, nullable=False),
    Column("text", Words, nullable=False),
    Index(None, "page", "id"),
    Index(None, "name_digest"),
    Index(None, "url_digest"),
    Index("ix_article_current", "seen_at", sqlite_where=text("current = 1"), postgresql_where=text("current")),
    Index(None, "story_digest"),
    Index(None, "document"),
)

counted_source = Table(
    "counted_source",
    metadata,
    Column("source", Words, primary_key=True),
    Column("pages", Integer, nullable=False),
)

counted_line = Table(
    "counted_line",
    metadata,
    Column("source", Words, nullable=False),
    Column("key_digest", LargeBinary, nullable=False),
    Column("key", Words, nullable=False),
    Column("line", Words, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("at_edge", Integer, nullable=False),
    Column("kept", Boolean, nullable=False),
    PrimaryKeyConstraint("source", "key_digest"),
)
"""How often each line recurs over the pages of a source: what recurs at their edges is chrome."""

sketch = Table(
    "sketch",
    metadata,
    Column("h", BigInteger, nullable=False),
    Column("page", Key, nullable=False),
    PrimaryKeyConstraint("h", "page"),
    sqlite_with_rowid=False,
)

held = Table(
    "held",
    metadata,
    Column("page", Key, primary_key=True, autoincrement=False),
    Column("exact", BigInteger, nullable=False),
    Column("words", Integer, nullable=False),
    Column("form", String(16), nullable=False),
    Column("may_open", Boolean, nullable=False),
    Column("name", Words, nullable=False),
    Column("story", Words, nullable=False),
    Column("url", Words, nullable=False),
    Column("title", Words, nullable=False),
    Column("published", Words, nullable=False),
    Column("trace", LargeBinary, nullable=False),
    Index(None, "exact"),
)
"""What a comparison needs of the current version of each page, in one row: a decision reads nothing else.

Traces are hashes and do not compress; packing them cost a fifth of a bulk insert and gained nothing."""

wording = Table(
    "wording",
    metadata,
    Column("story_digest", LargeBinary, nullable=False),
    Column("page", Key, nullable=False),
    Column("carriers", Integer, nullable=False),
    PrimaryKeyConstraint("story_digest", "page"),
    sqlite_with_rowid=False,
)
"""The different texts of each story that has more than one article, each with the number of articles that carry it."""

settled = Table(
    "settled",
    metadata,
    Column("page", Key, primary_key=True, autoincrement=False),
)
"""The pages that the user put into their story."""

event = Table(
    "event",
    metadata,
    Column("id", Key, primary_key=True),
    Column("case", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("latest", Instant, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("words", Packed, nullable=False),
    Index(None, "case", "latest"),
)
"""What different articles of a case report together, under the id of the first of them; `words` is their sum (`dedupe.event.Sum`)."""

event_page = Table(
    "event_page",
    metadata,
    Column("case", Words, nullable=False),
    Column("page", Key, nullable=False),
    Column("event", Key, ForeignKey("event.id"), nullable=False),
    PrimaryKeyConstraint("case", "page"),
    Index(None, "event"),
    sqlite_with_rowid=False,
)

event_word = Table(
    "event_word",
    metadata,
    Column("case", Words, nullable=False),
    Column("word", Words, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("events", Words, nullable=False),
    PrimaryKeyConstraint("case", "word"),
    sqlite_with_rowid=False,
)
"""In how many articles of a case a word stood, and the latest events it leads to, by key, oldest first. The empty word stands in all."""

belonging = Table(
    "belonging",
    metadata,
    Column("case", Words, nullable=False),
    Column("article", Key, ForeignKey("article.id"), nullable=False),
    PrimaryKeyConstraint("case", "article"),
    sqlite_with_rowid=False,
)
"""Which articles belong to a case; why the others do not stands in `article.readings`."""

ledger = Table(
    "ledger",
    metadata,
    Column("case", Words, primary_key=True),
    Column("revision", BigInteger, nullable=False),
    Column("next_number", Integer, nullable=False),
)

development = Table(
    "development",
    metadata,
    Column("id", Words, primary_key=True),
    Column("case", Words, nullable=False),
    Column("number", Integer, nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("development", Words, nullable=False),
    Index(None, "case", "revision"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("development", Words, ForeignKey("development.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("article", Words, nullable=False),
    Column("evidence", Words, nullable=False),
)

silence = Table(
    "silence",
    metadata,
    Column("id", Key, primary_key=True),
    Column("article", Key, ForeignKey("article.id"), nullable=False),
    Column("case", Words, nullable=False),
    Column("at", Instant, nullable=False),
    Column("listed", Boolean, nullable=False),
    Column("silence", Words, nullable=False),
    Index(None, "case", "at"),
    Index(None, "article"),
)

alert = Table(
    "alert",
    metadata,
    Column("number", Key, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("case", Words, nullable=False),
    Column("watch", Words, nullable=False),
    Column("raised_at", Instant, nullable=False),
    Column("article", Key, ForeignKey("article.id")),
    Column("rehearsed", Boolean, nullable=False),
    Column("alert", Words, nullable=False),
    Index(None, "case", "number"),
    Index(None, "article"),
)

told = Table(
    "told",
    metadata,
    Column("case", Words, nullable=False),
    Column("watch", Words, nullable=False),
    Column("development", Words, nullable=False),
    Column("novelty", String(16), nullable=False),
    Column("revision", BigInteger, nullable=False),
    PrimaryKeyConstraint("case", "watch", "development", "novelty"),
)

parcel = Table(
    "parcel",
    metadata,
    Column("id", Key, primary_key=True),
    Column("channel", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("shape", String(16), nullable=False),
    Column("watch", Words, nullable=False),
    Column("at", Instant, nullable=False),
    Column("content", Words, nullable=False),
    UniqueConstraint("channel", "name"),
    Index(None, "shape", "watch", "channel", "at"),
)
"""A message fixed before it first goes out, so that sending it again repeats it and makes no second one."""

delivery = Table(
    "delivery",
    metadata,
    Column("id", Key, primary_key=True),
    Column("alert", Key, ForeignKey("alert.number")),
    Column("parcel", Key, ForeignKey("parcel.id")),
    Column("channel", Words, nullable=False),
    Column("state", String(16), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("next_try", Instant),
    Column("sent_at", Instant),
    Column("reason", Words, nullable=False),
    UniqueConstraint("alert", "channel"),
    Index(None, "state", "id"),
    Index(None, "parcel"),
    Index(None, "channel", "sent_at"),
)
"""An alert's way through a channel; one without an alert is that of a parcel that tells none."""

mark = Table(
    "mark",
    metadata,
    Column("id", Key, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("kind", Words, nullable=False),
    Column("subject", Words, nullable=False),
    Column("verdict", Words, nullable=False),
    Column("other", Words),
    Index(None, "kind", "subject"),
)
