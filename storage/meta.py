"""What the store knows about itself, and who is at work on it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from storage.columns import from_micros, to_micros
from storage.database import Database
from storage.schema import HEAD, lease, meta
from storage.values import Holding

CREATED_AT = "created_at"
FINGERPRINTS = "fingerprints"
"""Tag of the hashes in the index of copies."""


class Meta:
    """Notes about the store itself, by key, and leases by name."""

    schema = HEAD
    """The version of the schema; an open store always has the one this Casewire writes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def created_at(self) -> datetime:
        """When the store was made."""
        return from_micros(int(self.get(CREATED_AT) or 0))

    def get(self, key: str) -> str | None:
        """A note; None where there is none."""
        with self._database.read() as connection:
            return connection.execute(select(meta.c.value).where(meta.c.key == key)).scalar()

    def put(self, key: str, value: str) -> None:
        """Keep a note in place of the earlier one."""
        with self._database.write() as connection:
            connection.execute(self._database.backend.upsert(meta), {"key": key, "value": value})

    def settle(self, key: str, value: str) -> str:
        """Keep a note unless there is one already; what stands then, also where two processes settle it at once."""
        with self._database.write() as connection:
            connection.execute(self._database.backend.ignoring(meta), {"key": key, "value": value})
            return str(connection.execute(select(meta.c.value).where(meta.c.key == key)).scalar_one())

    def all(self, prefix: str) -> Mapping[str, str]:
        """The notes whose keys begin so, by what follows in the key."""
        query = select(meta.c.key, meta.c.value).where(meta.c.key.startswith(prefix, autoescape=True)).order_by(meta.c.key)
        with self._database.read() as connection:
            return {row.key.removeprefix(prefix): row.value for row in connection.execute(query)}

    def lease(self, name: str, holder: str, until: datetime, *, now: datetime) -> bool:
        """Take or prolong a lease; False while somebody else holds it. One that its holder does not prolong runs out.

        A lease that runs on for more than twice as long as is asked for now was taken before the clock went back: it binds nobody.
        """
        with self._database.write() as connection:
            self._database.backend.alone(connection)
            held = connection.execute(select(lease).where(lease.c.name == name)).first()
            if held and held.holder != holder and now < held.until <= now + 2 * max(until - now, timedelta()):
                return False
            connection.execute(self._database.backend.upsert(lease), {"name": name, "holder": holder, "until": until})
        return True

    def held(self, name: str, *, now: datetime) -> Holding | None:
        """Who holds a lease now, and until when if it is not prolonged."""
        with self._database.read() as connection:
            row = connection.execute(select(lease.c.holder, lease.c.until).where(lease.c.name == name, lease.c.until > now)).first()
        return Holding(row.holder, row.until) if row else None

    def release(self, name: str, holder: str) -> None:
        """Give a lease back; nothing happens where somebody else holds it."""
        with self._database.write() as connection:
            connection.execute(delete(lease).where(lease.c.name == name, lease.c.holder == holder))


def first_notes(now: datetime, fingerprints: str) -> list[dict[str, str]]:
    """What a new store notes about itself."""
    return [{"key": CREATED_AT, "value": str(to_micros(now))}, {"key": FINGERPRINTS, "value": fingerprints}]
