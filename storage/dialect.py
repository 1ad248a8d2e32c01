"""What only SQLite or only PostgreSQL can do, all of it. The rest of the package does not know which one it talks to."""

# ruff: noqa: S608, ARG002 - SQL is put together from constants of this file only; each backend takes what the other needs

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import count, groupby
from pathlib import Path
from typing import Any, BinaryIO, Protocol, cast

from sqlalchemy import Connection, Engine, Table, create_engine, event, inspect, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from casefile.errors import StorageError
from dedupe.fingerprint import COMMON, LOOKUP

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows: SQLite's own lock has to do there
    fcntl = None  # type: ignore[assignment]

WRITES = "casewire_writes"
"""Execution option of a connection that is going to write."""
ADDRESSES = "sqlite:///PATH or postgresql+psycopg://USER@HOST/NAME"
SNIPPET_WORDS = 24
INDEXED_CHARACTERS = 200_000
"""Of one text, for the search on PostgreSQL: a tsvector holds at most a megabyte."""
WRITER_KEY = 0x0CA5E
"""Key of the advisory lock on PostgreSQL that one writer at a time holds."""


class Backend(Protocol):
    """A database as the rest of the package sees it."""

    place: str
    """Where it is, as told to people; without a password."""
    file: Path | None
    """The file, where it is one."""

    def engine(self) -> Engine:
        """A new engine, ready for use."""
        ...

    def writing(self) -> contextlib.AbstractContextManager[None]:
        """Held around a transaction that writes."""
        ...

    def reading(self) -> contextlib.AbstractContextManager[None]:
        """Held around a transaction that reads."""
        ...

    def alone(self, connection: Connection) -> None:
        """Inside a writing transaction that reads before it writes: nobody else does so until it ends."""
        ...

    def upsert(self, table: Table) -> sqlite.Insert:
        """A row in place of the one with the same primary key, if there is one. Values are given when it is executed."""
        ...

    def ignoring(self, table: Table) -> sqlite.Insert:
        """A row where there is none like it; else nothing happens. Values are given when it is executed."""
        ...

    def settle(self, engine: Engine) -> None:
        """Settings that are kept in the database itself; called once it is known to be ours."""
        ...

    def add_search(self, connection: Connection) -> None:
        """Make what the search needs, in a new store."""
        ...

    def index(self, connection: Connection, article: int, title: str, words: str) -> None:
        """The article can be found by its words."""
        ...

    def forget(self, connection: Connection, article: int, title: str, words: str) -> None:
        """It is no longer found; title and text as they were when indexed."""
        ...

    def search(self, connection: Connection, words: Sequence[str], limit: int) -> list[tuple[int, str]]:
        """Articles that hold all the words, best first, each with a snippet."""
        ...

    def add_sketches(self, connection: Connection, rows: Sequence[tuple[int, int]]) -> None:
        """Rows (hash, page) into the index of sketches; those that are there already are passed over."""
        ...

    def sharing(self, connection: Connection, hashes: Sequence[int]) -> Iterable[tuple[int, list[int]]]:
        """For each hash its pages, at most COMMON of them."""
        ...

    def check(self, connection: Connection, *, quick: bool) -> list[str]:
        """What the database itself finds wrong, in its words. `quick`: without comparing indexes and references."""
        ...


def backend(url: str, *, wait: float) -> Backend:
    """The backend for an address or a bare path; `wait` is how long, in seconds, to wait for another writer."""
    if "://" not in url:
        return Sqlite(URL.create("sqlite", database=str(Path(url).expanduser().absolute())), wait=wait)
    try:
        parsed = make_url(url)
    except ArgumentError as problem:
        raise StorageError(
            "the address of the store cannot be read: write sqlite:///PATH or postgresql+psycopg://USER@HOST/NAME"
        ) from problem
    if parsed.get_backend_name() == "sqlite":
        return Sqlite(parsed, wait=wait)
    if parsed.get_backend_name() == "postgresql":
        return Postgres(parsed, wait=wait)
    raise StorageError(f"{parsed.get_backend_name()} cannot hold a store: use {ADDRESSES}")


