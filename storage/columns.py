"""How values stand in a column: the one place where text is made storable and times become numbers.

Times are kept as whole microseconds since 1970 in UTC: they sort and compare alike in SQLite and PostgreSQL, take eight
bytes, and have one spelling. What a publisher claims (`When`) is kept as text besides, because its zone and its bare day
are part of the claim.
"""

import hashlib
import re
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import zstandard
from sqlalchemy import BigInteger, CursorResult, Dialect, Integer, LargeBinary, Text
from sqlalchemy.types import TypeDecorator

from casefile.material import When

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

Key = BigInteger().with_variant(Integer, "sqlite")
"""An internal key. SQLite numbers rows by itself only where the type is called INTEGER."""

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_CLAIM = re.compile(r"(?P<wall>[0-9T:.+-]{10,64})(?:\[(?P<zone>[^\]]{1,64})\])?(?P<bare> day)?")
_LEVEL = 3
"""Of zstandard: 105 MB/s at 2.15:1 on HTML; 19 gains a tenth at a thirtieth of the speed."""


def new_key(result: CursorResult[Any]) -> int:
    """The key that the database gave to the row just inserted."""
    return int(result.inserted_primary_key[0])  # type: ignore[index]


def storable(text: str) -> str:
    """The text with what no database takes (NUL, lone surrogates) put as U+FFFD, one for one: offsets into it still hold."""
    return _UNSTORABLE.sub("\ufffd", text)


def digest(text: str) -> bytes:
    """Sixteen bytes to find a text by. PostgreSQL refuses to index long text, and addresses and ids from outside can be long."""
    return hashlib.blake2b(storable(text).encode(), digest_size=16).digest()


def pack(data: bytes) -> bytes:
    """Compressed bytes; `unpack` gives them back."""
    return zstandard.compress(data, _LEVEL)


def unpack(data: bytes) -> bytes:
    """What `pack` was given."""
    return zstandard.decompress(data)


def to_micros(at: datetime) -> int:
    """Microseconds since 1970, UTC. Raises ValueError for a time without a zone."""
    if at.tzinfo is None:
        raise ValueError(f"{at.isoformat()} has no time zone; times in Casewire are aware")
    return (at - EPOCH) // MICROSECOND


def from_micros(micros: int) -> datetime:
    """The time in UTC that `to_micros` was given."""
    return EPOCH + micros * MICROSECOND


def write_claim(when: When) -> str:
    """A claimed time with its offset, the name of its zone where it has one, and whether it is a bare day."""
    zone = when.at.tzinfo.key if isinstance(when.at.tzinfo, ZoneInfo) else ""
    return f"{when.at.isoformat()}{f'[{zone}]' if zone else ''}{' day' if when.bare_day else ''}"


def read_claim(text: str) -> When:
    """What `write_claim` was given. Raises ValueError for anything else."""
    found = _CLAIM.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no time as Casewire keeps it")
    at = datetime.fromisoformat(found["wall"])
    return When(_in_zone(at, found["zone"]) if found["zone"] else at, bare_day=bool(found["bare"]))


def _in_zone(at: datetime, zone: str) -> datetime:
    """The same wall clock in the named zone; with its plain offset where the zone's rules have changed or are not known here."""
    try:
        named = at.replace(tzinfo=ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return at
    folds = (named, named.replace(fold=1))
    return next((each for each in folds if each.utcoffset() == at.utcoffset()), at)


class Words(TypeDecorator[str]):
    """Text from anywhere, made storable."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Into the database."""
        return None if value is None else storable(value)


class Instant(TypeDecorator[datetime]):
    """A moment; aware going in, UTC coming out."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Into the database."""
        return None if value is None else to_micros(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Out of the database."""
        return None if value is None else from_micros(value)


class Claim(TypeDecorator[When]):
    """A time as a publisher claims it, to the letter."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: When | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Into the database."""
        return None if value is None else write_claim(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> When | None:  # noqa: ARG002
        """Out of the database."""
        return None if value is None else read_claim(value)


class Packed(TypeDecorator[bytes]):
    """Bytes, compressed."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """Into the database."""
        return None if value is None else pack(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """Out of the database."""
        return None if value is None else unpack(bytes(value))
