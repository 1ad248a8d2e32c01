"""Where requests may go: only public addresses, checked at the socket that is really connected.

The check stands below HTTP and TLS, in the network backend that opens the socket: whatever named the place (a
redirect, a feed's link, a robots.txt, a name whose answer changes between two look-ups) ends here. Exceptions are made by an
explicit list of `host:port` or networks and by nothing else.
"""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass
from ssl import SSLContext
from typing import Any

import httpcore

from casefile.errors import FetchError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Resolve = Callable[[str, int], Awaitable[list[str]]]
"""From a host name and a port to addresses as text. Raises OSError where the name is not known."""

MOST_ADDRESSES = 4
"""How many addresses of one name are tried, so that a long answer cannot eat the deadline."""

_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
_IPV4_INSIDE = tuple(ipaddress.IPv6Network(net) for net in ("::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96", "::/96"))
"""Mapped (RFC 4291), translated (RFC 2765), NAT64 (RFC 6052) and compatible (RFC 4291): the last 32 bits are an IPv4 address."""
_NEVER = tuple(
    ipaddress.ip_network(net)
    for net in (
        "168.63.129.16/32",  # the host of every virtual machine in one large cloud; it looks public
        "192.0.0.0/24",  # protocol assignments; another cloud keeps its metadata here
        "192.88.99.0/24",  # 6to4 relays
        "3fff::/20",  # documentation (RFC 9637), unknown to Python 3.11
        "2001:db8::/32",
        "2001::/23",
    )
)


@dataclass(frozen=True, slots=True)
class Allowed:
    """The exceptions: (host, port) pairs, where port None means any, and networks."""

    places: frozenset[tuple[str, int | None]] = frozenset()
    networks: tuple[Network, ...] = ()

    def place(self, host: str, port: int) -> bool:
        """Is this host named together with this port (or any)?"""
        name = host.rstrip(".").strip("[]").casefold()
        return (name, port) in self.places or (name, None) in self.places

    def address(self, address: Address, port: int) -> bool:
        """Is this address allowed, as a place or through a network?"""
        return self.place(str(address), port) or any(address in net for net in self.networks if net.version == address.version)


WIDEST = {4: 8, 6: 7}
"""The shortest prefix of a private network, by version of IP: wider ones would switch the guard off."""


def parse_allow(entries: Iterable[str]) -> Allowed:
    """The exceptions as written: `127.0.0.1:8900`, `[::1]:8900`, `intranet.example:80`, `localhost:*`, `10.0.0.0/8`, `10.1.2.3`.

    Raises ValueError with a sentence for anything else.
    """
    places: set[tuple[str, int | None]] = set()
    networks: list[Network] = []
    for entry in entries:
        try:
            network = ipaddress.ip_network(entry.strip(), strict=False)
        except ValueError:
            places.add(_place(entry.strip()))
            continue
        if network.prefixlen < WIDEST[network.version]:
            raise ValueError(f"{entry!r} cannot be allowed: no private network is so wide; name the one that is meant (10.0.0.0/8)")
        networks.append(network)
    return Allowed(frozenset(places), tuple(networks))


def _place(entry: str) -> tuple[str, int | None]:
    host, colon, port = entry.rpartition(":")
    host = host.strip("[]").rstrip(".").casefold()
    wrong = ValueError(f"{entry!r} cannot be allowed: write host:port (127.0.0.1:8900, localhost:*) or a network (10.0.0.0/8)")
    if not host or not colon or any(char.isspace() or char in "/@" for char in host):
        raise wrong
    if port == "*":
        return host, None
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise wrong
    return host, int(port)


def inner_addresses(address: Address) -> list[Address]:
    """The address and every address wrapped in it: mapped, translated, NAT64, 6to4 and Teredo."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    found: list[Address] = [address]
    if any(address in net for net in _IPV4_INSIDE):
        found.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    if address.sixtofour is not None:
        found.append(address.sixtofour)
    if address.teredo is not None:
        found.extend(address.teredo)
    return found


def _outside(address: Address) -> bool:
    """Is this one address, taken literally, on the public internet?"""
    if any(address in net for net in _NEVER if net.version == address.version):
        return False
    special = address.is_multicast or address.is_reserved or address.is_unspecified or address.is_loopback or address.is_link_local
    return address.is_global and not special


def is_public(address: Address) -> bool:
    """May this address be reached without an exception? Wrapped addresses count as what is inside them."""
    if isinstance(address, ipaddress.IPv4Address):
        return _outside(address)
    inner = inner_addresses(address)[1:]
    if any(address in net for net in _IPV4_INSIDE):
        return all(_outside(one) for one in inner)
    return address in _GLOBAL_UNICAST and _outside(address) and all(_outside(one) for one in inner)


def refusal(host: str, address: Address) -> FetchError:
    """The error for an address that may not be reached. No longer than a line, names both spellings.

    A name may lead elsewhere tomorrow: name servers that are out of order, or a gate one has to log in at, answer with private addresses.
    """
    named = f"{host} is {address}, which" if host != str(address) else str(address)
    return FetchError(
        f"{named} is not a public address; it was not contacted. If it is meant, name it under network: allow",
        stage="address",
        permanent=literal(host) is not None,
    )


def literal(host: str) -> Address | None:
    """The address a host spells out, in any spelling a resolver would take (`127.1`, `0x7f000001`, `[::1]`), or None for a name."""
    bare = host.strip("[]").rstrip(".")
    try:
        return ipaddress.ip_address(bare.partition("%")[0])
    except ValueError:
        pass
    try:
        return ipaddress.IPv4Address(socket.inet_aton(bare))
    except (OSError, UnicodeEncodeError, ValueError):
        return None


_LOOKUPS = ThreadPoolExecutor(max_workers=32, thread_name_prefix="look-up")
"""Look-ups block a thread each; they get their own, so that names that never answer starve nobody else's work."""


