"""Pages that their scripts build, as the system's Chromium shows them.

The browser has no network of its own: names lead nowhere in it, and its proxy does not exist. What a page asks for comes here and is
fetched by the guarded client, so that addresses, robots.txt, sizes and deadlines are kept as everywhere: scripts and their data only, by
GET. It sees none of our environment, keeps nothing, and is killed with all its processes after each page, or when it exceeds its time or
memory.
"""

import asyncio
import contextlib
import os
import shutil
import signal
import tempfile
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from casefile.errors import FetchError
from casefile.material import Document
from wire import robots
from wire.addresses import host_of
from wire.client import Client

if TYPE_CHECKING:
    from playwright.async_api import CDPSession, Page, Request, Route

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_LOCKED_IN = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=http://nowhere.invalid:9",
    "--proxy-bypass-list=<-loopback>",  # loopback too goes to the proxy that is not there
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--force-webrtc-ip-handling-policy",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-pings",
    "--no-first-run",
)
_FETCHED = frozenset({"document", "script", "xhr", "fetch"})
"""What a page may have. Pictures, films, fonts, styles and frames say nothing that is read."""
_NOT_PASSED_ON = frozenset({"content-encoding", "content-length", "transfer-encoding", "connection", "keep-alive", "set-cookie"})
_HTML = ("text/html", "application/xhtml+xml")
_CALM = 2
"""So many looks in a row must find the same text."""
_LOOK = 0.25
"""Seconds between two looks at a page, and at the memory it takes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """What one page may cost: seconds altogether and until it must have settled, memory beyond what is shared, requests and their bytes,
    and how large it may grow."""

    seconds: float = 30.0
    settle: float = 8.0
    megabytes: int = 800
    requests: int = 80
    fetched_bytes: int = 20_000_000
    characters: int = 5_000_000
    navigations: int = 3
    """Other pages that it may lead to by script."""


def installed() -> str:
    """Where the system's Chromium is. Raises FetchError that says what to install where it, or what drives it, is missing."""
    if find_spec("playwright") is None:
        raise FetchError("`browser: yes` needs Playwright: pip install 'casewire[browser]'", stage="browser")
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise FetchError("`browser: yes` needs the system's Chromium: apt-get install chromium", stage="browser")
    return found


