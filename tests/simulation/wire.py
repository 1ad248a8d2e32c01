"""The network of the made-up world: an object with the client's interface, and channels that keep what they hear."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from urllib.parse import urlsplit

from alerts.channels.base import Receipt
from alerts.message import Message
from casefile.errors import DeliveryError, FetchError
from casefile.material import Document
from tests.simulation import world as made
from tests.simulation.time import WallClock
from tests.simulation.world import Outlet, Trouble, World
from wire.addresses import host_of
from wire.limits import HostLimits
from wire.values import Answer

Step = Callable[[str], None]
"""Called before and after everything that leaves a trace; raises Killed when the machine is switched off."""


class Wire:
    """Stands in for `wire.client.Client`; `asked` and `refused` count requests, `crowded` the hosts that were asked twice at once."""

    agent = "Casewire/test"

    def __init__(self, world: World, clock: WallClock, step: Step) -> None:
        self._world = world
        self._clock = clock
        self._step = step
        self._chance = random.Random(f"wire {world.seed}")
        self._at: Counter[str] = Counter()
        self._by_place = {(outlet.host, outlet.name): outlet for outlet in world.outlets}
        self.limits = HostLimits(clock)
        self.crowded: set[str] = set()
        self.asked: Counter[int] = Counter()

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
        await asyncio.sleep(self._chance.uniform(0.05, 2.0))
        parts = urlsplit(url)
        if parts.path == "/robots.txt":
            raise FetchError(f"{url}: status 404", url=url, stage="status", status=404, permanent=True)
        outlet = self._by_place[parts.netloc, parts.path.split("/")[1]]
        trouble = outlet.trouble(self._clock.true)
        is_source = url in (outlet.address, f"{outlet.address}-moved")
        await self._fail(url, host_of(url), trouble if is_source or trouble in ("timeout", "reset", "500", "unknown_host") else "", trouble)
        return self._source(outlet, url, etag, trouble) if is_source else self._page(outlet, url, trouble)

    async def _fail(self, url: str, host: str, trouble: str, whole: str) -> None:
        """Raises FetchError for what keeps an answer from coming."""
        if trouble == "timeout":
            await asyncio.sleep(30)
            raise FetchError(f"{url}: timeout", url=url, stage="headers")
        if trouble == "reset":
            raise FetchError(f"{url}: the connection was cut", url=url, stage="body")
        if trouble == "unknown_host":
            raise FetchError(f"{url}: the name {host} is not known to the name servers", url=url, stage="connect")
        if whole in ("503", "429"):
            wait = timedelta(seconds=self._chance.choice((0, 30, 3600, 20 * 3600)))
            if wait:
                self.limits.hold(host, wait)
            raise FetchError(f"{url}: status {whole}", url=url, stage="status", status=int(whole), retry_after=wait or None)
        if trouble in ("500", "403", "404") or (trouble == "" and whole == "403"):
            status = int(whole)
            raise FetchError(f"{url}: status {status}", url=url, stage="status", status=status, permanent=status < 500)
        if trouble == "" and whole == "pages_only":
            raise FetchError(f"{url}: status 502", url=url, stage="status", status=502)

    def _source(self, outlet: Outlet, url: str, etag: str, trouble: str) -> Answer:
        at = self._clock.true
        if trouble == "stuck":
            at = next(each.begin for each in outlet.troubles if each.holds(at))
        if trouble in ("html", "challenge", "garbage"):
            body = {"html": made.web_page(), "challenge": made.challenge_page(), "garbage": b"<rss><channel><item>"}[trouble]
        else:
            body = made.feed_xml(outlet, at, trouble) if outlet.kind == "feed" else made.listing_html(outlet, at, trouble)
        tag = f'"{sha256(body).hexdigest()[:12]}"' if outlet.validators else ""
        moved = f"{outlet.address}-moved" if trouble == "moved" else ""
        if etag and (etag == tag or trouble == "unchanged"):
            return Answer(not_modified=True, status=304, etag=etag, moved_to=moved)
        kind = "text/html" if outlet.kind == "listing" or trouble in ("html", "challenge") else "application/rss+xml"
        return self._document(url, body, kind, tag, moved)

    def _page(self, outlet: Outlet, url: str, trouble: str) -> Answer:
        slug = url.rpartition("/")[2]
        page = next((page for page in outlet.published(self._clock.true) if page.slug == slug), None)
        if page is None:
            raise FetchError(f"{url}: status 404", url=url, stage="status", status=404, permanent=True)
        return self._document(url, made.page_html(page), "text/html", "", "")

    def _document(self, url: str, body: bytes, kind: str, tag: str, moved: str) -> Answer:
        document = Document(url=url, final_url=moved or url, status=200, fetched_at=self._clock(), body=body, content_type=kind)
        return Answer(document=document, etag=tag, moved_to=moved)


@dataclass
class Radio:
    """A channel: what it heard in order, with true times; out, unsure or busy while its troubles last."""

    name: str
    troubles: tuple[Trouble, ...]
    clock: WallClock
    step: Step
    pause: timedelta = timedelta(0)
    heard: list[tuple[timedelta, Message]] = field(default_factory=list)
    unsure: int = 0
    """Messages taken without a word."""

    async def send(self, message: Message) -> Receipt:
        """Take it, or say what is wrong."""
        self.step(f"send {self.name} {message.id}")
        await asyncio.sleep(0.3)
        trouble = next((each.kind for each in self.troubles if each.holds(self.clock.true)), "")
        if trouble == "out":
            raise DeliveryError(f"{self.name}: cannot be reached", channel_out=True)
        if trouble == "busy":
            raise DeliveryError(f"{self.name}: too many messages", channel_out=True, retry_after=timedelta(minutes=10))
        self.heard.append((self.clock.passed, message))
        if trouble == "unknown":
            self.unsure += 1
            raise DeliveryError(f"{self.name}: the line was cut", unknown=True)
        self.step(f"sent {self.name} {message.id}")
        return Receipt()
