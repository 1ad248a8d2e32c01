"""Transactions, and the one border where a database's exceptions become ours."""

import contextlib
import sqlite3
from collections.abc import Iterator
from types import TracebackType
from typing import Self

import zstandard
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from casefile.errors import StorageError
from storage.codec import UnreadableError
from storage.dialect import WRITES, Backend

REMEDIES: tuple[tuple[str, str], ...] = (
    ("locked", "another process is writing to it; wait for it to end, or stop it"),
    ("lock timeout", "another process is writing to it; wait for it to end, or stop it"),
    ("readonly", "it can only be read; give this user the right to write the file and its folder"),
    ("permission denied", "this user may not use it; give it the right to, or name another place with --db"),
    ("disk is full", "the disk is full; nothing was written. Make room, then start again: what was kept before is safe"),
    ("no space left", "the disk is full; nothing was written. Make room, then start again: what was kept before is safe"),
    ("disk i/o error", "the disk did not answer as it should; look at the system's log, then run `casewire db verify`"),
    ("malformed", "the file is damaged; run `casewire db verify`, then `casewire db restore` with the last backup"),
    ("not a database", "this is not a store of Casewire; name another file with --db"),
    ("unable to open", "the file cannot be opened; look at its path and the rights on its folder"),
    ("connection refused", "no server answers there; start PostgreSQL or correct the address given with --db"),
    ("could not connect", "no server answers there; start PostgreSQL or correct the address given with --db"),
    ("connection failed", "the server did not let us in; start PostgreSQL or correct the address given with --db"),
    ("no such table", "the store is not complete; run `casewire db verify`"),
)
"""What a driver says, in lower case, and what to do about it."""


class Database:
    """A store's connections. Every read and write of the package goes through `read` or `write`."""

    def __init__(self, backend: Backend) -> None:
        self.backend = backend
        self._closed = False
        with self.border():
            self._engine = backend.engine()
        self._writer = self._engine.execution_options(**{WRITES: True})

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """One consistent view of the store."""
        with self.border(), self.backend.reading(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextlib.contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: all of it or nothing. On SQLite there is one writer at a time."""
        with self.border(), self.backend.writing(), self._writer.connect() as connection, connection.begin():
            yield connection

    def settle(self) -> None:
        """See `Backend.settle`."""
        with self.border():
            self.backend.settle(self._engine)

    def close(self) -> None:
        """Let go of every connection. Closing twice is fine."""
        self._closed = True
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @contextlib.contextmanager
    def border(self) -> Iterator[None]:
        """Foreign exceptions in, StorageError out, with the place and what to do."""
        if self._closed:
            raise StorageError(f"{self.backend.place}: the store is closed; open it again")
        try:
            yield
        except UnreadableError as problem:
            raise StorageError(f"{self.backend.place}: a stored value cannot be read ({problem}); run `casewire db verify`") from problem
        except (SQLAlchemyError, sqlite3.Error, zstandard.ZstdError) as problem:
            raise StorageError(_explain(self.backend.place, problem)) from problem


def _explain(place: str, problem: Exception) -> str:
    said = str(getattr(problem, "orig", None) or problem).strip().split("\n")[0]
    remedy = next(
        (remedy for sign, remedy in REMEDIES if sign in said.lower()), "run `casewire db verify`; if that finds nothing, report this"
    )
    return f"{place}: {said}: {remedy}"
