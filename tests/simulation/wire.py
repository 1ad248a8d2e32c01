"""The network of the made-up world: an object with the client's interface, and channels that keep what they hear."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from ipaddress import ip_address
from urllib.parse import urlsplit

from alerts.channels.base import Receipt
from alerts.message import Message
from casefile.errors import DeliveryError, FetchError
from casefile.material import Document
from tests.simulation.answers import page_body, source_body
from tests.simulation.time import WallClock
from tests.simulation.world import Outlet, Trouble, World
from wire.addresses import host_of, name_of
from wire.guard import is_public, literal, refusal
from wire.limits import HostLimits
from wire.values import Answer

Step = Callable[[str], None]
"""Called before and after everything that leaves a trace; raises Killed when the machine is switched off."""

_WHOLE_HOST = ("timeout", "reset", "certificate", "unknown_host", "private", "500", "503", "429", "403")
"""Troubles that pages share with the source they stand in."""


class Wire:
    """Stands in for `wire.client.Client`; `asked` counts answers by status, `met` troubles, `crowded` has hosts asked twice at once."""

    agent = "Casewire/test"

    def __init__(self, world: World, clock: WallClock, step: Step, met: Counter[str]) -> None:
        self._world = world
        self._clock = clock
        self._step = step
        self._chance = random.Random(f"wire {world.seed}")
        self._at: Counter[str] = Counter()
        self._by_place = {(outlet.host, outlet.name): outlet for outlet in world.outlets}
        self.limits = HostLimits(clock)
        self.crowded: set[str] = set()
        self.asked: Counter[int] = Counter()
        self.met = met

    async def get(self, url: str, *, etag: str = "", last_modified: str = "", delay: float | None = None, **_: object) -> Answer:
        """One GET in the made-up world."""
        host = host_of(url)
        self._refuse_if_held(url, host)
        async with self.limits.turn(host, delay or 1.0):
            self._refuse_if_held(url, host)
            self._at[host] += 1
            if self._at[host] > 1:
                self.crowded.add(host)
            try:
                self._step(f"get {url}")
                answer = await self._answer(url, etag)
                self._step(f"got {url}")
                self.asked[answer.status] += 1
                return answer
            finally:
                self._at[host] -= 1

    def _refuse_if_held(self, url: str, host: str) -> None:
        wait = self.limits.held(host)
        if wait > timedelta(0):
            raise FetchError(f"{url}: {host} asked us to wait", url=url, stage="status", status=429, retry_after=wait)

    async def _answer(self, url: str, etag: str) -> Answer:
        spelled = literal(name_of(url))
        if spelled is not None and not is_public(spelled):
            raise refusal(name_of(url), spelled)
        await asyncio.sleep(self._chance.uniform(0.05, 2.0))
        parts = urlsplit(url)
        if parts.path == "/robots.txt":
            return await self._robots(url, parts.netloc)
        outlet = self._by_place[parts.netloc, parts.path.split("/")[1]]
        trouble = outlet.trouble(self._clock.true)
        self.met[trouble] += 1
        is_source = url in (outlet.address, f"{outlet.address}-moved")
        await self._fail(url, trouble, is_source=is_source)
        return self._source(outlet, url, etag, trouble) if is_source else self._page(outlet, url, parts.path, trouble)

    async def _robots(self, url: str, host: str) -> Answer:
        """There is none, or its server is in trouble."""
        troubles = {outlet.trouble(self._clock.true) for outlet in self._world.outlets if outlet.host == host}
        if "robots_hangs" in troubles:
            self.met["robots_hangs"] += 1
            await asyncio.sleep(20)
            raise FetchError(f"{url}: timeout", url=url, stage="headers")
        if "robots_500" in troubles:
            self.met["robots_500"] += 1
            raise FetchError(f"{url}: status 500", url=url, stage="status", status=500)
        raise FetchError(f"{url}: status 404", url=url, stage="status", status=404, permanent=True)

    async def _fail(self, url: str, trouble: str, *, is_source: bool) -> None:
        """Raises FetchError for what keeps an answer from coming."""
        if not is_source and trouble == "pages_only":
            raise FetchError(f"{url}: status 502", url=url, stage="status", status=502)
        if not is_source and trouble not in _WHOLE_HOST:
            return
        if trouble == "timeout":
            await asyncio.sleep(30)
            raise FetchError(f"{url}: timeout", url=url, stage="headers")
        if trouble == "private":
            raise refusal(name_of(url), _INSIDE)
        if trouble in _BROKEN:
            stage, words = _BROKEN[trouble]
            raise FetchError(f"{url}: {words}", url=url, stage=stage)
        if trouble.isdigit():
            self._refuse(url, int(trouble))

    def _refuse(self, url: str, status: int) -> None:
        wait = timedelta(seconds=self._chance.choice((0, 30, 3600, 20 * 3600))) if status in (503, 429) else timedelta(0)
        if wait:
            self.limits.hold(host_of(url), wait)
        raise FetchError(
            f"{url}: status {status}", url=url, stage="status", status=status, retry_after=wait or None, permanent=status in (403, 404)
        )

    def _source(self, outlet: Outlet, url: str, etag: str, trouble: str) -> Answer:
        at = self._clock.true
        if trouble == "stuck":
            at = next(each.begin for each in outlet.troubles if each.holds(at))
        body = source_body(outlet, at, trouble)
        tag = f'"{sha256(body).hexdigest()[:12]}"' if outlet.validators else ""
        moved = f"{outlet.address}-moved" if trouble == "moved" else ""
        if etag and (etag == tag or trouble == "unchanged"):
            return Answer(not_modified=True, status=304, etag=etag, moved_to=moved)
        kind = "text/html" if outlet.kind == "listing" or trouble in ("html", "challenge") else "application/rss+xml"
        return self._document(url, body, kind, tag, moved)

    def _page(self, outlet: Outlet, url: str, path: str, trouble: str) -> Answer:
        slug = path.rpartition("/")[2]
        page = next((page for page in outlet.published(self._clock.true) if page.slug == slug), None)
        if page is None:
            raise FetchError(f"{url}: status 404", url=url, stage="status", status=404, permanent=True)
        return self._document(url, page_body(page, trouble, self.asked.total()), "text/html", "", "")

    def _document(self, url: str, body: bytes, kind: str, tag: str, moved: str) -> Answer:
        document = Document(url=url, final_url=moved or url, status=200, fetched_at=self._clock(), body=body, content_type=kind)
        return Answer(document=document, etag=tag, moved_to=moved)


_INSIDE = ip_address("10.0.0.7")
_BROKEN = {
    "reset": ("body", "the connection was cut"),
    "certificate": ("tls", "the certificate has expired"),
    "unknown_host": ("connect", "the name is not known to the name servers"),
}
"""Stage and words of what keeps an answer from coming."""


@dataclass
class Radio:
    """A channel: what it heard in order, with true times; out, unsure, busy, slow or refusing while its troubles last."""

    name: str
    troubles: tuple[Trouble, ...]
    clock: WallClock
    step: Step
    met: Counter[str]
    pause: timedelta = timedelta(0)
    amends: bool = False
    heard: list[tuple[timedelta, Message]] = field(default_factory=list)
    unsure: int = 0
    """Messages taken without a word."""

    async def send(self, message: Message) -> Receipt:
        """Take it, or say what is wrong."""
        self.step(f"send {self.name} {message.id}")
        trouble = next((each.kind for each in self.troubles if each.holds(self.clock.true)), "")
        self.met[trouble] += 1
        await asyncio.sleep(100 if trouble == "slow" else 0.3)
        self._refuse(trouble, message)
        self.heard.append((self.clock.passed, message))
        if trouble == "unknown":
            self.unsure += 1
            raise DeliveryError(f"{self.name}: the line was cut", unknown=True)
        self.step(f"sent {self.name} {message.id}")
        return Receipt()

    def _refuse(self, trouble: str, message: Message) -> None:
        if trouble == "out":
            raise DeliveryError(f"{self.name}: cannot be reached", channel_out=True)
        if trouble == "busy":
            raise DeliveryError(f"{self.name}: too many messages", channel_out=True, retry_after=timedelta(minutes=10))
        if trouble == "revoked":
            raise DeliveryError(f"{self.name}: no such webhook", permanent=True, channel_out=True)
        if trouble == "refuses_some" and sha256(message.id.encode()).digest()[0] < 100:
            raise DeliveryError(f"{self.name}: this message is refused", permanent=True)
