"""The user's word: right, wrong, the same as, apart. Kept for ever."""

from datetime import datetime

from sqlalchemy import select

from storage.columns import new_key
from storage.database import Database
from storage.schema import mark
from storage.values import Mark


class Marks:
    """Every mark that was ever made; nothing deletes one, a later one outweighs an earlier one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, kind: str, subject: str, verdict: str, other: str | None = None, *, now: datetime) -> Mark:
        """Keep the user's word on a development or story (`kind`)."""
        values = {"at": now, "kind": kind, "subject": subject, "verdict": verdict, "other": other}
        with self._database.write() as connection:
            key = new_key(connection.execute(mark.insert(), values))
        return Mark(id=key, at=now, kind=kind, subject=subject, verdict=verdict, other=other)

    def all(self, kind: str | None = None, subject: str | None = None) -> tuple[Mark, ...]:
        """In the order they were made."""
        query = select(mark).order_by(mark.c.id)
        if kind is not None:
            query = query.where(mark.c.kind == kind)
        if subject is not None:
            query = query.where(mark.c.subject == subject)
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return tuple(Mark(id=row.id, at=row.at, kind=row.kind, subject=row.subject, verdict=row.verdict, other=row.other) for row in rows)
