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
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import MappingProxyType, TracebackType
from typing import Any, cast
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

import certifi
import httpcore
import httpx

from casefile.errors import FetchError, UsageError
from casefile.material import NOTHING, Document
from wire import guard, inflate
from wire.addresses import host_of
from wire.limits import HostLimits, retry_after

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
MAX_HEADERS = 200
MAX_HEADER_BYTES = 64 * 1024
MAX_PREAMBLE = 256 * 1024
"""Bytes before the answer's headers are complete, interim answers included."""
PATIENCE = 2000
"""Pieces of a body that may be tiny; beyond them the average must reach 64 bytes (a server can make each byte a chunk)."""

ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.8"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_READABLE = frozenset({200, 203})
_NEEDS_A_PERSON = frozenset({401, 402, 403, 404, 407, 410, 451})

_STATUS_WORDS = {
    400: "the server did not understand the request",
    401: "the server wants a login",
    402: "the server wants payment",
    403: "the server refuses us",
    404: "there is no such page",
    407: "the proxy wants a login",
    410: "the page is gone for good",
    429: "the server says we ask too often",
    451: "the page is withheld for legal reasons",
    503: "the server is overloaded or being mended",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class NetworkSettings:
    """How we go out.

    `delay` is the pause in seconds between two requests to one host; hosts on the allow list are the operator's own and need none.
    """

    contact: str = ""
    proxy: str = ""
    """http:// or https:// address of an outbound proxy."""
    ca_file: str = ""
    """Further certificate authorities, PEM. They add to the usual ones."""
    allow: tuple[str, ...] = ()
    """host:port or networks that may be reached although they are private."""
    version: str = "0.1"
    delay: float = 1.0
    allowed_delay: float = 0.0

    @property
    def agent(self) -> str:
        """Our User-Agent: who we are and whom to write to."""
        contact = "".join(char for char in self.contact if " " <= char <= "~" and char not in "()")[:200]
        return f"Casewire/{self.version}" + (f" (+{contact})" if contact else "")


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a GET gave: a document, or the word that nothing changed since the validators we sent."""

    document: Document | None = None
    not_modified: bool = False
    status: int = 200
    etag: str = ""
    last_modified: str = ""
    moved_to: str = ""
    """Where the place has moved for good (an unbroken chain of permanent redirects), else empty."""
    headers: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    """Of the last answer, names in lower case, without cookies."""
    cut: bool = False
    """The body was longer than asked for; only its beginning is here."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """What a POST gave, whatever its status."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class _Caps:
    body: int
    wire: int
    cut: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class _Raw:
    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    cut: bool = False


def shown(url: str) -> str:
    """An address as it may be shown: without name and password, without control characters, at most 300 characters."""
    head, at, rest = url.partition("://")
    authority, slash, path = rest.partition("/")
    clean = f"{head}{at}{authority.rpartition('@')[2]}{slash}{path}" if at else url
    return "".join(char if char.isprintable() else "?" for char in clean[:300]) + ("…" if len(clean) > 300 else "")


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
        if not parts.hostname or parts.port == 0:
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


def _readable_headers(raw: list[tuple[bytes, bytes]]) -> dict[str, str]:
    """Headers with lower-case names and latin-1 values, doubles joined, cookies left out. Raises FetchError past the caps."""
    if len(raw) > MAX_HEADERS or sum(len(name) + len(value) for name, value in raw) > MAX_HEADER_BYTES:
        raise FetchError(f"more than {MAX_HEADERS} headers or {MAX_HEADER_BYTES:,} bytes of them", stage="headers")
    headers: dict[str, str] = {}
    for name, value in raw:
        key = name.decode("latin-1").lower()
        if key not in ("set-cookie", "set-cookie2"):
            text = value.decode("latin-1")
            headers[key] = f"{headers[key]}, {text}" if key in headers else text
    return headers


def _check_framing(raw: list[tuple[bytes, bytes]], version: bytes) -> None:
    """A length and chunks at once is how answers are smuggled (RFC 9112, 6.3); h11 lets any version number pass."""
    if version not in (b"HTTP/1.0", b"HTTP/1.1"):
        raise FetchError("broken HTTP: an answer in a version that does not exist", stage="headers")
    names = {name.lower() for name, _ in raw}
    if b"transfer-encoding" in names and b"content-length" in names:
        raise FetchError("broken HTTP: the answer has both a length and chunks", stage="headers")


def _coding(headers: Mapping[str, str]) -> str:
    """The Content-Encoding, empty for none. Raises FetchError for an unknown one, or several."""
    codings = [part.strip().lower() for part in headers.get("content-encoding", "").split(",")]
    real = [coding for coding in codings if coding not in ("", "identity")]
    if len(real) > 1:
        raise FetchError(f"the body is packed {len(real)} times over ({', '.join(real)[:100]}); nested packing is refused", stage="decode")
    if real and not inflate.known(real[0]):
        raise FetchError(f"the body is packed in a way we did not ask for ({real[0][:40]!r}; asked were gzip and deflate)", stage="decode")
    return real[0] if real else ""


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
            _check_framing(response.headers, response.extensions.get("http_version", b""))
            _readable_headers(response.headers)
        except FetchError:
            await response.aclose()
            raise
        # Cookies are not kept: httpx would parse every one of a flood.
        kept = [(name, value) for name, value in response.headers if name.lower() not in (b"set-cookie", b"set-cookie2")]
        return httpx.Response(response.status, headers=kept, stream=_Stream(response))

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
        self._allowed = _allowed(settings)
        self._transport: _Transport | None = None
        # It writes whole addresses into the log, with the secrets that stand in webhook addresses.
        logging.getLogger("httpcore").setLevel(logging.WARNING)

    @property
    def agent(self) -> str:
        """The User-Agent we go by."""
        return self._settings.agent

    async def __aenter__(self) -> "Client":
        self._transport = _Transport(_pool(self._settings, self._allowed, self._resolve))
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._transport is not None:
            await self._transport.aclose()

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
        conditions = _conditions(etag, last_modified)
        caps = _Caps(body=max_bytes, wire=max_wire_bytes, cut=cut)
        here, moved, left = checked_url(url), "", deadline
        permanent = True
        for hop in range(MAX_HOPS + 1):
            extra = dict(headers) if _origin(here) == _origin(url) else {}
            sent = {"accept": accept, **conditions, **extra}
            began = asyncio.get_running_loop().time()
            pause = (self._delay(here) if delay is None else delay) if hop == 0 else 0.0
            async with self._turn(here, pause) as waited:
                raw = await self._exchange("GET", here, sent, b"", caps, left)
            left -= asyncio.get_running_loop().time() - began - waited.seconds
            if raw.status not in _REDIRECTS:
                return self._answer(url, here, moved, raw, bool(conditions))
            here = next_address(here, raw.headers.get("location", ""))
            permanent = permanent and raw.status in _PERMANENT
            moved = here if permanent else moved
        raise FetchError(f"{shown(url)}: more than {MAX_HOPS} redirects; the last led to {shown(here)}", url=url, stage="address")

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

        Raises FetchError; its stage tells whether the message can have arrived: not with `address` and `connect`, perhaps with all others.
        """
        body = content if json is None else jsonlib.dumps(json, ensure_ascii=False).encode()
        kind = {"content-type": "application/json"} if json is not None else {}
        caps = _Caps(body=MAX_REPLY, wire=MAX_REPLY, cut=True)
        sent = {"accept": "*/*", **kind, **{name.lower(): value for name, value in headers.items()}}
        async with self._turn(checked_url(url), 0.0):
            raw = await self._exchange("POST", url, sent, body, caps, deadline)
        return Reply(status=raw.status, headers=MappingProxyType(dict(raw.headers)), body=raw.body)

    def _opened(self) -> "_Transport":
        if self._transport is None:
            raise UsageError("the client is used outside of its `async with` block")
        return self._transport

    def _delay(self, url: str) -> float:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        host = parts.hostname or ""
        address = guard.literal(host)
        own = self._allowed.place(host, port) or (address is not None and self._allowed.address(address, port))
        return self._settings.allowed_delay if own else self._settings.delay

    def _turn(self, url: str, delay: float) -> "_Turn":
        return _Turn(self.limits, host_of(url), delay, url)

    def _answer(self, asked: str, final: str, moved: str, raw: _Raw, conditional: bool) -> Answer:
        """The answer as a value. Raises FetchError for a status that carries no document."""
        headers = MappingProxyType(dict(raw.headers))
        tag, date = _validator(headers, "etag"), _validator(headers, "last-modified")
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
        words = _STATUS_WORDS.get(raw.status, "the server had an error" if raw.status >= 500 else "this is no page")
        if raw.status == 304:
            words = "the server says nothing changed, but we never had it"
        if raw.headers.get("cf-mitigated", "").lower() == "challenge":
            words = "a challenge for browsers stands before the page"
        return FetchError(
            f"{shown(final)}: status {raw.status}, {words}",
            url=asked,
            stage="status",
            status=raw.status,
            retry_after=wait,
            permanent=raw.status in _NEEDS_A_PERSON,
        )

    async def _exchange(self, method: str, url: str, headers: Mapping[str, str], body: bytes, caps: _Caps, deadline: float) -> _Raw:
        """One request and its answer, within `deadline` seconds. Raises FetchError and nothing else."""
        meter = guard.Meter(MAX_PREAMBLE, "headers and interim answers")
        stage = _Stage(meter, caps.wire)
        token = guard.METER.set(meter)
        try:
            async with asyncio.timeout(deadline):
                await self._check_behind_proxy(url)
                return await self._send(method, url, headers, body, caps, stage)
        except FetchError as error:
            raise _placed(error, url) from error.__cause__
        except TimeoutError as cause:
            raise FetchError(f"{shown(url)}: timeout, no complete answer within {deadline:.0f} s", url=url, stage=stage.name) from cause
        except UsageError:
            raise
        except Exception as cause:
            # Wide on purpose: httpx, httpcore, h11, ssl, idna and anyio raise from six families, and none of them may leave here.
            raise explained(cause, url, stage.name) from cause
        finally:
            guard.METER.reset(token)

    async def _check_behind_proxy(self, url: str) -> None:
        """Behind a proxy our socket ends at the proxy; the target is judged by what its name means here, where it means anything."""
        if not self._settings.proxy:
            return
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
        try:
            await guard.checked_addresses(host, port, self._allowed, self._resolve)
        except FetchError as error:
            if error.stage == "address":
                raise

    async def _send(self, method: str, url: str, headers: Mapping[str, str], body: bytes, caps: _Caps, stage: _Stage) -> _Raw:
        own = {"user-agent": self.agent, "accept-encoding": "gzip, deflate", "connection": "close", **_login(url)}
        fields = [(name.encode("ascii"), value.encode("latin-1")) for name, value in {**own, **headers}.items()]
        extensions = {"trace": stage.trace, "timeout": {"connect": CONNECT, "read": SILENCE, "write": SILENCE}}
        request = httpx.Request(method, url, headers=fields, content=body or None, extensions=extensions)
        response = await self._opened().handle_async_request(request)
        try:
            read = _readable_headers(response.headers.raw)
            if response.status_code < 200:
                raise FetchError(f"broken HTTP: status {response.status_code} instead of an answer", stage="headers")
            if method == "GET" and response.status_code not in _READABLE:
                return _Raw(status=response.status_code, headers=read)
            content, was_cut = await _body(response, read, caps)
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
        began = asyncio.get_running_loop().time()
        await self._turn.__aenter__()
        self.seconds = asyncio.get_running_loop().time() - began
        wait = self._limits.held(self._host)
        if wait > timedelta(0):
            await self._turn.__aexit__(None, None, None)
            minutes = max(1, round(wait.total_seconds() / 60))
            message = f"{shown(self._url)}: {self._host} asked us to wait; {minutes} min are left"
            raise FetchError(message, url=self._url, stage="status", status=429, retry_after=wait)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._turn.__aexit__(kind, error, trace)


async def _body(response: httpx.Response, headers: Mapping[str, str], caps: _Caps) -> tuple[bytes, bool]:
    """The unpacked body and whether it was cut at the cap. Raises FetchError at caps and broken packing."""
    _check_declared(headers, caps)
    coding = _coding(headers)
    inflater = inflate.Inflater(coding) if coding else None
    content = bytearray()
    wire = pieces = 0
    try:
        async for piece in response.aiter_raw():
            wire += len(piece)
            pieces += 1
            _check_pace(wire, pieces, caps)
            for part in inflater.feed(piece) if inflater else (piece,):
                content += part
                if len(content) > caps.body:
                    return _at_cap(content, caps, "unpacks to more than" if inflater else "is larger than")
                await asyncio.sleep(0)  # between two steps of unpacking the others get their turn
        if inflater and wire:
            inflater.finish()
    except inflate.UnpackError as cause:
        raise FetchError(str(cause), stage="decode") from cause
    return bytes(content), False


def _at_cap(content: bytearray, caps: _Caps, over: str) -> tuple[bytes, bool]:
    """The beginning, where that is enough; else the error that names the cap."""
    if caps.cut:
        return bytes(content[: caps.body]), True
    raise FetchError(f"the body {over} {caps.body:,} bytes, the most we read", stage="decode" if "unpacks" in over else "body")


def _check_declared(headers: Mapping[str, str], caps: _Caps) -> None:
    declared = headers.get("content-length", "")
    if declared.isascii() and declared.isdigit() and int(declared[:20]) > caps.wire and not caps.cut:
        raise FetchError(f"the body is {int(declared[:20]):,} bytes; the most we read is {caps.wire:,}", stage="body")


def _check_pace(wire: int, pieces: int, caps: _Caps) -> None:
    if wire > caps.wire:
        raise FetchError(f"the body is larger than {caps.wire:,} bytes on the wire, the most we read", stage="body")
    if pieces > PATIENCE and wire < pieces * 64:
        raise FetchError(f"the body comes in {pieces:,} crumbs of less than 64 bytes", stage="body")


def _conditions(etag: str, last_modified: str) -> dict[str, str]:
    """The conditional headers for validators as received; what could not be sent back as it is, is left out."""
    wanted = {"if-none-match": etag, "if-modified-since": last_modified}
    return {name: value for name, value in wanted.items() if value and _sendable(value)}


def _sendable(value: str) -> bool:
    return len(value) <= 1024 and value == value.strip() and all(" " <= char <= "\xff" and char != "\x7f" for char in value)


def _validator(headers: Mapping[str, str], name: str) -> str:
    """A validator as received, or empty where there is none that could be sent back byte for byte."""
    value = headers.get(name, "")
    return value if _sendable(value) else ""


def _login(url: str) -> dict[str, str]:
    """Name and password that stand in an address, as a header."""
    parts = urlsplit(url)
    if not parts.username:
        return {}
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return {"authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"}


def _origin(url: str) -> tuple[str, str]:
    return urlsplit(url).scheme.lower(), host_of(url)


def _placed(error: FetchError, url: str) -> FetchError:
    """The same error with the address in front of its words."""
    words = str(error) if str(error).startswith(shown(url)) else f"{shown(url)}: {error}"
    return FetchError(words, url=url, stage=error.stage, status=error.status, retry_after=error.retry_after, permanent=error.permanent)


def explained(cause: Exception, url: str, stage: str) -> FetchError:
    """A foreign exception in plain words."""
    chain = list(_chain(cause))
    certificate = next((one for one in chain if isinstance(one, ssl.SSLCertVerificationError)), None)
    if certificate is not None:
        words = f"the certificate is not valid ({_plain(certificate.verify_message)}); pages are never read without checking it"
    elif any(isinstance(one, ssl.SSLError) for one in chain):
        words = "the encrypted connection could not be set up"
    elif isinstance(cause, httpcore.TimeoutException):
        words = f"timeout, {_SILENT.get(stage, 'the server fell silent')}"
    elif isinstance(cause, httpcore.ProxyError):
        words = f"the proxy refused ({_plain(str(cause))})"
    elif isinstance(cause, httpcore.ProtocolError):
        words = _protocol_words(cause, stage)
    elif isinstance(cause, httpcore.ConnectError):
        words = "the connection was refused or the host cannot be reached"
    elif isinstance(cause, httpcore.NetworkError | OSError):
        words = "the connection was cut"
    else:
        words = f"the answer could not be read ({type(cause).__name__}: {_plain(str(cause))})"
    return FetchError(f"{shown(url)}: {words}", url=url, stage=stage)


_SILENT = {"connect": "no connection came about", "headers": "the server took the request and fell silent"}


def _protocol_words(cause: Exception, stage: str) -> str:
    if stage == "body" and ("peer closed" in str(cause) or "incomplete" in str(cause)):
        return "the body ended early; nothing of it was kept"
    if "without sending a response" in str(cause):
        return "the server hung up without an answer"
    return f"broken HTTP ({_plain(str(cause))})"


def _chain(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and len(found) < 10:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


def _plain(text: str) -> str:
    """A library's words, fit for a line: printable, short."""
    return "".join(char if char.isprintable() else "?" for char in text)[:160]


def _allowed(settings: NetworkSettings) -> guard.Allowed:
    """The exceptions; a configured proxy is one of them."""
    try:
        allowed = guard.parse_allow(settings.allow)
    except ValueError as cause:
        raise UsageError(f"network: allow: {cause}") from cause
    if not settings.proxy:
        return allowed
    parts = urlsplit(settings.proxy)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError("network: proxy: write http://host:port or https://host:port")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return guard.Allowed(allowed.places | {(parts.hostname, port)}, allowed.networks)


def _trust(ca_file: str) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=certifi.where())
    context.load_default_certs()
    if ca_file:
        try:
            context.load_verify_locations(cafile=ca_file)
        except (OSError, ssl.SSLError) as cause:
            raise UsageError(f"network: ca_file: {ca_file} cannot be read as PEM certificates") from cause
    return context


def _pool(settings: NetworkSettings, allowed: guard.Allowed, resolve: guard.Resolve) -> httpcore.AsyncConnectionPool:
    """Connections are opened by the guard and never reused."""
    proxy = None
    if settings.proxy:
        parts = urlsplit(settings.proxy)
        login = (parts.username or "", parts.password or "") if parts.username else None
        proxy = httpcore.Proxy(urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], "", "", "")), auth=login)
    return httpcore.AsyncConnectionPool(
        ssl_context=_trust(settings.ca_file),
        proxy=proxy,
        max_connections=None,
        max_keepalive_connections=0,
        network_backend=guard.GuardedBackend(allowed, resolve),
    )