async def resolve_by_system(host: str, port: int) -> list[str]:
    """Addresses of a name from the system's resolver, in its order, each once."""
    found = await asyncio.get_running_loop().run_in_executor(
        _LOOKUPS, lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    )
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


async def _known_addresses(host: str, port: int, resolve: Resolve) -> list[Address]:
    try:
        found = await resolve(host, port)
        return [ipaddress.ip_address(text.partition("%")[0]) for text in found]
    except (OSError, UnicodeError, ValueError) as cause:
        raise FetchError(f"the name {host} is not known to the name servers", stage="connect") from cause


async def checked_addresses(host: str, port: int, allowed: Allowed, resolve: Resolve) -> list[Address]:
    """The addresses of `host` that may be connected to, at most four, in the resolver's order.

    Raises FetchError, stage `address` where all of them are refused, `connect` where there are none.
    """
    spelled = literal(host)
    candidates = [spelled] if spelled is not None else await _known_addresses(host, port, resolve)
    if not candidates:
        raise FetchError(f"the name {host} has no address", stage="connect")
    fine = [one for one in candidates if is_public(one) or allowed.place(host, port) or allowed.address(one, port)]
    if not fine:
        raise refusal(host, candidates[0])
    return fine[:MOST_ADDRESSES]


class Meter:
    """Counts what arrives over one connection and stops it at `limit` bytes, framing and headers included."""

    def __init__(self, limit: int, what: str) -> None:
        self.limit = limit
        self.what = what
        self.read = 0

    def count(self, size: int) -> None:
        """Adds what arrived. Raises FetchError, naming the cap, past the limit."""
        self.read += size
        if self.read > self.limit:
            raise FetchError(f"more than {self.limit:,} bytes of {self.what}; the connection was dropped", stage="headers")


METER: ContextVar[Meter | None] = ContextVar("METER", default=None)
"""The meter of the request under way; set by the client before it asks for a connection."""


class _MeteredStream(httpcore.AsyncNetworkStream):
    """A stream that counts what it reads."""

    def __init__(self, inner: httpcore.AsyncNetworkStream, meter: Meter) -> None:
        self._inner = inner
        self._meter = meter

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 (the interface is httpcore's)
        data = await self._inner.read(max_bytes, timeout)
        self._meter.count(len(data))
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        return _MeteredStream(await self._inner.start_tls(ssl_context, server_hostname, timeout), self._meter)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Opens sockets to checked addresses only. The name is resolved here, once; TLS still sees the name."""

    def __init__(self, allowed: Allowed, resolve: Resolve = resolve_by_system) -> None:
        self._allowed = allowed
        self._resolve = resolve
        self._inner = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A stream to the first address of `host` that may be reached and answers. Raises FetchError where none may be."""
        addresses = await checked_addresses(host, port, self._allowed, self._resolve)
        share = None if timeout is None else timeout / len(addresses)
        for address in addresses[:-1]:
            with suppress(httpcore.ConnectError, httpcore.ConnectTimeout):
                stream = await self._inner.connect_tcp(str(address), port, share, local_address, socket_options)
                return await self._verified(host, port, stream)
        stream = await self._inner.connect_tcp(str(addresses[-1]), port, share, local_address, socket_options)
        return await self._verified(host, port, stream)

    async def _verified(self, host: str, port: int, stream: httpcore.AsyncNetworkStream) -> httpcore.AsyncNetworkStream:
        """The stream, once the far end of its socket has been looked at: the last word on where we are."""
        far = stream.get_extra_info("server_addr")
        address = ipaddress.ip_address(str(far[0]).partition("%")[0])
        if not (is_public(address) or self._allowed.place(host, port) or self._allowed.address(address, port)):
            await stream.aclose()
            raise refusal(host, address)
        meter = METER.get()
        return stream if meter is None else _MeteredStream(stream, meter)

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ASYNC109, ARG002
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002
    ) -> httpcore.AsyncNetworkStream:
        """Never: nothing we read lives behind a local socket."""
        raise FetchError(f"{path} is a local socket; only http and https are read", stage="address", permanent=True)

    async def sleep(self, seconds: float) -> None:
        """Waits between tries of httpcore's own."""
        await asyncio.sleep(seconds)
