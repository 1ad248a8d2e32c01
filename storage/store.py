"""The store: one front door to everything that is kept."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from sqlalchemy import insert, text

from casefile.case import Development
from casefile.errors import NewerSchemaError, StorageError
from dedupe.fingerprint import ALGORITHM
from storage.articles import Articles
from storage.copies import Copies
from storage.database import Database
from storage.dialect import Backend, backend, tables
from storage.documents import Documents
from storage.events import Events
from storage.leads import Leads
from storage.ledger import Books, Ledger
from storage.lines import Lines
from storage.marks import Marks
from storage.meta import Meta, first_notes
from storage.outbox import Outbox
from storage.record import enter, record
from storage.rewriting import Plan, Version, last_key, rewrite, versions
from storage.schema import HEAD, REVISIONS, metadata
from storage.schema import meta as meta_table
from storage.search import search
from storage.sources import Sources
from storage.stories import Stories
from storage.values import Decide, Hit, Judgement, Submission

WAIT = 10.0
"""Seconds to wait for another writer before giving up."""


class Store:
    """Everything that is kept, by subject. Made by `open_store`; a context manager that closes it.

    Its methods raise StorageError, and nothing else, when the database does not do as it should.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._books = Books()
        self.sources = Sources(database)
        self.leads = Leads(database)
        self.documents = Documents(database)
        self.articles = Articles(database)
        self.copies = Copies(database)
        self.stories = Stories(database)
        self.events = Events(database)
        self.ledger = Ledger(database)
        self.outbox = Outbox(database)
        self.marks = Marks(database)
        self.meta = Meta(database)
        self.lines = Lines(database)

    @property
    def place(self) -> str:
        """Where it is, as told to people; without a password."""
        return self._database.backend.place

    def record(
        self, submission: Submission, decide: Decide, *, deliver_to: Mapping[str, Sequence[str]], rehearse: bool = False
    ) -> Judgement | None:
        """Decide about an article and write everything that follows from it, in one transaction; see `storage.record`.

        `deliver_to` gives each watch its channels. `rehearse`: alerts are kept, marked as rehearsed, and never delivered.
        """
        return record(self._database, self._books, submission, decide, deliver_to=deliver_to, rehearse=rehearse)

    def enter(self, case: str, make: Callable[[int], Development]) -> Development:
        """Put a development into a case's ledger that no article opened: `make` is given the number of its id. Nobody is told."""
        return enter(self._database, self._books, case, make)

    def versions(self) -> Iterator[Version]:
        """Every version of every page in the order they were kept; see `storage.rewriting`."""
        return versions(self._database)

    def last_key(self) -> int:
        """The key of the version kept last; 0 in an empty store."""
        return last_key(self._database)

    def rewrite(self, fresh: "Store", plan: Plan) -> None:
        """Put what a fresh store says of the same articles in place of what this one says, in one transaction; nothing is told.

        Ledgers that other processes keep in memory do not notice: they are to be stopped first.
        """
        rewrite(self._database, fresh._database, plan)
        self._books = Books()

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """Articles that hold every word, best first; see `storage.search`."""
        return search(self._database, words, limit)

    def close(self) -> None:
        """Let go of it; every later call raises StorageError."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def open_store(url: str, *, create: bool = True, wait: float = WAIT) -> Store:
    """Open the store at an address (`sqlite:///PATH`, `postgresql+psycopg://…`) or bare path; made there unless `create` is False.

    An older store is first backed up and brought up to date. Raises NewerSchemaError for one made by a newer Casewire, which is
    left untouched, and StorageError where there is none, where something else stands, or where it cannot be used.
    `wait` is how long to wait for another writer, in seconds.
    """
    place = backend(url, wait=wait)
    if not create and place.file is not None and not place.file.exists():
        raise StorageError(f"{place.place}: there is no store here; `casewire once` makes one")
    return _opened(place, create=create)


def open_memory() -> Store:
    """A store that lives as long as the process: for filters, which know only their input."""
    return _opened(backend("sqlite://", wait=WAIT), create=True)


def _opened(place: Backend, *, create: bool) -> Store:
    database = Database(place)
    try:
        found = revision(database)
        if found is None and not create:
            raise StorageError(f"{place.place}: there is no store here; `casewire once` makes one")
        if found is None:
            _make(database)
        elif found != HEAD:
            _upgrade(database)
        else:
            database.settle()
    except BaseException:
        database.close()
        raise
    return Store(database)


def revision(database: Database) -> str | None:
    """The schema version a database is at; None for an empty one. Writes nothing.

    Raises NewerSchemaError for a version this Casewire does not know, and StorageError for a database of somebody else.
    """
    with database.read() as connection:
        names = tables(connection)
        if not names:
            return None
        if "alembic_version" not in names:
            raise StorageError(f"{database.backend.place}: this is a database, but not a store of Casewire; name another place with --db")
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found not in REVISIONS:
        raise NewerSchemaError(
            f"{database.backend.place}: made by a newer Casewire (schema {found}, this one knows {HEAD});"
            " update Casewire. Nothing was changed"
        )
    return str(found)


_VERSION_TABLE = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL CONSTRAINT alembic_version_pkc PRIMARY KEY)"
"""As alembic makes it."""


def _make(database: Database) -> None:
    """Everything a new store needs. Two processes that make the same one at once end with one."""
    database.settle()
    with database.write() as connection:
        database.backend.alone(connection)
        if tables(connection):
            return
        metadata.create_all(connection)
        database.backend.add_search(connection)
        connection.execute(insert(meta_table), first_notes(datetime.now(UTC), ALGORITHM))
        connection.execute(text(_VERSION_TABLE))
        connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def _upgrade(database: Database) -> None:
    from storage.maintenance import upgrade_open  # alembic takes more than a second to import and is rarely needed

    upgrade_open(database)
