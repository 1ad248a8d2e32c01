"""The shape of `sources.yaml`: which keys there are, what each may hold, and the sentence for what it may not."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cronsim import CronSim, CronSimError
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from casefile.case import EntityKind, Mode
from casefile.config_tree import nearest
from casefile.kinds import BY_NAME, FAMILIES


def _interval(value: object) -> timedelta:
    found = re.fullmatch(r"(\d{1,6})\s*(s|m|h|d)", str(value).strip())
    if not found:
        raise ValueError("is no interval; write a number and s, m, h or d, such as 30m or 6h")
    length = timedelta(**{{"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}[found[2]]: int(found[1])})
    if not timedelta(seconds=5) <= length <= timedelta(days=31):
        raise ValueError("is out of range; an interval lies between 5s and 31d")
    return length


def _zone(value: object) -> str:
    try:
        ZoneInfo(str(value))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("is no time zone; write a name of the tz database such as America/Denver or UTC") from None
    return str(value)


def _web_address(value: object) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+[^\s]{0,4000}", str(value)):
        raise ValueError("is no web address; it begins with http:// or https:// and names a host")
    return str(value)


def _public_address(value: object) -> str:
    address = str(value).rstrip("/")
    if not re.fullmatch(r"https?://[A-Za-z0-9.\-]{1,253}(:[0-9]{1,5})?(/[A-Za-z0-9._~/\-]{0,100})?", address):
        raise ValueError("is no address to lead people to; write https://casewire.example.org, without user, query or fragment")
    return address


def _cron_line(value: object) -> str:
    line = " ".join(str(value).split())
    try:
        CronSim(line, datetime(2000, 1, 1, tzinfo=UTC))
    except CronSimError as error:
        what = f"{error}"[:1].lower() + f"{error}"[1:]
        raise ValueError(f"is no cron line ({what}); five fields: minute, hour, day of month, month, day of week") from None
    return line


def _clock(value: object) -> time:
    found = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", str(value).strip())
    if not found:
        raise ValueError('is no time of day; write "08:00"')
    return time(int(found[1]), int(found[2]))


def _quiet_hours(value: object) -> tuple[time, time]:
    start, dash, end = str(value).partition("-")
    if not dash:
        raise ValueError('is no span of time; write "22:00-07:00"')
    return _clock(start), _clock(end)


def _kinds(value: object) -> tuple[str, ...]:
    named = _names(value)
    unknown = [name for name in named if name not in BY_NAME and name not in FAMILIES]
    if unknown:
        raise ValueError(f"names the unknown kind {unknown[0]!r}{nearest(unknown[0], (*BY_NAME, *FAMILIES))}")
    return tuple(dict.fromkeys(kind for name in named for kind in FAMILIES.get(name, (name,))))


def _names(value: object) -> tuple[str, ...]:
    """`any`, one name, or a list of names; any is the empty tuple."""
    if value in (None, "any", ["any"]):
        return ()
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Sequence) and all(isinstance(item, str) and item.strip() for item in value):
        return tuple(value)
    raise ValueError("must be `any`, a name or a list of names")


def _numbers(value: object) -> str:
    """One number or a list of them, as one text with commas."""
    numbers = value if isinstance(value, list) else [value]
    if not numbers or any(isinstance(each, bool) or not re.fullmatch(r"\d{1,15}", str(each)) for each in numbers):
        raise ValueError("must be a number or a list of numbers, as Media Cloud shows them in the addresses of its pages")
    return ",".join(str(each) for each in numbers)


def _address_words(value: object) -> str:
    """One word or a list of them, in small letters, as one text with commas."""
    words = [str(each).strip().casefold() for each in (value if isinstance(value, list) else [value])]
    if not words or not all(re.fullmatch(r"[^\s,/?#]{2,60}", each) for each in words):
        raise ValueError("must be a word or a list of words as they stand in addresses, such as quist or mill-fire")
    return ",".join(words)


def _slug(value: object) -> str:
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,59}", str(value)):
        raise ValueError("is no short name; use small letters, digits and hyphens, such as rust-2021")
    return str(value)


def _word(value: object) -> str:
    text = str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    if not text or len(text) > 300:
        raise ValueError("must be a text of 1 to 300 characters")
    return text


Word = Annotated[str, BeforeValidator(_word)]
Slug = Annotated[str, BeforeValidator(_slug)]
Zone = Annotated[str, BeforeValidator(_zone)]
PublicAddress = Annotated[str, BeforeValidator(_public_address)]
WebAddress = Annotated[str, BeforeValidator(_web_address)]
Names = Annotated[tuple[str, ...], BeforeValidator(_names)]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class EntityShape(_Shape):
    name: Word
    kind: EntityKind | None = None
    role: str = ""
    aliases: tuple[Word, ...] = ()
    namesakes: tuple[Word, ...] = Field(default=(), alias="not")


class DocketShape(_Shape):
    court: Word
    number: Word


class CaseShape(_Shape):
    name: Slug
    title: str = ""
    terms: tuple[Word, ...] = ()
    dockets: tuple[DocketShape, ...] = ()
    entities: tuple[EntityShape | Word, ...] = Field(min_length=1)


SourceKind = Literal[
    "feed",
    "sitemap",
    "listing",
    "page",
    "docket",
    "mailbox",
    "search",
    "archive",
    "folder",
    "courtlistener",
    "gdelt",
    "mediacloud",
    "wayback",
]
WITHOUT_ADDRESS: frozenset[str] = frozenset({"mailbox", "archive", "folder"})
KNOWN_ADDRESS: frozenset[str] = frozenset({"courtlistener", "gdelt", "mediacloud"})
"""Services whose address we know; `url:` names another one."""


class SourceShape(_Shape):
    name: Word
    kind: SourceKind
    url: WebAddress | None = None
    path: Word | None = None
    every: Annotated[timedelta, BeforeValidator(_interval)] = timedelta(minutes=30)
    cron: Annotated[str | None, BeforeValidator(_cron_line)] = None
    cases: Names = ()
    zone: Zone = "UTC"
    opens: bool = True
    browser: bool | None = None
    selector: str | None = None
    court: str | None = None
    number: str | None = None
    query: str | None = None
    server: str | None = None
    user: str | None = None
    password: str | None = None
    token: str | None = None
    budget: Annotated[int, Field(ge=0, le=100_000)] | None = None
    webhook: Annotated[str, Field(min_length=16, pattern=r"^[A-Za-z0-9_.~-]+$|\$\{")] | None = None
    outlets: Annotated[str, BeforeValidator(_numbers)] | None = None
    collections: Annotated[str, BeforeValidator(_numbers)] | None = None
    match: Literal["prefix", "host", "domain"] | None = None
    words: Annotated[str, BeforeValidator(_address_words)] | None = None
    resolve: bool | None = None
    sender: str | None = Field(default=None, alias="from")
    read: Literal["links", "body"] | None = None


class WatchShape(_Shape):
    name: Word
    case: str = "any"
    entities: Names = ()
    kinds: Annotated[tuple[str, ...], BeforeValidator(_kinds)] = ()
    to: Names = ("console",)
    mode: Mode = Mode.AUTO
    digest: Annotated[time, BeforeValidator(_clock)] = time(8, 0)
    quiet: Annotated[tuple[time, time] | None, BeforeValidator(_quiet_hours)] = None
    break_through: Annotated[tuple[str, ...], BeforeValidator(_kinds)] = ()
    zone: Zone = "UTC"
    note: str = ""


class ConsoleShape(_Shape):
    type: Literal["console"]


class FileChannelShape(_Shape):
    type: Literal["file"]
    path: Word


class EmailShape(_Shape):
    type: Literal["email"]
    to: Names
    sender: Word = Field(alias="from")
    server: Annotated[Word, Field(pattern=r"^(smtp|smtps|smtp\+starttls)://\S+$|\$\{")] = "smtp://localhost:25"
    user: str = ""
    password: str = ""


class SlackShape(_Shape):
    type: Literal["slack"]
    webhook: Word | None = None
    token: Word | None = None
    channel: Word | None = None


class WebhookShape(_Shape):
    type: Literal["webhook"]
    url: Word
    secret: str = ""


class AppriseShape(_Shape):
    type: Literal["apprise"]
    url: Word


AnyChannel = Annotated[ConsoleShape | FileChannelShape | EmailShape | SlackShape | WebhookShape | AppriseShape, Field(discriminator="type")]


class OperatorShape(_Shape):
    to: Names = ()
    ping: WebAddress | None = None


class NetworkShape(_Shape):
    contact: str = ""
    proxy: WebAddress | None = None
    ca_file: str = ""
    allow: tuple[Word, ...] = ()
    public_address: PublicAddress | None = None


class FileShape(_Shape):
    cases: tuple[CaseShape, ...] = Field(min_length=1)
    entities: tuple[EntityShape, ...] = ()
    sources: tuple[SourceShape, ...] = ()
    watches: tuple[WatchShape, ...] = ()
    channels: dict[str, AnyChannel] = Field(default_factory=dict)
    operator: OperatorShape = OperatorShape()
    network: NetworkShape = NetworkShape()


SHAPES: Mapping[str, type[BaseModel]] = {
    "cases": CaseShape,
    "entities": EntityShape,
    "sources": SourceShape,
    "watches": WatchShape,
    "operator": OperatorShape,
    "network": NetworkShape,
}
CHANNEL_SHAPES: Mapping[str, type[BaseModel]] = {
    "console": ConsoleShape,
    "file": FileChannelShape,
    "email": EmailShape,
    "slack": SlackShape,
    "webhook": WebhookShape,
    "apprise": AppriseShape,
}
