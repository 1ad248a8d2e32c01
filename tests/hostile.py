"""A server that behaves badly, on loopback, for tests of everything that reads from the network.

    with Hostile() as server:
        server.on("/feed", slow_body(b"<rss>", pause=0.2))
        ... read server.url("/feed"), then look at server.requests

It runs on a thread and a loop of its own, so that sync and async tests, and other processes, can talk to it. A behaviour is a
coroutine that gets the request and the writer; the connection is closed when it returns.
"""

import asyncio
import gzip
import ssl
import threading
import time
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from types import TracebackType


@dataclass(frozen=True)
class Seen:
    """A request as it came in; `at` is on time.monotonic's clock."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    at: float


Behaviour = Callable[[Seen, asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Hostile:
    """The server. `tls` makes it speak https. Paths without a behaviour answer 404."""

    tls: ssl.SSLContext | None = None
    requests: list[Seen] = field(default_factory=list)
    most_at_once: int = 0
    _open: int = 0
    _behaviours: dict[str, Behaviour] = field(default_factory=dict)
    port: int = 0

    def on(self, path: str, behaviour: Behaviour) -> str:
        """Sets what happens at a path (without its query); gives the path's address."""
        self._behaviours[path] = behaviour
        return self.url(path)

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"{'https' if self.tls else 'http'}://{host}:{self.port}{path}"

    @property
    def place(self) -> str:
        """host:port, as the allow list wants it."""
        return f"127.0.0.1:{self.port}"

    def __enter__(self) -> "Hostile":
        self._loop = asyncio.new_event_loop()
        ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(ready,), daemon=True)
        self._thread.start()
        assert ready.wait(5)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    def _run(self, ready: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self.tls))
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        self._loop.run_forever()
        server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0.01))
        self._loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open += 1
        self.most_at_once = max(self.most_at_once, self._open)
        try:
            seen = await _read_request(reader)
            if seen is None:
                return
            self.requests.append(seen)
            await self._behaviours.get(seen.path.partition("?")[0], status(404))(seen, writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass
        finally:
            self._open -= 1
            writer.close()


async def _read_request(reader: asyncio.StreamReader) -> Seen | None:
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    method, path, _ = lines[0].split(" ", 2)
    headers = {name.lower(): value.strip() for name, _, value in (one.partition(":") for one in lines[1:] if one)}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Seen(method, path, headers, body, time.monotonic())


def head(code: int = 200, headers: dict[str, str] | None = None) -> bytes:
    """A status line and headers."""
    lines = "".join(f"{name}: {value}\r\n" for name, value in (headers or {}).items())
    return f"HTTP/1.1 {code} Some Words\r\n{lines}\r\n".encode("latin-1")


def says(*pieces: bytes, pause: float = 0.0) -> Behaviour:
    """Exactly these bytes, `pause` seconds between two pieces."""

    async def behave(seen: Seen, writer: asyncio.StreamWriter) -> None:
        for number, piece in enumerate(pieces):
            if number and pause:
                await asyncio.sleep(pause)
            writer.write(piece)
            await writer.drain()

    return behave


def page(body: bytes, kind: str = "text/html", **headers: str) -> Behaviour:
    """A proper answer. Header names are given with underscores."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return says(head(200, {"Content-Type": kind, "Content-Length": str(len(body)), **named}) + body)


def status(code: int, body: bytes = b"", **headers: str) -> Behaviour:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return says(head(code, {"Content-Length": str(len(body)), **named}) + body)


def redirect(to: str, code: int = 302) -> Behaviour:
    return says(head(code, {"Location": to, "Content-Length": "0"}))


def silence(before: bytes = b"") -> Behaviour:
    """Sends `before` and then nothing more, holding the line."""

    async def behave(seen: Seen, writer: asyncio.StreamWriter) -> None:
        writer.write(before)
        await writer.drain()
        await asyncio.sleep(60)

    return behave


def drip(body: bytes, pause: float = 0.05, before: bytes = b"") -> Behaviour:
    """One byte at a time."""
    return says(before, *(bytes([byte]) for byte in body), pause=pause)


def endless(before: bytes, again: bytes) -> Behaviour:
    """`before`, and then `again` until the other side has had enough."""

    async def behave(seen: Seen, writer: asyncio.StreamWriter) -> None:
        writer.write(before)
        while True:
            writer.write(again)
            await writer.drain()

    return behave


def reset(before: bytes = b"") -> Behaviour:
    """Cuts the line with a TCP reset after `before`."""

    async def behave(seen: Seen, writer: asyncio.StreamWriter) -> None:
        writer.write(before)
        await writer.drain()
        await asyncio.sleep(0.02)
        writer.transport.abort()

    return behave


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """One behaviour after the other; the last stays."""
    left = list(behaviours)

    async def behave(seen: Seen, writer: asyncio.StreamWriter) -> None:
        now = left.pop(0) if len(left) > 1 else left[0]
        await now(seen, writer)

    return behave


def packed(body: bytes, coding: str) -> bytes:
    """`body` in a Content-Encoding; several (`gzip, gzip`) are applied in their order."""
    for one in coding.replace(" ", "").split(","):
        if one == "gzip":
            body = gzip.compress(body, mtime=0)
        elif one == "deflate":
            body = zlib.compress(body)
        elif one == "raw-deflate":
            packer = zlib.compressobj(wbits=-15)
            body = packer.compress(body) + packer.flush()
    return body


def bomb(size: int, layers: int = 1) -> bytes:
    """Gzip bytes that unpack to `size` zeros, packed `layers` times."""
    packer = zlib.compressobj(9, wbits=31)
    block = bytes(1_000_000)
    data = b"".join(packer.compress(block) for _ in range(size // len(block))) + packer.flush()
    for _ in range(layers - 1):
        data = gzip.compress(data, mtime=0)
    return data