class Sqlite:
    """One file, or memory.

    One writer at a time, in this process and among processes: SQLite before 3.51.3 can damage a database when two
    connections write and checkpoint at the same instant, so the whole transaction with the checkpoint that its commit may
    run is held under a lock of our own beside the file. The kernel lets go of it when the process dies.
    """

    def __init__(self, url: URL, *, wait: float) -> None:
        self._url = url
        self._wait = wait
        self.file = Path(url.database) if url.database and url.database != ":memory:" else None
        self.place = str(self.file or "the store in memory")
        self._writer = threading.RLock()

    def engine(self) -> Engine:
        """A new engine; its connections wait for locks, keep foreign keys, and sync at checkpoints."""
        if self.file is not None and not self.file.parent.is_dir():
            raise StorageError(f"{self.place}: the folder {self.file.parent} does not exist; make it, or name another place with --db")
        options: dict[str, Any] = {} if self.file else {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
        engine = create_engine(self._url, hide_parameters=True, **options)
        event.listen(engine, "connect", self._on_connect)
        event.listen(engine, "begin", _begin)
        return engine

    def _on_connect(self, connection: Any, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # the driver's own BEGIN comes too late; ours is sent in _begin
        connection.execute(f"PRAGMA busy_timeout = {int(self._wait * 1000)}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = NORMAL")

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """The only writer while it lasts."""
        if not self._writer.acquire(timeout=self._wait):
            raise sqlite3.OperationalError("database is locked")
        try:
            if self.file is None or fcntl is None:
                yield
            else:
                with self._file_lock(self.file):
                    yield
        finally:
            self._writer.release()

    @contextlib.contextmanager
    def _file_lock(self, file: Path) -> Iterator[None]:
        deadline = time.monotonic() + self._wait
        with _open_lock(file.with_name(f"{file.name}-writer")) as lock:
            while True:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    if time.monotonic() >= deadline:
                        raise sqlite3.OperationalError("database is locked") from None
                    time.sleep(0.002)
            try:
                yield
            finally:
                fcntl.flock(lock, fcntl.LOCK_UN)  # closing is not enough where a process forked meanwhile holds the file open too

    @contextlib.contextmanager
    def reading(self) -> Iterator[None]:
        """Readers of a file hinder nobody; memory has one connection only."""
        with self._writer if self.file is None else contextlib.nullcontext():
            yield

    def alone(self, connection: Connection) -> None:
        """BEGIN IMMEDIATE has seen to it."""

    def upsert(self, table: Table) -> sqlite.Insert:
        """INSERT … ON CONFLICT DO UPDATE."""
        return _upsert_into(table, sqlite.insert)

    def ignoring(self, table: Table) -> sqlite.Insert:
        """INSERT … ON CONFLICT DO NOTHING."""
        return _ignoring_into(table, sqlite.insert)

    def settle(self, engine: Engine) -> None:
        """Write-ahead log: 27,000 commits a second instead of 60, and readers never wait."""
        if self.file is None:
            return
        with self.writing(), contextlib.closing(engine.raw_connection()) as connection:
            cursor = connection.cursor()
            if cursor.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                cursor.execute("PRAGMA journal_mode = WAL")

    def add_search(self, connection: Connection) -> None:
        """A full-text index that keeps no second copy of the texts."""
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE article_words USING fts5"
            "(title, text, content='article', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2')"
        )

    def index(self, connection: Connection, article: int, title: str, words: str) -> None:
        """Into the full-text index."""
        connection.exec_driver_sql("INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)", (article, title, words))

    def forget(self, connection: Connection, article: int, title: str, words: str) -> None:
        """Out of it; it can only take back exactly what it was given."""
        connection.exec_driver_sql(
            "INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', ?, ?, ?)", (article, title, words)
        )

    def search(self, connection: Connection, words: Sequence[str], limit: int) -> list[tuple[int, str]]:
        """Best by BM25, where the headline weighs four times."""
        quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words)
        found = connection.exec_driver_sql(
            f"SELECT rowid, snippet(article_words, -1, '', '', ' … ', {SNIPPET_WORDS}) FROM article_words"
            " WHERE article_words MATCH ? ORDER BY bm25(article_words, 4.0, 1.0), rowid DESC LIMIT ?",
            (quoted, limit),
        )
        return [(row[0], row[1]) for row in found]

    def add_sketches(self, connection: Connection, rows: Sequence[tuple[int, int]]) -> None:
        """In one call to the driver."""
        if rows:
            connection.exec_driver_sql("INSERT OR IGNORE INTO sketch (h, page) VALUES (?, ?)", list(rows))

    def sharing(self, connection: Connection, hashes: Sequence[int]) -> Iterable[tuple[int, list[int]]]:
        """One statement with a bounded seek for each hash; padded to one of few sizes, so that SQLite prepares each once."""
        few = min(len(hashes), LOOKUP)
        size = next(size for size in _SHARING if few <= size)
        rows = connection.exec_driver_sql(_SHARING[size], (*hashes[:few], *(-1 for _ in range(size - few)))).fetchall()
        return ((h, [page for _, page in found]) for h, found in groupby(cast("list[tuple[int, int]]", rows), key=lambda row: row[0]))

    def check(self, connection: Connection, *, quick: bool) -> list[str]:
        """The pages of the file, and every reference from row to row."""
        check = "quick_check" if quick else "integrity_check"
        pages = [row[0] for row in connection.exec_driver_sql(f"PRAGMA {check}") if row[0] != "ok"]
        if quick:
            return pages
        dangling = [
            f"row {row[1]} of {row[0]} refers to a row of {row[2]} that is not there"
            for row in connection.exec_driver_sql("PRAGMA foreign_key_check")
        ]
        return pages + dangling


