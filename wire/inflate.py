"""Unpacking in small steps, so that what comes out can be counted while it comes out, not afterwards.

httpx 0.28 unpacks a whole chunk at once: 194 KB of gzip were 67 MB in memory before anybody could look.
"""

import zlib
from collections.abc import Iterator

STEP = 256 * 1024
"""Bytes unpacked at a time."""
MOST_MEMBERS = 1000
"""Parts a gzip stream may be put together from; each costs a fresh decoder."""

_GZIP = zlib.MAX_WBITS | 16
_CODINGS = {"gzip": _GZIP, "x-gzip": _GZIP, "deflate": zlib.MAX_WBITS}


class UnpackError(ValueError):
    """Packed bytes that cannot be unpacked, or not within the bound; the text says which."""


def known(coding: str) -> bool:
    """Can this Content-Encoding be unpacked here?"""
    return coding in _CODINGS


class Inflater:
    """Unpacks one gzip or deflate stream, piece by piece; the caller counts and stops."""

    def __init__(self, coding: str) -> None:
        self._coding = coding
        self._members = 1
        self._started = False
        self._decoder = zlib.decompressobj(_CODINGS[coding])

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What `data` unpacks to, in pieces of at most 256 KB. Raises UnpackError at broken bytes."""
        while data:
            if self._decoder.eof:
                data = self._next_member(data)
                continue
            piece = self._step(data)
            data = self._decoder.unconsumed_tail or self._decoder.unused_data
            self._started = True
            if piece:
                yield piece

    def finish(self) -> None:
        """To be called at the end. Raises UnpackError where the stream was cut short."""
        if not self._decoder.eof:
            raise UnpackError(f"the {self._coding} body was cut short")

    def _step(self, data: bytes) -> bytes:
        try:
            return self._decoder.decompress(data, STEP)
        except zlib.error as cause:
            if self._coding != "deflate" or self._started:
                raise UnpackError(f"the body is marked {self._coding} but cannot be unpacked ({cause})") from cause
        # Some servers send deflate without its header (RFC 9110, 8.4.1.2 knows them); only the first bytes can tell.
        self._started = True
        self._decoder = zlib.decompressobj(-zlib.MAX_WBITS)
        return self._step(data)

    def _next_member(self, data: bytes) -> bytes:
        """A further gzip member, or padding, which is dropped."""
        if self._coding == "deflate" or not data.startswith(b"\x1f\x8b"):
            return b""
        self._members += 1
        if self._members > MOST_MEMBERS:
            raise UnpackError(f"the body is put together from more than {MOST_MEMBERS} gzip members")
        self._decoder = zlib.decompressobj(_GZIP)
        return data


def unpacked(data: bytes, limit: int) -> bytes:
    """A gzip file's content, at most `limit` bytes; bytes that are no gzip file come back as they are. Raises UnpackError."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    inflater = Inflater("gzip")
    content = bytearray()
    for piece in inflater.feed(data):
        content += piece
        if len(content) > limit:
            raise UnpackError(f"it unpacks to more than {limit:,} bytes")
    inflater.finish()
    return bytes(content)