class Browser:
    """Reads pages with scripts, one after the other. `now` tells the time, for robots.txt."""

    def __init__(self, client: Client, *, limits: Limits | None = None, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._client = client
        self._limits = limits or Limits()
        self._now = now
        self._robots: dict[str, robots.Robots] = {}
        self._turn = asyncio.Lock()

    async def get(self, url: str, *, delay: float | None = None) -> Document:
        """The page at an address as its scripts leave it; what is no page of HTML comes as it is. Whether robots may read the page itself
        is the caller's to ask; what it fetches is asked for here.

        Raises FetchError: stage `browser` where the browser is missing, takes too long or too much memory, else as the client.
        """
        place = installed()
        answer = await self._client.get(url, delay=delay)
        if answer.document is None:
            raise FetchError(f"{url}: answered with nothing", url=url, stage="status")
        if answer.document.content_type.partition(";")[0].strip().lower() not in _HTML:
            return answer.document
        async with self._turn:
            html = await _Visit(self, answer.document, self._limits).built(place)
        return replace(answer.document, body=html.encode("utf-8", "replace"), content_type="text/html; charset=utf-8")

    @property
    def agent(self) -> str:
        """What we call ourselves, in the browser as elsewhere."""
        return self._client.agent

    async def fetch(self, url: str, headers: Mapping[str, str], most: int) -> Document:
        """Something that a page asks for. Raises FetchError where it may not be had."""
        await self._permit(url)
        answer = await self._client.get(url, accept="*/*", headers=headers, max_bytes=most, max_wire_bytes=most, delay=0.0)
        if answer.document is None:
            raise FetchError(f"{url}: answered with nothing", url=url, stage="status")
        return answer.document

    async def _permit(self, url: str) -> None:
        host, now = host_of(url), self._now()
        known = self._robots.get(host)
        if known is None or (known.until is not None and known.until <= now):
            known = self._robots[host] = await robots.fetch(self._client, url, now)
        permission = known.permission(url, self.agent)
        if not permission.allowed:
            raise FetchError(f"{url}: {permission.reason}", url=url, stage="robots")


@dataclass
class _Visit:
    """One page in one browser."""

    browser: Browser
    first: Document
    limits: Limits
    token: str = field(default_factory=lambda: uuid4().hex)
    open: int = 0
    asked: int = 0
    fetched: int = 0
    pages: int = 0
    too_large: bool = False

    async def built(self, place: str) -> str:
        """The page's HTML once it has settled. Raises FetchError."""
        from playwright.async_api import Error, async_playwright  # an extra

        watch = asyncio.create_task(self._watch())
        try:
            with tempfile.TemporaryDirectory(prefix="casewire-", ignore_cleanup_errors=True) as home:
                async with asyncio.timeout(self.limits.seconds), async_playwright() as driver:
                    try:
                        chromium = await driver.chromium.launch(
                            executable_path=place,
                            args=[*_LOCKED_IN, f"--casewire-page={self.token}", "--js-flags=--max-old-space-size=384"],
                            chromium_sandbox=os.geteuid() != 0,  # Chromium refuses to have one as root
                            env={"PATH": os.environ.get("PATH", ""), "HOME": home},
                        )
                        async with self._page_of(chromium) as page:
                            return await self._settled(page)
                    finally:
                        self.kill()
        except TimeoutError as cause:
            raise self._gave_up(f"its scripts were not done within {self.limits.seconds:g} s") from cause
        except Error as cause:
            words = f"could not be shown: {str(cause).strip().partition(chr(10))[0][:300]}"
            raise self._gave_up(f"took more than {self.limits.megabytes} MB of memory" if self.too_large else words) from cause
        finally:
            watch.cancel()
            self.kill()

    def _gave_up(self, words: str) -> FetchError:
        return FetchError(f"{self.first.url}: {words}", url=self.first.url, stage="browser")

    @contextlib.asynccontextmanager
    async def _page_of(self, chromium: Any) -> AsyncIterator["Page"]:
        """A page that keeps nothing, in which everything asked for comes to `_answer`."""
        context = await chromium.new_context(service_workers="block", accept_downloads=False, user_agent=self.browser.agent)
        await context.route("**/*", self._answer)
        page: Page = await context.new_page()
        context.on("page", lambda other: asyncio.ensure_future(other.close()))
        yield page

    # ---- what it asks for --------------------------------------------------------------------------------------------------------------

    async def _answer(self, route: "Route", request: "Request") -> None:
        """Gives a page what it may have, and refuses the rest."""
        self.open += 1
        try:
            document = await self._allowed(request)
            headers = {name: value for name, value in document.headers.items() if name.lower() not in _NOT_PASSED_ON}
            await route.fulfill(status=200, headers=headers, body=document.body)
        except FetchError:
            with contextlib.suppress(Exception):  # the page may be gone by now
                await self._refuse(route, request)
        except Exception:  # noqa: S110 - whatever the driver raises for a page that is gone; the visit itself tells of it
            pass
        finally:
            self.open -= 1

    async def _refuse(self, route: "Route", request: "Request") -> None:
        """Refuses a request. A page that is to be left is kept by an answer without content; else Chromium shows an error in its place."""
        if request.is_navigation_request():
            await route.fulfill(status=204)
        else:
            await route.abort("blockedbyclient")

    async def _allowed(self, request: "Request") -> Document:
        """What answers a request. Raises FetchError for one that is not made."""
        kind, url = request.resource_type, request.url
        self.asked += 1
        if kind not in _FETCHED or request.method != "GET" or self.asked > self.limits.requests:
            raise FetchError(f"{url}: not fetched for a page", url=url, stage="browser")
        if kind == "document":
            return await self._leads_on(request)
        origin = request.headers.get("origin")
        return await self._fetched(url, {"origin": origin} if origin else {})

    async def _leads_on(self, request: "Request") -> Document:
        """The page itself, which is here already; or another that its scripts lead to in its place."""
        if request.frame.parent_frame is not None or self.pages > self.limits.navigations:
            raise FetchError(f"{request.url}: not followed from a page", url=request.url, stage="browser")
        self.pages += 1
        return self.first if self.pages == 1 else await self._fetched(request.url, {})

    async def _fetched(self, url: str, headers: Mapping[str, str]) -> Document:
        document = await self.browser.fetch(url, headers, self.limits.fetched_bytes - self.fetched)
        self.fetched += len(document.body)
        return document

    # ---- when it is done ---------------------------------------------------------------------------------------------------------------

    async def _settled(self, page: "Page") -> str:
        """The page's HTML once it is calm."""
        await page.goto(self.first.final_url, wait_until="commit")
        session = await page.context.new_cdp_session(page)
        await self._calm(page, session)
        most = self.limits.characters
        html = await self._said(session, f"(html => html.length > {most} ? null : html)(document.documentElement.outerHTML)")
        if not isinstance(html, str):
            raise self._gave_up(f"grew to more than {most:,} characters")
        return f"<!DOCTYPE html>{html}"

    async def _calm(self, page: "Page", session: "CDPSession") -> None:
        """Waits until nothing is under way any more and the text has stopped growing; at the longest for `settle` seconds."""
        until = asyncio.get_running_loop().time() + self.limits.settle
        before: object = None
        same = 0
        while asyncio.get_running_loop().time() < until and same < _CALM:
            await asyncio.sleep(_LOOK)
            now = await self._length(page, session)
            same = same + 1 if now is not None and now == before and not self.open else 0
            before = now

    async def _length(self, page: "Page", session: "CDPSession") -> object:
        """How much text the page shows; None while it is loading, or leads to another page just now."""
        from playwright.async_api import Error

        try:
            return await self._said(session, "document.readyState == 'loading' || !document.body ? null : document.body.innerText.length")
        except Error:
            if page.is_closed() or self.too_large:
                raise
            return None

    async def _said(self, session: "CDPSession", expression: str) -> object:
        """What an expression gives in a world of our own, where the page's scripts have changed nothing."""
        frame = (await session.send("Page.getFrameTree"))["frameTree"]["frame"]["id"]
        world = await session.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": "casewire"})
        asked = {"expression": expression, "contextId": world["executionContextId"], "returnByValue": True}
        said: object = (await session.send("Runtime.evaluate", asked))["result"].get("value")
        return said

    # ---- its processes -----------------------------------------------------------------------------------------------------------------

    async def _watch(self) -> None:
        """Kills the browser when it takes more memory than a page may."""
        while True:
            await asyncio.sleep(_LOOK)
            if sum(map(_private, _processes(self.token))) > self.limits.megabytes * 1_000_000:
                self.too_large = True
                self.kill()

    def kill(self) -> None:
        """Ends the browser with everything it started."""
        for process in _processes(self.token):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(process, signal.SIGKILL)


def _processes(token: str) -> list[int]:
    """The browser that was started with a token, and everything below it. Empty where the system has no /proc."""
    children: defaultdict[int, list[int]] = defaultdict(list)
    found: list[int] = []
    for place in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, ValueError, IndexError):
            children[int((place / "stat").read_text().rpartition(")")[2].split()[1])].append(int(place.name))
            if token.encode() in (place / "cmdline").read_bytes():
                found.append(int(place.name))
    return list(dict.fromkeys(each for process in found for each in _below(process, children)))


def _below(process: int, children: Mapping[int, list[int]]) -> Iterator[int]:
    yield process
    for child in children.get(process, ()):
        yield from _below(child, children)


def _private(process: int) -> int:
    """Bytes of memory that a process shares with nobody; 0 where it is gone."""
    try:
        resident, shared = (Path(f"/proc/{process}/statm").read_text().split())[1:3]
    except (OSError, ValueError):
        return 0
    return (int(resident) - int(shared)) * os.sysconf("SC_PAGE_SIZE")
