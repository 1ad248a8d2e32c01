"""One request to CourtListener at a time, each entered in the history before it goes out."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode, urljoin

from casefile.errors import FetchError, SourceError
from pipeline.budgets import MINUTE, SPENT, Account, span_words
from pipeline.courtlistener.budget import Budget
from wire.client import Client
from wire.limits import retry_after
from wire.values import Reply

HOME = "https://www.courtlistener.com/"
REST = "api/rest/v4/"


class Api:
    """CourtListener's REST interface v4. `home` is the address of its site, `clock` tells the time of day."""

    def __init__(self, client: Client, account: Account[Budget], clock: Callable[[], datetime], home: str = HOME) -> None:
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
            wait = retry_after(reply.headers, self._clock()) or MINUTE
            self._account.hold(self._clock() + wait)
            words = (
                f"CourtListener asks for {span_words(wait)} of patience (429): somebody else uses the token too, or its limits are lower"
            )
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


def spent(account: Account[Budget], wait: timedelta, now: datetime) -> str:
    """Why nothing is asked now, in words."""
    left, day = account.left_today(now), account.budget.day
    if not day:
        return "the budget of requests to CourtListener is 0: nothing is asked, nothing is lost; feeds, notices and webhooks go on"
    return f"{left} of {day} requests to CourtListener are left today; the next is possible in {span_words(wait)}"


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
