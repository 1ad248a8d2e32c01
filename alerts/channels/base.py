"""What a channel is, and what channels share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol, TextIO

from alerts.message import Message
from alerts.text import plain
from casefile.errors import DeliveryError, FetchError, UsageError
from wire.client import Client, Reply, shown
from wire.limits import retry_after

DEADLINE = 30.0
"""Seconds for one message, whatever the channel does in between."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Receipt:
    """A message was taken. `detail` says how, in words: "taken by mail.example.org for 2 recipients"."""

    detail: str = ""
    refused: tuple[str, ...] = ()
    """Recipients that will never get it, each with the reason; the others have it."""


class Channel(Protocol):
    """A way to somebody. `pause` is the least time between two messages; whoever delivers keeps it.

    `amends`: it can change a message that it sent; only then it is given messages that take another's place.
    """

    pause: timedelta
    amends: bool

    async def send(self, message: Message) -> Receipt:
        """Hand the message over. Raises DeliveryError, which says whether trying again can help."""
        ...


class Memory(Protocol):
    """What a channel has to remember between two messages, better also across restarts: threads, recipients that have it already."""

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


def utc_now() -> datetime:
    """The clock a channel goes by where none is handed in."""
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """What a channel is made from: its name and options in sources.yaml, and what the house lends it."""

    name: str
    options: Mapping[str, object]
    client: Client | None
    """Needed by the channels that speak HTTP."""
    base_dir: Path
    """Relative paths start here: the directory of the configuration."""
    out: TextIO
    memory: Memory
    now: Callable[[], datetime] = utc_now
    ca_file: str = ""
    """Further certificate authorities, PEM, from `network: ca_file:`."""

    def text(self, key: str) -> str:
        """An option as text, "" where it is not given."""
        value = self.options.get(key)
        return "" if value is None else str(value)

    def needed(self, key: str) -> str:
        """An option that must be given. Raises UsageError."""
        if value := self.text(key):
            return value
        raise UsageError(f"channels: {self.name}: `{key}:` is missing")

    def http(self) -> Client:
        """The client to go out with. Raises UsageError where none was lent."""
        if self.client is None:
            raise UsageError(f"channels: {self.name}: there is no network here to send through")
        return self.client


# Until then nobody can have read the message; "status" is our own client holding back at a host that asked for it.
_NOT_SENT = frozenset({"address", "connect", "status"})


async def post(client: Client, name: str, url: str, content: bytes, headers: Mapping[str, str]) -> Reply:
    """Post for the channel `name` and give the reply, whatever its status.

    Raises DeliveryError where no answer came. Its words leave out the address, which may be a secret.
    """
    try:
        return await client.post(url, content=content, headers=headers, deadline=DEADLINE)
    except FetchError as error:
        unknown = error.stage not in _NOT_SENT
        happened = "no answer after the message had left" if unknown else "cannot be reached"
        raise DeliveryError(
            f"{name}: {happened} ({_without_address(str(error), url)})",
            permanent=error.permanent and not unknown,
            unknown=unknown,
            retry_after=error.retry_after,
            channel_out=True,
        ) from error


def _without_address(words: str, url: str) -> str:
    """The wire's words without the address before them."""
    kept = words.removeprefix(f"{shown(url)}: ")
    return plain(kept, 160) if url not in kept else "the wire's words hold the address and are not shown"


def refusal(name: str, reply: Reply, now: datetime) -> DeliveryError:
    """A status that is no success, as what it means for trying again."""
    said = first_words(reply.body)
    return DeliveryError(
        f"{name}: answered {reply.status}" + (f", {said}" if said else ""),
        permanent=not (reply.status in (408, 409, 421, 423, 425, 429) or reply.status >= 500),
        retry_after=retry_after(reply.headers, now),
        # 400 and 413 are about this message; everything else would meet the next one too.
        channel_out=reply.status not in (400, 413, 422),
    )


def first_words(body: bytes) -> str:
    """The beginning of an answer, fit to be shown."""
    return plain(body[:400].decode("utf-8", "replace"), 80)
