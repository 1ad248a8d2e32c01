"""The one way to the network: a guarded HTTP client. Nothing else in Casewire imports httpx.

What goes in and comes out are values. Everything that goes wrong is a `FetchError` in plain words. Redirects are followed by hand,
so that each hop is checked; bodies are unpacked here, with a bound (`inflate.py`); connections are used once, so that bytes a server
sends after its answer are never taken for the answer to the next question. HTTP/2 stays off: with one request at a time per host
nothing is gained from it.
"""

import asyncio
import base64
import json as jsonlib
import logging
import re
import ssl
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from types import MappingProxyType, TracebackType
from typing import Any, cast
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

import certifi
import httpcore
import httpx

from casefile.errors import FetchError, UsageError
from casefile.material import NOTHING, Document
from wire import answers, guard, trouble
from wire.addresses import host_of
from wire.answers import Caps
from wire.limits import HostLimits, retry_after
from wire.tally import Tally
from wire.trouble import shown
from wire.values import Answer, NetworkSettings, Reply

__all__ = ["Answer", "Client", "NetworkSettings", "Reply", "checked_url", "next_address", "shown"]

DEADLINE = 30.0
"""Seconds for one fetch, redirects included, waiting for the host's turn not."""
CONNECT = 10.0
SILENCE = 15.0
"""Seconds without a byte after which a server is given up."""
MAX_BODY = 20_000_000
"""Decoded bytes of one answer, and bytes of it on the wire."""
MAX_REPLY = 1_000_000
"""Bytes read of a channel's reply."""
MAX_HOPS = 10
MAX_ADDRESS = 8192
MAX_HOST = 253
"""Characters; longer names cannot be looked up (RFC 1035)."""
MAX_PREAMBLE = 256 * 1024
"""Bytes before the answer's headers are complete, interim answers included."""

ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.8"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_READABLE = frozenset({200, 203})


@dataclass(frozen=True, kw_only=True, slots=True)
class _Raw:
    """An answer as it came over the wire, redirects and errors too."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    cut: bool = False


def checked_url(url: str) -> str:
    """The address, if it is one we read: http or https, with a host, within length. Raises FetchError, stage `address`."""
    problem = _wrong_with(url)
    if problem:
        raise FetchError(f"{shown(url)}: {problem}", url=url, stage="address", permanent=True)
    return url


def _wrong_with(url: str) -> str:
    if len(url) > MAX_ADDRESS:
        return f"the address is longer than {MAX_ADDRESS:,} characters"
    if any(char < " " or char == "\x7f" for char in url):
        return "the address holds control characters"
    try:
        parts = urlsplit(url)
        if parts.scheme.lower() not in ("http", "https"):
            return f"only http and https are read, not {parts.scheme or 'an address without a scheme'!r}"
        if not parts.hostname or len(parts.hostname) > MAX_HOST or parts.port == 0:
            return "the address names no host and port that can be reached"
        httpx.URL(url)
    except (ValueError, httpx.InvalidURL, UnicodeError):
        return "the address cannot be read"
    return ""


def next_address(url: str, location: str) -> str:
    """Where a redirect from `url` leads. Names and passwords in it are dropped. Raises FetchError, stage `address`."""
    if not location.strip():
        raise FetchError(f"{shown(url)}: a redirect without a target", url=url, stage="address")
    try:
        if re.match(r"https?:(?!//[^/?#])", location.strip(), re.IGNORECASE):
            raise ValueError("no host")
        parts = urlsplit(urljoin(url, location.strip()))
        target = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    except ValueError as cause:
        raise FetchError(f"{shown(url)}: a redirect to an address that cannot be read", url=url, stage="address") from cause
    try:
        return checked_url(target)
    except FetchError as cause:
        raise FetchError(f"{shown(url)} redirects to {cause}", url=url, stage="address", permanent=True) from cause


class _Transport(httpx.AsyncBaseTransport):
    """httpx on top of a connection pool whose sockets are opened by the guard.

    It is asked directly, without httpx's own client: that one reads redirect targets and cookies even when told to follow and keep none,
    and raises on those it does not like.
    """

    def __init__(self, pool: httpcore.AsyncConnectionPool) -> None:
        self._pool = pool

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        core = httpcore.Request(
            method=request.method,
            url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            content=cast("AsyncIterator[bytes]", request.stream),
            extensions=request.extensions,
        )
        response = await self._pool.handle_async_request(core)
        try:
            answers.check_framing(response.headers, response.extensions.get("http_version", b""))
            answers.readable_headers(response.headers)
        except FetchError:
            await response.aclose()
            raise
        return httpx.Response(response.status, headers=answers.without_cookies(response.headers), stream=_Stream(response))

    async def aclose(self) -> None:
        await self._pool.aclose()


class _Stream(httpx.AsyncByteStream):
    """A response's body as httpx wants it."""

    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._response.aiter_stream():
            yield piece

    async def aclose(self) -> None:
        await self._response.aclose()


