"""Where we stand with each source and each host, and what went wrong lately."""

from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, delete, or_, select

from storage.codec import decode, encode
from storage.database import Database
from storage.schema import host, source, source_log
from storage.values import FetchState, HostHold, LogEntry, Past

KEPT_ENTRIES = 200
"""Failed fetches remembered of one source."""


class Sources:
    """Fetch states, the log of failed fetches, and hosts that asked to be left alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def state(self, name: str) -> FetchState:
        """Where we stand with a source; the state of one never read where nothing is known."""
        with self._database.read() as connection:
            row = connection.execute(select(source).where(source.c.name == name)).mappings().first()
        return _state(row) if row else FetchState(source=name)

    def all(self) -> tuple[FetchState, ...]:
        """Every source that was ever tried, by name."""
        with self._database.read() as connection:
            rows = connection.execute(select(source).order_by(source.c.name)).mappings().all()
        return tuple(_state(row) for row in rows)

    def unwell(self) -> tuple[FetchState, ...]:
        """Sources that were tried and are not "ok", by name."""
        query = select(source).where(source.c.state.not_in(("ok", "never_read"))).order_by(source.c.name)
        with self._database.read() as connection:
            return tuple(_state(row) for row in connection.execute(query).mappings())

    def resting(self, now: datetime) -> frozenset[str]:
        """Sources whose next visit is ahead. One that was tried in the future was tried by a clock that has been put back: it is due."""
        query = select(source.c.name).where(source.c.next_try > now, or_(source.c.last_try.is_(None), source.c.last_try <= now))
        with self._database.read() as connection:
            return frozenset(connection.execute(query).scalars())

    def save(self, state: FetchState) -> None:
        """Keep where we stand now."""
        values = {each.name: getattr(state, each.name) for each in fields(state)}
        values |= {"name": values.pop("source"), "past": encode(state.past)}
        with self._database.write() as connection:
            connection.execute(self._database.backend.upsert(source), values)

    def log(self, source: str, at: datetime, stage: str, reason: str, next_try: datetime | None) -> None:
        """A failed fetch leaves an entry. The last KEPT_ENTRIES of a source are kept."""
        entry = {"source": source, "at": at, "stage": stage, "reason": reason, "next_try": next_try}
        of_source = source_log.c.source == source
        oldest = select(source_log.c.id).where(of_source).order_by(source_log.c.id.desc()).limit(1).offset(KEPT_ENTRIES - 1)
        with self._database.write() as connection:
            connection.execute(source_log.insert(), entry)
            connection.execute(delete(source_log).where(of_source, source_log.c.id < oldest.scalar_subquery()))

    def entries(self, source: str | None = None, limit: int = 20) -> tuple[LogEntry, ...]:
        """Failed fetches, latest first; of one source or of all."""
        query = select(source_log).order_by(source_log.c.id.desc()).limit(limit)
        if source is not None:
            query = query.where(source_log.c.source == source)
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return tuple(LogEntry(source=row.source, at=row.at, stage=row.stage, reason=row.reason, next_try=row.next_try) for row in rows)

    def hold_host(self, name: str, until: datetime, reason: str) -> None:
        """Leave a host alone until then. A hold that lasts longer stays as it is."""
        lasts = select(host.c.name).where(host.c.name == name, host.c.until > until)
        with self._database.write() as connection:
            self._database.backend.alone(connection)
            if connection.execute(lasts).first() is None:
                connection.execute(self._database.backend.upsert(host), {"name": name, "until": until, "reason": reason})

    def held_hosts(self, now: datetime) -> tuple[HostHold, ...]:
        """Hosts that are left alone now, by name."""
        with self._database.read() as connection:
            rows = connection.execute(select(host).where(host.c.until > now).order_by(host.c.name)).all()
        return tuple(HostHold(host=row.name, until=row.until, reason=row.reason) for row in rows)

    def forget(self, name: str) -> None:
        """Drop where we stand with a source that is no longer configured. Its leads and articles stay."""
        with self._database.write() as connection:
            connection.execute(delete(source).where(source.c.name == name))
            connection.execute(delete(source_log).where(source_log.c.source == name))


def _state(row: RowMapping) -> FetchState:
    values: dict[str, Any] = {str(key): value for key, value in row.items()}
    return FetchState(source=values.pop("name"), past=decode(Past, values.pop("past")), **values)
