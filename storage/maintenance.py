"""Care for a store: upgrade, backup, restore, verify."""

from collections.abc import Iterator
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, exists, select, text

from casefile.case import Alert
from casefile.errors import StorageError, UsageError
from dedupe.fingerprint import ALGORITHM
from storage.codec import UnreadableError, decode
from storage.database import Database
from storage.dialect import backend, copy_sqlite, restore_sqlite
from storage.meta import FINGERPRINTS
from storage.schema import HEAD, alert, article, delivery, held, meta
from storage.store import WAIT, revision

MIGRATIONS = Path(__file__).parent / "migrations"
AT_ONCE = 500
SQLITE, NO_LOG = b"SQLite format 3\0", b"\x01\x01"
"""How a SQLite file begins, and bytes 18 and 19 of one without a write-ahead log (https://www.sqlite.org/fileformat.html)."""


def upgrade(url: str) -> Path | None:
    """Bring a store up to date. Gives the backup that was made first; None where nothing was to do or nothing to save."""
    with _opened(url) as database:
        found = revision(database)
        if found is None:
            raise StorageError(f"{database.backend.place}: there is no store here; `casewire once` makes one")
        return None if found == HEAD else upgrade_open(database)


def upgrade_open(database: Database) -> Path | None:
    """The same for a store that is open. On PostgreSQL the backup is the operator's (pg_dump); a failed upgrade changes nothing."""
    saved = None if _is_empty(database) else _save_before(database)
    with database.write() as connection:
        database.backend.alone(connection)
        migrate(connection)
    return saved


def migrate(connection: Connection, to: str = "head") -> None:
    """Run the migrations on an open connection, inside its transaction."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def backup(url: str, target: Path) -> Path:
    """Copy a store in use to a file, whole and consistent. An earlier backup is replaced once the copy is complete.

    Raises UsageError where the target is the store itself or any other file that is no backup.
    """
    if any(target.exists() and file.exists() and target.samefile(file) for file in files(url)):
        raise UsageError(f"{target}: this is the store itself; name another file for the backup")
    if not target.parent.is_dir():
        raise UsageError(f"{target}: the folder {target.parent} does not exist; make it, or name another place")
    if target.exists() and not _is_backup(target):
        raise UsageError(f"{target}: there is a file already, and it is no backup of Casewire; only an earlier backup is replaced")
    with _opened(url) as database:
        return _copy(database, target)


def files(url: str) -> tuple[Path, ...]:
    """The files a store consists of, those that exist only while it is in use too; none on a server."""
    file = backend(url, wait=WAIT).file
    return () if file is None else tuple(file.with_name(file.name + companion) for companion in ("", "-wal", "-shm"))


def _is_backup(file: Path) -> bool:
    """Whether a file is a copy that `backup` made. A store at work keeps a write-ahead log, and its header says so."""
    if not file.is_file():
        return False
    with file.open("rb") as opened:
        header = opened.read(20)
    if not header.startswith(SQLITE) or header[18:] != NO_LOG:
        return False
    try:
        with _opened(str(file)) as database:
            return revision(database) is not None
    except StorageError:
        return False


def restore(url: str, saved: Path) -> Path | None:
    """Put a backup in the place of a store. What stood there is kept beside it and its path given; None where nothing did.

    The backup is verified first. A store that somebody has open is refused.
    """
    if problems := verify(str(saved)):
        raise StorageError(f"{saved}: this backup is damaged ({problems[0]}); take an older one. Nothing was changed")
    place = backend(url, wait=WAIT)
    if place.file is None:
        raise StorageError(f"{place.place}: PostgreSQL is restored with its own tools (pg_restore)")
    database = Database(place)
    try:
        with database.border(), place.writing():
            return restore_sqlite(saved, place.file)
    finally:
        database.close()


def verify(url: str, *, quick: bool = False) -> tuple[str, ...]:
    """Everything that is wrong with a store, in words; nothing where it is sound. Changes nothing.

    `quick`: only whether the file is damaged, for a start that should not take long.

    Raises StorageError where it cannot be opened at all, and NewerSchemaError where it cannot be judged.
    """
    with _opened(url) as database:
        if revision(database) != HEAD:
            return ("its schema is older than this Casewire; run `casewire db upgrade`",)
        try:
            with database.read() as connection:
                return tuple(database.backend.check(connection, quick=True) if quick else _problems(database, connection))
        except StorageError as problem:
            return (str(problem),)


def _opened(url: str) -> Database:
    place = backend(url, wait=WAIT)
    if place.file is not None and not place.file.exists():
        raise StorageError(f"{place.place}: there is no store here")
    return Database(place)


def _is_empty(database: Database) -> bool:
    with database.read() as connection:
        return not any(connection.execute(text(f"SELECT 1 FROM {table} LIMIT 1")).first() for table in ("article", "lead", "mark"))  # noqa: S608


def _save_before(database: Database) -> Path | None:
    file = database.backend.file
    return None if file is None else _copy(database, file.with_name(f"{file.name}.before-{HEAD}"))


def _copy(database: Database, target: Path) -> Path:
    if database.backend.file is None:
        raise StorageError(f"{database.backend.place}: PostgreSQL is backed up with its own tools (pg_dump)")
    with database.border():
        copy_sqlite(database.backend.file, target)
    return target


def _problems(database: Database, connection: Connection) -> Iterator[str]:
    yield from database.backend.check(connection, quick=False)
    yield from _unreadable_alerts(connection)
    current = select(article.c.name).where(article.c.current)
    for name in connection.execute(current.where(~exists().where(held.c.page == article.c.page))).scalars():
        yield f"article {name} is not in the index of copies"
    homeless = select(alert.c.id).where(~alert.c.rehearsed, ~exists().where(delivery.c.alert == alert.c.number))
    for id in connection.execute(homeless).scalars():  # noqa: A001
        yield f"alert {id} has no delivery"
    tag = connection.execute(select(meta.c.value).where(meta.c.key == FINGERPRINTS)).scalar()
    if tag != ALGORITHM:
        yield f"its index of copies was made with {tag}, this Casewire uses {ALGORITHM}; run `casewire reread`"


def _unreadable_alerts(connection: Connection) -> Iterator[str]:
    for id, kept in connection.execute(select(alert.c.id, alert.c.alert)).yield_per(AT_ONCE):  # noqa: A001
        try:
            decode(Alert, kept)
        except UnreadableError as problem:
            yield f"alert {id} cannot be read: {problem}"
