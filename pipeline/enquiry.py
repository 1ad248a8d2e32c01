"""A service asked at its pace: each request entered in its account before it goes out, refusals obeyed, hiccups waited for.

A visit of a pass never waits: what cannot be asked now is left to the next. A backfill waits, as long as it is minutes and not hours.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from casefile.errors import FetchError
from casefile.material import NOTHING
from pipeline.budgets import DAY, SPENT, Account, Allowance, span_words
from wire.client import Client
from wire.limits import retry_after
from wire.values import Reply

SLOW_DOWN = frozenset({429, 503})
"""Statuses by which a server asks for patience."""
HICCUPS = frozenset({500, 502, 504, 509})
"""Statuses that a moment mends; those that the Internet Archive and Common Crawl are known for."""
TRIES = 4
FIRST_PAUSE = timedelta(seconds=6)
"""After a hiccup; doubled each time."""
USUAL_HOLD = timedelta(minutes=1)
"""How long a service is left alone that asks for patience without saying for how long; doubled each time."""
DEADLINE, SILENCE = 180.0, 120.0
"""Seconds for an answer, and without a byte of it: lists of years take minutes."""
NOTICED = timedelta(seconds=15)
PATIENCE = timedelta(minutes=10)
"""The longest wait in a backfill; what needs longer is left to the next start of the same command."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pace:
    """How time passes while services are asked.

    `patience`: the longest wait; `spares_own`: hosts of the operator's own need no pauses; `told` hears of waits that people notice.
    """

    now: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    patience: timedelta = timedelta()
    spares_own: bool = True
    told: Callable[[str], None] = lambda _words: None


def at(now: datetime) -> Pace:
    """The pace of a visit: it does not wait, and all of it happens at one time."""
    return Pace(now=lambda: now)


def in_a_backfill() -> Pace:
    """The pace of a backfill, which has time."""
    return Pace(now=lambda: datetime.now(UTC), patience=PATIENCE)


@dataclass(frozen=True, kw_only=True)
class Enquiry:
    """One service. `name` is what people call it, `pause` its pause in seconds between two requests.

    `slow_down`: further statuses by which this one asks for patience.
    """

    name: str
    client: Client
    account: Account[Allowance]
    pace: Pace
    pause: float = 0.0
    slow_down: frozenset[int] = frozenset()

    async def get(self, url: str, headers: Mapping[str, str] = NOTHING) -> Reply:
        """The service's reply, whatever else it says. Raises FetchError; its stage is `budget` where nothing may be asked now."""
        for tried in range(1, TRIES + 1):
            await self.turn(url)
            reply = await self._asked(url, headers, tried)
            if reply is not None and reply.status in SLOW_DOWN | self.slow_down:
                self._refused(url, reply, tried)
            elif reply is not None and reply.status not in HICCUPS:
                return reply
            elif reply is not None and (tried == TRIES or not self.pace.patience):
                words = f"{self.name} answers with status {reply.status}{said(reply)}"
                raise FetchError(words, url=url, stage="status", status=reply.status)
            else:
                await self.pace.sleep((FIRST_PAUSE * 2 ** (tried - 1)).total_seconds())
        raise AssertionError("the last try returns or raises")

    def _refused(self, url: str, reply: Reply, tried: int) -> None:
        """The service asked for patience: whoever comes next waits too. Raises FetchError, stage `budget`, where we cannot."""
        wait = retry_after(reply.headers, self.pace.now()) or USUAL_HOLD * 2 ** (tried - 1)
        self.hold(wait)
        if wait > self.pace.patience or tried == TRIES:
            words = f"{self.name} asks for {span_words(wait)} of patience (status {reply.status}{said(reply)})"
            raise FetchError(words, url=url, stage=SPENT, status=reply.status, retry_after=wait)

    async def _asked(self, url: str, headers: Mapping[str, str], tried: int) -> Reply | None:
        """One reply; None where there was none and it may be tried again. Raises FetchError."""
        try:
            return await self.client.ask(url, headers=headers, deadline=DEADLINE, silence=SILENCE, delay=self.pause)
        except FetchError as error:
            if error.permanent or tried == TRIES or not self.pace.patience:
                raise
            return None

    async def turn(self, url: str) -> None:
        """Waits until a request may go to `url`, and enters it. Raises FetchError, stage `budget`, where that takes too long."""
        while wait := self._wait(url):
            if wait > self.pace.patience:
                raise FetchError(self._spent(wait), url=url, stage=SPENT, retry_after=wait)
            if wait >= NOTICED:
                self.pace.told(f"{self.name} in {wait.total_seconds():.0f} s")
            await self.pace.sleep(wait.total_seconds())
        self.account.enter(self.pace.now())

    def hold(self, wait: timedelta) -> None:
        """The service wants to be left alone for so long."""
        self.account.hold(self.pace.now() + wait)

    def _wait(self, url: str) -> timedelta:
        spared = self.pace.spares_own and self.client.is_own(url)
        account = replace(self.account, budget=Allowance(day=self.account.budget.day)) if spared else self.account
        return account.wait(self.pace.now())

    def _spent(self, wait: timedelta) -> str:
        left, day = self.account.left_today(self.pace.now()), self.account.budget.day
        if not day:
            return f"the budget of requests to {self.name} is 0: nothing is asked"
        return f"{left} of {day} requests to {self.name} are left today; the next is possible in {span_words(min(wait, DAY))}"


def said(reply: Reply) -> str:
    """What a refusal says of itself, after a colon; empty where it says nothing that a program can find."""
    try:
        data = json.loads(reply.body)
    except (ValueError, RecursionError):
        return ""
    found = next((data[name] for name in ("note", "detail", "message", "error") if data.get(name)), "") if isinstance(data, dict) else ""
    return f": {' '.join(str(found).split())[:200]}" if found else ""