def _open_lock(path: Path) -> BinaryIO:
    try:
        return path.open("ab")
    except PermissionError as problem:
        raise sqlite3.OperationalError("attempt to write a readonly database") from problem
    except OSError as problem:
        raise sqlite3.OperationalError(f"unable to open {path.name}: {problem.strerror}") from problem


_SHARING = {
    size: " UNION ALL ".join([f"SELECT * FROM (SELECT h, page FROM sketch WHERE h = ? LIMIT {COMMON})"] * size)
    for size in (LOOKUP // 4, LOOKUP // 2, LOOKUP)
}


def _begin(connection: Connection) -> None:
    """A writer asks for the lock at once: a reader that turns writer half-way would be refused without waiting."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(WRITES) else "BEGIN")


def copy_sqlite(source: Path, target: Path) -> None:
    """A whole, consistent copy of a database that may be in use. The target is replaced in one step."""
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)
    with (
        contextlib.closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as held,
        contextlib.closing(sqlite3.connect(partial)) as copy,
    ):
        held.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, without companions
    partial.replace(target)


def _only_user(file: Path) -> None:
    """Raise "database is locked" where anybody has the database open; else fold its write-ahead log in. A damaged one has no users."""
    if not file.exists():
        return
    with contextlib.closing(sqlite3.connect(file, timeout=1)) as connection:
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.DatabaseError as problem:
            if "locked" in str(problem):
                raise


def restore_sqlite(saved: Path, target: Path) -> Path | None:
    """Put a copy in the place of a database that nobody uses; what stood there is moved aside whole, and its new path given."""
    partial = target.with_name(f"{target.name}.new")
    copy_sqlite(saved, partial)
    _only_user(target)
    aside = None
    if target.exists():
        aside = next(path for number in count(1) if not (path := target.with_name(f"{target.name}.replaced-{number}")).exists())
        for companion in ("-wal", "-shm", ""):
            with contextlib.suppress(FileNotFoundError):
                target.with_name(target.name + companion).rename(aside.with_name(aside.name + companion))
    partial.replace(target)
    return aside


class Postgres:
    """A server."""

    file: Path | None = None

    def __init__(self, url: URL, *, wait: float) -> None:
        self._url = url.set(drivername="postgresql+psycopg")
        self._wait = wait
        self.place = url.render_as_string(hide_password=True)

    def engine(self) -> Engine:
        """A new engine; statements give up waiting for a lock after `wait`."""
        try:
            return create_engine(
                self._url,
                hide_parameters=True,
                pool_pre_ping=True,
                connect_args={"options": f"-c lock_timeout={int(self._wait * 1000)} -c timezone=UTC", "connect_timeout": 10},
            )
        except ModuleNotFoundError as problem:
            raise StorageError(f"{self.place}: PostgreSQL needs its driver; install casewire[postgres]") from problem

    def writing(self) -> contextlib.AbstractContextManager[None]:
        """The server sees to it."""
        return contextlib.nullcontext()

    def reading(self) -> contextlib.AbstractContextManager[None]:
        """The server sees to it."""
        return contextlib.nullcontext()

    def alone(self, connection: Connection) -> None:
        """A lock until the end of the transaction: what the one before wrote is seen by the next."""
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITER_KEY})

    def upsert(self, table: Table) -> sqlite.Insert:
        """INSERT … ON CONFLICT DO UPDATE."""
        return _upsert_into(table, cast("Callable[[Table], sqlite.Insert]", postgresql.insert))

    def ignoring(self, table: Table) -> sqlite.Insert:
        """INSERT … ON CONFLICT DO NOTHING."""
        return _ignoring_into(table, cast("Callable[[Table], sqlite.Insert]", postgresql.insert))

    def settle(self, engine: Engine) -> None:
        """Nothing to set."""

    def add_search(self, connection: Connection) -> None:
        """An index on the words of the current version of each page."""
        connection.exec_driver_sql(f"CREATE INDEX ix_article_words ON article USING gin ({_VECTOR}) WHERE current")

    def index(self, connection: Connection, article: int, title: str, words: str) -> None:
        """The index follows the table."""

    def forget(self, connection: Connection, article: int, title: str, words: str) -> None:
        """The index follows the table."""

    def search(self, connection: Connection, words: Sequence[str], limit: int) -> list[tuple[int, str]]:
        """Best by cover density."""
        found = connection.execute(
            text(
                f"SELECT id, ts_headline('english', left(text, {INDEXED_CHARACTERS}), query,"
                f' \'StartSel="", StopSel="", MaxWords={SNIPPET_WORDS}, MinWords=8\')'
                f" FROM article, plainto_tsquery('english', :words) AS query WHERE current AND {_VECTOR} @@ query"
                f" ORDER BY ts_rank_cd({_VECTOR}, query) DESC, id DESC LIMIT :most"
            ),
            {"words": " ".join(words), "most": limit},
        )
        return [(row[0], row[1]) for row in found]

    def add_sketches(self, connection: Connection, rows: Sequence[tuple[int, int]]) -> None:
        """As two arrays."""
        if rows:
            connection.execute(
                text(
                    "INSERT INTO sketch (h, page) SELECT * FROM unnest(CAST(:h AS bigint[]), CAST(:page AS bigint[]))"
                    " ON CONFLICT DO NOTHING"  # those of an earlier version of the page
                ),
                {"h": [h for h, _ in rows], "page": [page for _, page in rows]},
            )

    def sharing(self, connection: Connection, hashes: Sequence[int]) -> Iterable[tuple[int, list[int]]]:
        """A bounded look-up for each hash."""
        rows = connection.execute(
            text(
                "SELECT k.h, s.page FROM unnest(CAST(:h AS bigint[])) AS k(h)"
                f" CROSS JOIN LATERAL (SELECT page FROM sketch WHERE h = k.h LIMIT {COMMON}) AS s"
            ),
            {"h": list(hashes[:LOOKUP])},
        ).fetchall()
        return ((h, [page for _, page in found]) for h, found in groupby(cast("list[tuple[int, int]]", rows), key=lambda row: row[0]))

    def check(self, connection: Connection, *, quick: bool) -> list[str]:
        """The server keeps its pages and references in order itself."""
        return []


_VECTOR = f"to_tsvector('english'::regconfig, title || ' ' || left(text, {INDEXED_CHARACTERS}))"


# Both dialects spell ON CONFLICT alike. The statements are built once: building one takes longer than running it.
@cache
def _upsert_into(table: Table, insert: Callable[[Table], sqlite.Insert]) -> sqlite.Insert:
    statement = insert(table)
    return statement.on_conflict_do_update(
        index_elements=list(table.primary_key), set_={each.name: each for each in statement.excluded if not each.primary_key}
    )


@cache
def _ignoring_into(table: Table, insert: Callable[[Table], sqlite.Insert]) -> sqlite.Insert:
    return insert(table).on_conflict_do_nothing()


def tables(connection: Connection) -> set[str]:
    """The names of the tables that are there."""
    return set(inspect(connection).get_table_names())
