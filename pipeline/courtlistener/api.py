"""One request to CourtListener at a time, each entered in the history before it goes out."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Protocol
from urllib.parse import urlencode, urljoin

from casefile.errors import FetchError, SourceError
from pipeline.courtlistener import budget
from pipeline.courtlistener.budget import Budget
from wire.client import Client
from wire.limits import retry_after
from wire.values import Reply

HOME = "https://www.courtlistener.com/"
REST = "api/rest/v4/"
SPENT = "budget"
"""The stage of a FetchError that says: not now, the budget is used up."""


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


@dataclass(frozen=True, kw_only=True)
class Account:
    """A token's requests: what may be asked, what was, and whether CourtListener asked to be left alone."""

    token: str
    budget: Budget
    notes: Notes

    @property
    def _key(self) -> str:
        return f"courtlistener:asked:{sha256(self.token.encode()).hexdigest()[:12]}"

    def asked(self) -> list[datetime]:
        """The requests of the last day, oldest first."""
        return budget.read(self.notes.get(self._key))

    def wait(self, now: datetime) -> timedelta:
        """How long to wait before the next request."""
        held = self.notes.get(f"{self._key}:held")
        until = datetime.fromisoformat(held) - now if held else timedelta()
        return max(until, self.budget.wait(self.asked(), now), timedelta())

    def left_today(self, now: datetime) -> int:
        """Requests left of today's."""
        return self.budget.left_today(self.asked(), now)

    def enter(self, now: datetime) -> None:
        """Notes a request that is about to go out."""
        self.notes.put(self._key, budget.written([*self.asked(), now], now))

    def hold(self, until: datetime) -> None:
        """CourtListener asked to be left alone: somebody else uses the token, or its limits are others."""
        self.notes.put(f"{self._key}:held", until.isoformat())


class Api:
    """CourtListener's REST interface v4. `home` is the address of its site, `clock` tells the time of day."""

    def __init__(self, client: Client, account: Account, clock: Callable[[], datetime], home: str = HOME) -> None:
        self._client = client
        self._account = account
        self._clock = clock
        self.home = home if home.endswith("/") else f"{home}/"
        self._root = urljoin(self.home, REST)

    async def get(self, path: str, parameters: Mapping[str, str]) -> Any:
        """Asks for a list of records. Raises FetchError (stage `budget` where it may not be asked now) and SourceError."""
        return await self.follow(f"{urljoin(self._root, path)}?{urlencode(parameters)}")

    async def follow(self, url: str) -> Any:
        """Asks for the next page, whose address the last one gave; it must lie with CourtListener, because the token goes there."""
        if not url.startswith(self._root):
            raise SourceError(f"CourtListener: the next page lies elsewhere ({url[:100]}); it is not asked for")
        now = self._clock()
        wait = self._account.wait(now)
        if wait:
            raise FetchError(spent(self._account, wait, now), url=url, stage=SPENT, retry_after=wait)
        self._account.enter(now)
        headers = {"authorization": f"Token {self._account.token}"} if self._account.token else {}
        reply = await self._client.ask(url, headers={"accept": "application/json", **headers})
        return self._read(url, reply)

    def _read(self, url: str, reply: Reply) -> Any:
        if reply.status == 429:
            wait = retry_after(reply.headers, self._clock()) or budget.MINUTE
            self._account.hold(self._clock() + wait)
            words = f"CourtListener asks for {_span(wait)} of patience (429): somebody else uses the token too, or its limits are lower"
            raise FetchError(words, url=url, stage=SPENT, status=429, retry_after=wait)
        if reply.status in (401, 403):
            words = f"CourtListener refuses the token (status {reply.status}): {_detail(reply)}. Look at `token:` of the source"
            raise FetchError(words, url=url, stage="status", status=reply.status, permanent=True)
        if reply.status == 400:
            raise SourceError(f"CourtListener does not understand the question: {_detail(reply)}")
        if reply.status != 200:
            words = f"CourtListener answers with status {reply.status}: {_detail(reply)}"
            raise FetchError(words, url=url, stage="status", status=reply.status)
        try:
            return json.loads(reply.body)
        except (ValueError, RecursionError) as cause:
            raise SourceError("CourtListener: the answer is no JSON") from cause


def spent(account: Account, wait: timedelta, now: datetime) -> str:
    """Why nothing is asked now, in words."""
    left, day = account.left_today(now), account.budget.day
    if not day:
        return "the budget of requests to CourtListener is 0: nothing is asked, nothing is lost; feeds, notices and webhooks go on"
    return f"{left} of {day} requests to CourtListener are left today; the next is possible in {_span(wait)}"


def _span(wait: timedelta) -> str:
    minutes = round(wait.total_seconds() / 60)
    return f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{max(minutes, 1)} min"


def _detail(reply: Reply) -> str:
    """What the answer says of itself, unknown parameters by name."""
    try:
        data = json.loads(reply.body)
    except (ValueError, RecursionError):
        return "without an explanation"
    if not isinstance(data, dict):
        return str(data)[:200]
    unknown = data.get("unknown_params")
    named = f" (unknown: {', '.join(map(str, unknown))})" if isinstance(unknown, list) else ""
    return f"{data.get('detail', 'without an explanation')!s:.200}{named}"
