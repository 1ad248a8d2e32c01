"""What a channel is, and what channels share."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Protocol

from alerts.message import Message
from casefile.errors import DeliveryError, FetchError


@dataclass(frozen=True, kw_only=True, slots=True)
class Receipt:
    """A message was taken. `detail` says how, in words: "taken by mail.example.org for 2 recipients"."""

    detail: str = ""
    refused: tuple[str, ...] = ()
    """Recipients that will never get it, with the reason; the others have it."""


class Channel(Protocol):
    """A way to somebody. `pause` is the least time between two messages it may be given."""

    pause: timedelta

    async def send(self, message: Message) -> Receipt:
        """Hand the message over. Raises DeliveryError, which says whether trying again can help."""
        ...


class Memory(Protocol):
    """What a channel has to remember between two messages, also across restarts: threads, recipients that have it already."""

    def recall(self, key: str) -> str:
        """What was kept under this key, or ""."""
        ...

    def keep(self, key: str, value: str) -> None:
        """Keep it; a later value replaces the earlier one."""
        ...


class ShortMemory:
    """Remembers for as long as the process lives."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def recall(self, key: str) -> str:
        """What was kept under this key, or ""."""
        return self._kept.get(key, "")

    def keep(self, key: str, value: str) -> None:
        """Keep it; a later value replaces the earlier one."""
        self._kept[key] = value


class Reply(Protocol):
    """An answer over HTTP."""

    @property
    def status(self) -> int:
        """The HTTP status."""
        ...

    @property
    def headers(self) -> Mapping[str, str]:
        """Headers; names in lower case."""
        ...

    @property
    def body(self) -> bytes:
        """The decoded body, bounded."""
        ...


class Poster(Protocol):
    """The part of the wire's client that channels use. Raises FetchError where no answer came."""

    async def post(self, url: str, *, content: bytes, headers: Mapping[str, str], deadline: timedelta) -> Reply:
        """Post these bytes; no redirect is followed."""
        ...


# Until the request has left, nobody can have read it.
_NOT_SENT = frozenset({"address", "robots", "connect"})


async def post(poster: Poster, name: str, url: str, content: bytes, headers: Mapping[str, str], deadline: timedelta) -> Reply:
    """Post for the channel `name`; what fails comes back as a DeliveryError without the address (it may be a secret)."""
    try:
        reply = await poster.post(url, content=content, headers=headers, deadline=deadline)
    except FetchError as error:
        if error.status is not None:
            raise refusal(name, error.status, error.retry_after, "") from error
        unknown = error.stage not in _NOT_SENT
        said = f"{name}: no answer after the message was sent" if unknown else f"{name}: cannot be reached"
        raise DeliveryError(
            f"{said} ({error.stage})", permanent=error.permanent, unknown=unknown and not error.permanent, channel_out=True
        ) from error
    if 200 <= reply.status < 300:
        return reply
    raise refusal(name, reply.status, asked_wait(reply.headers), first_words(reply.body))


def refusal(name: str, status: int, retry_after: timedelta | None, said: str) -> DeliveryError:
    """An HTTP status that is no success, as what it means for trying again."""
    passing = status in (408, 409, 421, 423, 425, 429) or status >= 500
    words = f"{name}: answered {status}" + (f" ({said})" if said else "")
    return DeliveryError(words, permanent=not passing, retry_after=retry_after, channel_out=status != 400 and status != 413)


def asked_wait(headers: Mapping[str, str], now: datetime | None = None) -> timedelta | None:
    """Retry-After in both its forms, seconds or a date; None where it is absent or nonsense."""
    value = next((text.strip() for key, text in headers.items() if key.lower() == "retry-after"), "")
    if value.isascii() and value.isdigit():
        return timedelta(seconds=min(int(value[:9]), 86400))
    try:
        until = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError):
        return None
    if until.tzinfo is None:
        return None
    return min(max(until - (now or datetime.now(UTC)), timedelta(0)), timedelta(days=1))


def first_words(body: bytes) -> str:
    """The beginning of an answer, fit to be shown."""
    from alerts.text import plain

    return plain(body[:400].decode("utf-8", "replace"), 80)


def text_option(options: Mapping[str, object], key: str, default: str = "") -> str:
    """An option of a channel as text."""
    value: Any = options.get(key, default)
    return str(value) if value is not None else default