class _Stage:
    """How far a request has come, learned from the connection's own trace; the meter is widened once the headers are in."""

    def __init__(self, meter: guard.Meter, wire: int) -> None:
        self.name = "connect"
        self._meter = meter
        self._wire = wire

    async def trace(self, event: str, info: Mapping[str, Any]) -> None:  # noqa: ARG002 (the interface is httpcore's)
        """Called by httpcore at each step."""
        if event == "http11.send_request_headers.started":
            self.name = "headers"
        elif event == "http11.receive_response_headers.complete":
            self.name = "body"
            self._meter.what = "answer"
            # Chunk framing costs a little more than the body itself.
            self._meter.limit = self._meter.read + self._wire + self._wire // 4 + MAX_PREAMBLE


class Client:
    """The guarded HTTP client; an async context manager, to be shared by everything that runs in one loop.

    `now` tells the time of day (for `fetched_at` and for Retry-After dates); `resolve` looks up names and is handed in by tests.
    """

    def __init__(
        self,
        settings: NetworkSettings,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        resolve: guard.Resolve = guard.resolve_by_system,
    ) -> None:
        self._settings = settings
        self._now = now
        self._resolve = resolve
        self.limits = HostLimits(now)
        self.tally = Tally()
        self._allowed = _allowed(settings)
        self._direct: _Transport | None = None
        self._proxied: _Transport | None = None
        # It writes whole addresses into the log, with the secrets that stand in webhook addresses.
        logging.getLogger("httpcore").setLevel(logging.WARNING)

    @property
    def agent(self) -> str:
        """The User-Agent we go by."""
        return self._settings.agent

    async def __aenter__(self) -> "Client":
        trust = _trust(self._settings.ca_file)
        self._direct = _Transport(_pool(trust, None, self._allowed, self._resolve))
        if self._settings.proxy:
            proxy, place = _proxy(self._settings.proxy, trust)
            only = guard.Allowed(frozenset({place}))
            self._proxied = _Transport(_pool(trust, proxy, only, self._resolve))
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for transport in (self._direct, self._proxied):
            if transport is not None:
                await transport.aclose()

    async def get(
        self,
        url: str,
        *,
        etag: str = "",
        last_modified: str = "",
        deadline: float = DEADLINE,
        accept: str = ACCEPT,
        headers: Mapping[str, str] = NOTHING,
        max_bytes: int = MAX_BODY,
        max_wire_bytes: int = MAX_BODY,
        cut: bool = False,
        delay: float | None = None,
    ) -> Answer:
        """Reads one address, following up to ten redirects.

        `etag` and `last_modified` are sent as they were received. `headers` (a token) go to the host of `url` and to no other.
        `cut` keeps the first `max_bytes` of a longer body instead of refusing it. `delay` in seconds overrides the pause between
        requests to this host. Raises FetchError and nothing else.
        """
        conditions = answers.conditions(etag, last_modified)
        caps = Caps(body=max_bytes, wire=max_wire_bytes, cut=cut)
        here, moved, left = checked_url(url), "", deadline
        permanent = True
        for hop in range(MAX_HOPS + 1):
            extra = dict(headers) if _place(here) == _place(url) else {}
            sent = {"accept": accept, **conditions, **extra}
            began = asyncio.get_running_loop().time()
            pause = (self._delay(here) if delay is None else delay) if hop == 0 else 0.0
            async with self._turn(here, pause) as waited:
                raw = await self._hop(url, here, sent, caps, left)
            left -= asyncio.get_running_loop().time() - began - waited.seconds
            if raw.status not in _REDIRECTS:
                return self._answer(url, here, moved, raw, bool(conditions))
            here = next_address(here, raw.headers.get("location", ""))
            permanent = permanent and raw.status in _PERMANENT
            moved = here if permanent else moved
        raise FetchError(f"{shown(url)}: more than {MAX_HOPS} redirects; the last led to {shown(here)}", url=url, stage="address")

    async def ask(
        self,
        url: str,
        *,
        headers: Mapping[str, str] = NOTHING,
        deadline: float = DEADLINE,
        silence: float = SILENCE,
        delay: float | None = None,
    ) -> Reply:
        """Asks a service with an interface for programs and gives its reply, whatever its status: services explain their refusals.

        Redirects are not followed, because `headers` may hold a token. `silence`: seconds without a byte after which it is given up.
        `delay` in seconds is the pause before the next request to a host that is not the operator's own. Raises FetchError.
        """
        caps = Caps(body=MAX_BODY, wire=MAX_BODY, cut=False, of_refusals=True)
        sent = {"accept": "application/json", **{name.lower(): value for name, value in headers.items()}}
        pause = self._delay(url) if delay is None or self.is_own(url) else delay
        async with self._turn(checked_url(url), pause):
            self.tally.mark_index(host_of(url))
            raw = await self._exchange("GET", url, sent, b"", caps, deadline, silence)
        return Reply(status=raw.status, headers=MappingProxyType(dict(raw.headers)), body=raw.body)

    async def post(
        self,
        url: str,
        *,
        content: bytes = b"",
        json: object = None,
        headers: Mapping[str, str] = NOTHING,
        deadline: float = DEADLINE,
    ) -> Reply:
        """Sends one message (for channels) and gives the reply, whatever its status; redirects are not followed.

        Raises FetchError, whose words leave the address out: in that of a webhook the path is the secret. Its stage tells whether the
        message can have arrived: not with `address` and `connect`, perhaps with all others.
        """
        body = content if json is None else jsonlib.dumps(json, ensure_ascii=False).encode()
        kind = {"content-type": "application/json"} if json is not None else {}
        caps = Caps(body=MAX_REPLY, wire=MAX_REPLY, cut=True)
        sent = {"accept": "*/*", **kind, **{name.lower(): value for name, value in headers.items()}}
        try:
            async with self._turn(checked_url(url), 0.0):
                raw = await self._exchange("POST", url, sent, body, caps, deadline)
        except FetchError as error:
            raise trouble.veiled(error, url) from None
        return Reply(status=raw.status, headers=MappingProxyType(dict(raw.headers)), body=raw.body)

    def _way(self, url: str) -> "_Transport":
        """Through the proxy where there is one; to places on the allow list directly, because a proxy's loopback is not ours."""
        way = self._direct if self.is_own(url) else self._proxied or self._direct
        if way is None:
            raise UsageError("the client is used outside of its `async with` block")
        return way

    def is_own(self, url: str) -> bool:
        """Does the operator name this place on the allow list?"""
        _, host, port = _place(url)
        address = guard.literal(host)
        return self._allowed.place(host, port) or (address is not None and self._allowed.address(address, port))

    def _delay(self, url: str) -> float:
        return self._settings.allowed_delay if self.is_own(url) else self._settings.delay

    def _turn(self, url: str, delay: float) -> "_Turn":
        return _Turn(self.limits, host_of(url), delay, url)

    def _answer(self, asked: str, final: str, moved: str, raw: _Raw, conditional: bool) -> Answer:
        """The answer as a value. Raises FetchError for a status that carries no document."""
        headers = MappingProxyType(dict(raw.headers))
        tag, date = answers.validator(headers, "etag"), answers.validator(headers, "last-modified")
        if raw.status == 304 and conditional:
            return Answer(not_modified=True, status=304, etag=tag, last_modified=date, moved_to=moved, headers=headers)
        if raw.status not in _READABLE:
            raise self._refused(asked, final, raw)
        document = Document(
            url=asked,
            final_url=final,
            status=raw.status,
            fetched_at=self._now(),
            body=raw.body,
            content_type=headers.get("content-type", "")[:200],
            headers=headers,
        )
        return Answer(document=document, status=raw.status, etag=tag, last_modified=date, moved_to=moved, headers=headers, cut=raw.cut)

    def _refused(self, asked: str, final: str, raw: _Raw) -> FetchError:
        """The error for a status; a wait the server asks for is kept for the whole host."""
        wait = retry_after(raw.headers, self._now()) if raw.status in (429, 503) else None
        if wait:
            self.limits.hold(host_of(final), wait)
        words = trouble.status_words(raw.status, raw.headers)
        return FetchError(
            f"{shown(final)}: status {raw.status}, {words}",
            url=asked,
            stage="status",
            status=raw.status,
            retry_after=wait,
            permanent=raw.status in trouble.NEEDS_A_PERSON,
        )

    async def _hop(self, asked: str, here: str, headers: Mapping[str, str], caps: Caps, left: float) -> _Raw:
        """One hop of a GET; an error behind a redirect names the address that was asked for as well."""
        try:
            return await self._exchange("GET", here, headers, b"", caps, left)
        except FetchError as error:
            if here == asked:
                raise
            raise trouble.placed(error, asked, "redirects to") from error.__cause__

    async def _exchange(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes, caps: Caps, deadline: float, silence: float = SILENCE
    ) -> _Raw:
        """One request and its answer, within `deadline` seconds. Raises FetchError and nothing else."""
        meter = guard.Meter(MAX_PREAMBLE, "headers and interim answers")
        stage = _Stage(meter, caps.wire)
        token = guard.METER.set(meter)
        try:
            async with asyncio.timeout(deadline):
                await self._check_behind_proxy(url)
                return await self._send(method, url, headers, body, caps, stage, silence)
        except FetchError as error:
            raise trouble.placed(error, url) from error.__cause__
        except TimeoutError as cause:
            raise FetchError(f"{shown(url)}: timeout, no complete answer within {deadline:.0f} s", url=url, stage=stage.name) from cause
        except UsageError:
            raise
        except Exception as cause:
            # Wide on purpose: httpx, httpcore, h11, ssl, idna and anyio raise from six families, and none of them may leave here.
            raise trouble.explained(cause, url, stage.name) from cause
        finally:
            self.tally.add(host_of(url), meter.read)
            guard.METER.reset(token)

    async def _check_behind_proxy(self, url: str) -> None:
        """Behind a proxy our socket ends at the proxy; the target is judged by what its name means here, where it means anything."""
        if not self._settings.proxy or self.is_own(url):
            return
        _, host, port = _place(url)
        try:
            await guard.checked_addresses(host, port, self._allowed, self._resolve)
        except FetchError as error:
            if error.stage == "address":
                raise

    async def _send(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes, caps: Caps, stage: _Stage, silence: float
    ) -> _Raw:
        own = {"user-agent": self.agent, "accept-encoding": "gzip, deflate", "connection": "close", **_login(url)}
        fields = [(name.encode("ascii"), value.encode("latin-1")) for name, value in {**own, **headers}.items()]
        extensions = {"trace": stage.trace, "timeout": {"connect": CONNECT, "read": silence, "write": SILENCE}}
        request = httpx.Request(method, url, headers=fields, content=body or None, extensions=extensions)
        response = await self._way(url).handle_async_request(request)
        try:
            read = answers.readable_headers(response.headers.raw)
            if response.status_code < 200:
                raise FetchError(f"broken HTTP: status {response.status_code} instead of an answer", stage="headers")
            if method == "GET" and response.status_code not in _READABLE and not caps.of_refusals:
                return _Raw(status=response.status_code, headers=read)
            content, was_cut = await answers.body_of(response.aiter_raw(), read, caps)
            return _Raw(status=response.status_code, headers=read, body=content, cut=was_cut)
        finally:
            await response.aclose()


