"""Reading an answer within caps: its headers, its framing, its body.

Headers are counted, framing that contradicts itself is refused, and the body is unpacked here in small steps, so that the cap on decoded
bytes counts while they come.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass

from casefile.errors import FetchError
from wire import inflate

MAX_HEADERS = 200
MAX_HEADER_BYTES = 64 * 1024
PATIENCE = 2000
"""Pieces of a body that may be tiny; beyond them the average must reach 64 bytes (a server can make each byte a chunk)."""

RawHeaders = list[tuple[bytes, bytes]]
_COOKIES = (b"set-cookie", b"set-cookie2")


@dataclass(frozen=True, kw_only=True, slots=True)
class Caps:
    """How many bytes are read: unpacked, and on the wire. `cut`: the beginning is enough. `of_refusals`: errors are read too."""

    body: int
    wire: int
    cut: bool = False
    of_refusals: bool = False


def without_cookies(raw: RawHeaders) -> RawHeaders:
    """The headers without cookies, of which none is kept."""
    return [(name, value) for name, value in raw if name.lower() not in _COOKIES]


def readable_headers(raw: RawHeaders) -> dict[str, str]:
    """Headers with lower-case names and latin-1 values, doubles joined, cookies left out. Raises FetchError past the caps."""
    if len(raw) > MAX_HEADERS or sum(len(name) + len(value) for name, value in raw) > MAX_HEADER_BYTES:
        raise FetchError(f"more than {MAX_HEADERS} headers or {MAX_HEADER_BYTES:,} bytes of them", stage="headers")
    headers: dict[str, str] = {}
    for name, value in without_cookies(raw):
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        headers[key] = f"{headers[key]}, {text}" if key in headers else text
    return headers


def check_framing(raw: RawHeaders, version: bytes) -> None:
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


async def body_of(pieces_in: AsyncIterator[bytes], headers: Mapping[str, str], caps: Caps) -> tuple[bytes, bool]:
    """The unpacked body and whether it was cut at the cap. Raises FetchError at caps and broken packing."""
    _check_declared(headers, caps)
    coding = _coding(headers)
    inflater = inflate.Inflater(coding) if coding else None
    content = bytearray()
    wire = pieces = 0
    try:
        async for piece in pieces_in:
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


def _at_cap(content: bytearray, caps: Caps, over: str) -> tuple[bytes, bool]:
    """The beginning, where that is enough; else the error that names the cap."""
    if caps.cut:
        return bytes(content[: caps.body]), True
    raise FetchError(f"the body {over} {caps.body:,} bytes, the most we read", stage="decode" if "unpacks" in over else "body")


def _check_declared(headers: Mapping[str, str], caps: Caps) -> None:
    declared = headers.get("content-length", "")
    if declared.isascii() and declared.isdigit() and int(declared[:20]) > caps.wire and not caps.cut:
        raise FetchError(f"the body is {int(declared[:20]):,} bytes; the most we read is {caps.wire:,}", stage="body")


def _check_pace(wire: int, pieces: int, caps: Caps) -> None:
    if wire > caps.wire:
        raise FetchError(f"the body is larger than {caps.wire:,} bytes on the wire, the most we read", stage="body")
    if pieces > PATIENCE and wire < pieces * 64:
        raise FetchError(f"the body comes in {pieces:,} crumbs of less than 64 bytes", stage="body")


def conditions(etag: str, last_modified: str) -> dict[str, str]:
    """The conditional headers for validators as received; what could not be sent back as it is, is left out."""
    wanted = {"if-none-match": etag, "if-modified-since": last_modified}
    return {name: value for name, value in wanted.items() if value and _sendable(value)}


def validator(headers: Mapping[str, str], name: str) -> str:
    """A validator as received, or empty where there is none that could be sent back byte for byte."""
    value = headers.get(name, "")
    return value if _sendable(value) else ""


def _sendable(value: str) -> bool:
    return len(value) <= 1024 and value == value.strip() and all(" " <= char <= "\xff" and char != "\x7f" for char in value)
