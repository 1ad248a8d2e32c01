"""The errors Casewire raises on purpose.

    CasewireError
    ├── ConfigurationError    the configuration holds mistakes; carries all of them
    ├── UsageError            a command was called with something it cannot take
    ├── FetchError            a place on the network could not be read; carries the stage and what to expect
    ├── SourceError           what was fetched is not what the source should give (an HTML page for a feed)
    ├── StorageError          the store cannot be opened, read or written
    │   └── NewerSchemaError  it was made by a newer Casewire
    └── DeliveryError         a channel did not take a message; says whether trying again can help

Every message names the thing, the value, what is allowed and what to do next.
"""

from dataclasses import dataclass
from datetime import timedelta


class CasewireError(Exception):
    """Anything Casewire raises on purpose; its text is written for the person who has to act."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mistake:
    """One mistake in a configuration file. `line` counts from 1; 0 where no line can be named."""

    file: str
    line: int
    key: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.key + ': ' if self.key else ''}{self.message}"


class ConfigurationError(CasewireError):
    """All mistakes of a configuration at once."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        self.mistakes = mistakes
        super().__init__("\n".join(str(mistake) for mistake in mistakes))


class UsageError(CasewireError):
    """A command was called with something it cannot take."""


class FetchError(CasewireError):
    """A place on the network could not be read.

    `stage` is where it happened (address, robots, connect, headers, body, decode, status), `status` the HTTP status
    where there was one, `retry_after` what the server asked for. `permanent` means that a person has to act.
    """

    def __init__(
        self,
        message: str,
        *,
        url: str = "",
        stage: str = "connect",
        status: int | None = None,
        retry_after: timedelta | None = None,
        permanent: bool = False,
    ) -> None:
        super().__init__(message)
        self.url = url
        self.stage = stage
        self.status = status
        self.retry_after = retry_after
        self.permanent = permanent


class SourceError(CasewireError):
    """What was fetched is not what the source should give.

    `instead` is what was there where that is known: "page" (a web page of the site), "challenge", "consent", "login", "maintenance",
    "parked", "soft_404". `named` is the address of a feed that the page names.
    """

    def __init__(self, message: str, *, instead: str = "", named: str = "") -> None:
        super().__init__(message)
        self.instead = instead
        self.named = named


class StorageError(CasewireError):
    """The store cannot be opened, read or written."""


class NewerSchemaError(StorageError):
    """The store was made by a newer Casewire and is left untouched."""


class DeliveryError(CasewireError):
    """A channel did not take a message.

    `permanent`: trying again cannot help (a refused address, a revoked webhook). `unknown`: the message may have arrived
    (the line was cut after it was handed over). `retry_after`: what the channel asked for. `channel_out`: it is the channel
    that fails, not this message; other messages would meet the same.
    """

    def __init__(
        self,
        message: str,
        *,
        permanent: bool = False,
        unknown: bool = False,
        retry_after: timedelta | None = None,
        channel_out: bool = False,
    ) -> None:
        super().__init__(message)
        self.channel_out = channel_out
        self.permanent = permanent
        self.unknown = unknown
        self.retry_after = retry_after