class _Turn:
    """A host's turn, and how long we waited for it; refused at once while the host asked to be left alone."""

    def __init__(self, limits: HostLimits, host: str, delay: float, url: str) -> None:
        self._limits = limits
        self._host = host
        self._url = url
        self._turn = limits.turn(host, delay)
        self.seconds = 0.0

    async def __aenter__(self) -> "_Turn":
        self._check_held()
        began = asyncio.get_running_loop().time()
        await self._turn.__aenter__()
        self.seconds = asyncio.get_running_loop().time() - began
        try:
            self._check_held()  # the answer before ours may have asked for it
        except FetchError:
            await self._turn.__aexit__(None, None, None)
            raise
        return self

    def _check_held(self) -> None:
        wait = self._limits.held(self._host)
        if wait > timedelta(0):
            minutes = max(1, round(wait.total_seconds() / 60))
            message = f"{shown(self._url)}: {self._host} asked us to wait; {minutes} min are left"
            raise FetchError(message, url=self._url, stage="status", status=429, retry_after=wait)

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._turn.__aexit__(kind, error, trace)


def _login(url: str) -> dict[str, str]:
    """Name and password that stand in an address, as a header."""
    parts = urlsplit(url)
    if not parts.username:
        return {}
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return {"authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"}


def _place(url: str) -> tuple[str, str, int]:
    """Scheme, host and port as httpx will use them: one reading of an address for the decision and for the deed."""
    read = httpx.URL(url)
    return read.scheme, read.raw_host.decode("ascii"), read.port or (443 if read.scheme == "https" else 80)


