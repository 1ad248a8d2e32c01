"""Manners: one request at a time per host, a pause between two, and waiting as long as a server asks."""

import asyncio
import email.utils
import random
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

LONGEST_WAIT = timedelta(hours=24)
"""No server can put us off for longer than a day at a time."""
FIRST_WAIT = timedelta(minutes=1)
MOST_KEPT = 5000
"""Hosts remembered at once; those with nothing under way and nothing to wait for are forgotten first."""


def retry_after(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """What a Retry-After header asks for, in either form (seconds or a date), between 0 and 24 h; None where absent or garbage.

    `headers` with lower-case names, `now` aware.
    """
    asked = headers.get("retry-after", "").strip()
    if not asked or len(asked) > 100:
        return None
    if asked.isascii() and asked.isdigit():
        return min(timedelta(seconds=min(int(asked), 10**9)), LONGEST_WAIT)
    try:
        until = email.utils.parsedate_to_datetime(asked)
        aware = until if until.tzinfo else until.replace(tzinfo=UTC)
        return max(timedelta(0), min(aware - now, LONGEST_WAIT))
    except (ValueError, TypeError, OverflowError):
        return None


def backoff(failures: int, seed: str, *, first: timedelta = FIRST_WAIT, most: timedelta = LONGEST_WAIT) -> timedelta:
    """How long to wait after so many failures in a row: doubling from `first` up to `most`, less a jitter of up to a quarter.

    `seed` makes the jitter: the same source after the same number of failures always waits the same time, two sources do not.
    """
    doublings = min(max(failures - 1, 0), 30)
    longest = min(first * (1 << doublings), most)
    jitter = random.Random(f"{seed}:{failures}").random()  # noqa: S311 (spreads load, keeps no secret)
    return longest * (1 - jitter / 4)


@dataclass(slots=True)
class _Host:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0
    free_at: float = 0.0
    held_until: datetime | None = None


class HostLimits:
    """Turns at hosts (keys are name and port). `now` tells the time of day, for what servers ask; pauses run on the loop's clock."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def turn(self, host: str, delay: float) -> AsyncIterator[None]:
        """Waits for this host's turn: nobody else is asking it, and `delay` seconds have passed since the last request ended."""
        state = self._state(host)
        state.waiting += 1
        try:
            async with state.lock:
                loop = asyncio.get_running_loop()
                await asyncio.sleep(max(0.0, min(state.free_at + delay - loop.time(), LONGEST_WAIT.total_seconds())))
                try:
                    yield
                finally:
                    state.free_at = loop.time()
        finally:
            state.waiting -= 1

    def hold(self, host: str, wait: timedelta) -> None:
        """The host asked to be left alone for so long."""
        self._state(host).held_until = self._now() + min(wait, LONGEST_WAIT)

    def held(self, host: str) -> timedelta:
        """How long the host still wants to be left alone; zero when it does not. More than it may ask for: the clock was put back."""
        until = self._state(host).held_until
        left = timedelta(0) if until is None else until - self._now()
        return left if timedelta(0) < left <= LONGEST_WAIT else timedelta(0)

    def _state(self, host: str) -> _Host:
        if host not in self._hosts and len(self._hosts) >= MOST_KEPT:
            self._forget()
        return self._hosts.setdefault(host, _Host())

    def _forget(self) -> None:
        now, clock = self._now(), asyncio.get_running_loop().time()
        for name, state in list(self._hosts.items()):
            if not state.waiting and state.free_at < clock - 60 and (state.held_until is None or state.held_until <= now):
                del self._hosts[name]
