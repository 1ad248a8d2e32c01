"""The user's word on what was read and told. Kept for ever."""

from datetime import datetime

from sqlalchemy import Connection, select

from casefile.marks import DEVELOPMENT, Mark, Marked, marked
from storage.columns import new_key
from storage.database import Database
from storage.schema import mark


class Marks:
    """Every mark that was ever made; nothing deletes one, a later one outweighs an earlier one (`casefile.marks`)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, kind: str, subject: str, verdict: str, other: str | None = None, *, now: datetime) -> Mark:
        """Keep the user's word on a development, a silence, or what is to be muted (`kind`)."""
        values = {"at": now, "kind": kind, "subject": subject, "verdict": verdict, "other": other}
        with self._database.write() as connection:
            key = new_key(connection.execute(mark.insert(), values))
        return Mark(id=key, at=now, kind=kind, subject=subject, verdict=verdict, other=other)

    def all(self, kind: str | None = None, subject: str | None = None) -> tuple[Mark, ...]:
        """In the order they were made."""
        with self._database.read() as connection:
            return load(connection, kind, subject)

    def word(self) -> Marked:
        """What they make of the developments of all cases."""
        with self._database.read() as connection:
            return word(connection)


def load(connection: Connection, kind: str | None = None, subject: str | None = None) -> tuple[Mark, ...]:
    """Marks in the order they were made."""
    query = select(mark).order_by(mark.c.id)
    if kind is not None:
        query = query.where(mark.c.kind == kind)
    if subject is not None:
        query = query.where(mark.c.subject == subject)
    rows = connection.execute(query).all()
    return tuple(Mark(id=row.id, at=row.at, kind=row.kind, subject=row.subject, verdict=row.verdict, other=row.other) for row in rows)


def word(connection: Connection) -> Marked:
    """The same as `Marks.word`, inside somebody's transaction."""
    return marked(load(connection, DEVELOPMENT))