def _allowed(settings: NetworkSettings) -> guard.Allowed:
    """The exceptions. Raises UsageError for those, and for a proxy, that cannot be read."""
    try:
        allowed = guard.parse_allow(settings.allow)
        parts = urlsplit(settings.proxy)
        wrong = settings.proxy and (parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0)
    except ValueError as cause:
        raise UsageError(f"network: allow or proxy: {cause}") from cause
    if wrong:
        raise UsageError("network: proxy: write http://host:port or https://host:port")
    return allowed


def _authorities() -> ssl.SSLContext:
    """Trust in certifi's authorities and the system's."""
    context = ssl.create_default_context(cafile=certifi.where())
    context.load_default_certs()
    return context


_usual_trust = lru_cache(maxsize=1)(_authorities)
"""Loading them takes 40 ms; without authorities of one's own they are the same for every client."""


def _trust(ca_file: str) -> ssl.SSLContext:
    if not ca_file:
        return _usual_trust()
    context = _authorities()
    try:
        context.load_verify_locations(cafile=ca_file)
    except (OSError, ssl.SSLError) as cause:
        raise UsageError(f"network: ca_file: {ca_file} cannot be read as PEM certificates") from cause
    return context


def _proxy(address: str, trust: ssl.SSLContext) -> tuple[httpcore.Proxy, tuple[str, int]]:
    """The proxy, and the place (host, port) it has."""
    parts = urlsplit(address)
    login = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    plain = urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], "", "", ""))
    proxy = httpcore.Proxy(plain, auth=login, ssl_context=trust if parts.scheme == "https" else None)
    return proxy, ((parts.hostname or "").rstrip("."), parts.port or (443 if parts.scheme == "https" else 80))


def _pool(
    trust: ssl.SSLContext, proxy: httpcore.Proxy | None, allowed: guard.Allowed, resolve: guard.Resolve
) -> httpcore.AsyncConnectionPool:
    """Connections are opened by the guard and never reused."""
    return httpcore.AsyncConnectionPool(
        ssl_context=trust,
        proxy=proxy,
        max_connections=None,
        max_keepalive_connections=0,
        network_backend=guard.GuardedBackend(allowed, resolve),
    )
