"""How often a service may be asked: limits on one history of requests, shared by everything that uses the account.

The history is kept in the store, so that a restart does not forget it. Times are aware; `Account` alone is not pure.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Generic, Protocol, TypeVar

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SPENT = "budget"
"""The stage of a FetchError that says: not now, the budget is used up or the service wants to be left alone."""

Window = tuple[int, timedelta]
"""So many requests in so long a time."""


class Notes(Protocol):
    """Where things are remembered by name (the store's notes about itself)."""

    def get(self, key: str) -> str | None:
        """A note; None where there is none."""
        ...

    def all(self, prefix: str) -> Mapping[str, str]:
        """The notes whose keys begin so, by what follows in the key."""
        ...

    def put(self, key: str, value: str) -> None:
        """Keep a note in place of the earlier one."""
        ...


class Limits(Protocol):
    """What may be asked; `day` is the user's own share of a day."""

    @property
    def day(self) -> int:
        """Requests in 24 hours."""
        ...

    @property
    def windows(self) -> tuple[Window, ...]:
        """Every limit, that of the day among them."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Allowance:
    """Limits of a service: `day` requests in 24 hours, and `pace`, one limit on a shorter span."""

    day: int
    pace: Window | None = None

    @property
    def windows(self) -> tuple[Window, ...]:
        """Every limit."""
        return (*((self.pace,) if self.pace else ()), (self.day, DAY))


L = TypeVar("L", bound=Limits, covariant=True)


def wait_for(limits: Limits, asked: Sequence[datetime], now: datetime) -> timedelta:
    """How long to wait before the next request; zero where it may go now. `asked`: earlier requests, oldest first."""
    return max((_wait(asked, most, span, now) for most, span in limits.windows), default=timedelta())


def _wait(asked: Sequence[datetime], most: int, span: timedelta, now: datetime) -> timedelta:
    recent = [at for at in asked if at > now - span]
    if len(recent) < most:
        return timedelta()
    return span if most == 0 else max(recent[-most] + span - now, timedelta(microseconds=1))


def left_today(limits: Limits, asked: Sequence[datetime], now: datetime) -> int:
    """Requests left of those of a day, the day being the 24 hours just passed."""
    return max(0, limits.day - sum(1 for at in asked if at > now - DAY))


def written(asked: Sequence[datetime], now: datetime) -> str:
    """The history as it is kept: what is older than a day says nothing any more."""
    return json.dumps([at.timestamp() for at in asked if at > now - DAY])


def read(text: str | None) -> list[datetime]:
    """The history as it was kept, oldest first; empty where nothing was."""
    return [datetime.fromtimestamp(at, UTC) for at in sorted(json.loads(text))] if text else []


@dataclass(frozen=True, kw_only=True)
class Account(Generic[L]):
    """A service's requests with one token: what may be asked, what was, and whether the service asked to be left alone.

    `service` begins the names of its notes; the token itself is kept nowhere.
    """

    service: str
    budget: L
    notes: Notes
    token: str = ""

    @property
    def _key(self) -> str:
        return f"{self.service}:asked:{sha256(self.token.encode()).hexdigest()[:12]}"

    def asked(self) -> list[datetime]:
        """The requests of the last day, oldest first."""
        return read(self.notes.get(self._key))

    def wait(self, now: datetime) -> timedelta:
        """How long to wait before the next request."""
        held = self.notes.get(f"{self._key}:held")
        until = datetime.fromisoformat(held) - now if held else timedelta()
        return max(until, wait_for(self.budget, self.asked(), now), timedelta())

    def left_today(self, now: datetime) -> int:
        """Requests left of today's."""
        return left_today(self.budget, self.asked(), now)

    def enter(self, now: datetime) -> None:
        """Notes a request that is about to go out."""
        self.notes.put(self._key, written([*self.asked(), now], now))

    def hold(self, until: datetime) -> None:
        """The service asked to be left alone: somebody else uses the token, or its limits are others."""
        self.notes.put(f"{self._key}:held", until.isoformat())


def span_words(wait: timedelta) -> str:
    """A wait for people: "25 min", "7 h 5 min"."""
    minutes = round(wait.total_seconds() / 60)
    return f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{max(minutes, 1)} min"
