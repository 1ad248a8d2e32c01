"""The text of `sources.yaml` as values, and every mistake in it at once.

Pure: the text, the environment and a reader of secret files are handed in. YAML 1.2 (so `no` is a word until a switch is asked
for), duplicate and unknown keys are mistakes, tags and alias bombs are refused.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cronsim import CronSim, CronSimError
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from rapidfuzz import process

from casefile.case import Case, DocketRef, Entity, EntityKind, Mode, Watch
from casefile.config_tree import Path, Tree, load, nearest
from casefile.errors import ConfigurationError, Mistake
from casefile.kinds import BY_NAME, FAMILIES
from casefile.material import NOTHING, Source

ReadSecret = Callable[[str], str]


@dataclass(frozen=True, kw_only=True, slots=True)
class ChannelSettings:
    """One entry of `channels`; `options` are the type's own keys with secrets filled in."""

    name: str
    type: str
    options: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Operator:
    """Who hears of trouble, and the address that is called after each good pass."""

    to: tuple[str, ...] = ()
    ping: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Network:
    """How we go out, and which private places may be reached."""

    contact: str = ""
    proxy: str = ""
    ca_file: str = ""
    allow: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Configuration:
    """Everything `sources.yaml` says. Without watches there is one on everything; the console is always among the channels."""

    cases: tuple[Case, ...]
    sources: tuple[Source, ...] = ()
    watches: tuple[Watch, ...] = ()
    channels: Mapping[str, ChannelSettings] = field(default_factory=dict)
    operator: Operator = Operator()
    network: Network = Network()

    @property
    def deliver_to(self) -> Mapping[str, tuple[str, ...]]:
        """Watch name to channel names."""
        return {watch.name: watch.to for watch in self.watches}


# ---- the shape of the file -------------------------------------------------------------------------------------------------------


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
WebAddress = Annotated[str, BeforeValidator(_web_address)]
Names = Annotated[tuple[str, ...], BeforeValidator(_names)]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class _Entity(_Shape):
    name: Word
    kind: EntityKind | None = None
    role: str = ""
    aliases: tuple[Word, ...] = ()
    namesakes: tuple[Word, ...] = Field(default=(), alias="not")


class _Docket(_Shape):
    court: Word
    number: Word


class _Case(_Shape):
    name: Slug
    title: str = ""
    terms: tuple[Word, ...] = ()
    dockets: tuple[_Docket, ...] = ()
    entities: tuple[_Entity | Word, ...] = Field(min_length=1)


SourceKind = Literal["feed", "sitemap", "listing", "page", "docket", "mailbox", "search", "archive", "folder"]
WITHOUT_ADDRESS: frozenset[str] = frozenset({"mailbox", "archive", "folder"})


class _Source(_Shape):
    name: Word
    kind: SourceKind
    url: WebAddress | None = None
    path: Word | None = None
    every: Annotated[timedelta, BeforeValidator(_interval)] = timedelta(minutes=30)
    cron: Annotated[str | None, BeforeValidator(_cron_line)] = None
    cases: Names = ()
    zone: Zone = "UTC"
    opens: bool = True
    selector: str | None = None
    court: str | None = None
    query: str | None = None
    server: str | None = None
    user: str | None = None
    password: str | None = None
    token: str | None = None


class _Watch(_Shape):
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


class _Console(_Shape):
    type: Literal["console"]


class _File(_Shape):
    type: Literal["file"]
    path: Word


class _Email(_Shape):
    type: Literal["email"]
    to: Names
    sender: Word = Field(alias="from")
    server: Annotated[Word, Field(pattern=r"^(smtp|smtps|smtp\+starttls)://\S+$|\$\{")] = "smtp://localhost:25"
    user: str = ""
    password: str = ""


class _Slack(_Shape):
    type: Literal["slack"]
    webhook: Word | None = None
    token: Word | None = None
    channel: Word | None = None


class _Webhook(_Shape):
    type: Literal["webhook"]
    url: Word
    secret: str = ""


_ANY_CHANNEL = Annotated[_Console | _File | _Email | _Slack | _Webhook, Field(discriminator="type")]


class _Operator(_Shape):
    to: Names = ()
    ping: WebAddress | None = None


class _Network(_Shape):
    contact: str = ""
    proxy: WebAddress | None = None
    ca_file: str = ""
    allow: tuple[Word, ...] = ()


class _File_(_Shape):  # noqa: N801 - the file itself; `_File` is the channel
    cases: tuple[_Case, ...] = Field(min_length=1)
    entities: tuple[_Entity, ...] = ()
    sources: tuple[_Source, ...] = ()
    watches: tuple[_Watch, ...] = ()
    channels: dict[str, _ANY_CHANNEL] = Field(default_factory=dict)
    operator: _Operator = _Operator()
    network: _Network = _Network()


# ---- reading ---------------------------------------------------------------------------------------------------------------------


def parse(text: str, *, file: str, environment: Mapping[str, str] = NOTHING, read_secret: ReadSecret | None = None) -> Configuration:
    """The configuration that `text` describes.

    `file` names it in mistakes; `environment` and `read_secret` fill in `${NAME}` and `${file:PATH}`, and are asked only for what is used.
    Raises ConfigurationError with every mistake, ordered by line.
    """
    plain = load(text, file)
    mistakes: list[Mistake] = []
    filled = _fill_secrets(plain, environment, read_secret, mistakes)
    mistakes += _check_references(plain)
    try:
        shape = _File_.model_validate(filled)
    except ValidationError as error:
        mistakes += [_reword(plain, one) for one in error.errors(include_url=False) if _is_cause(plain, one)]
        shape = None
    if shape is None or mistakes:
        raise ConfigurationError(tuple(sorted(dict.fromkeys(mistakes), key=lambda mistake: (mistake.line, mistake.key))))
    return _values(shape)


# ---- secrets ---------------------------------------------------------------------------------------------------------------------

SECRET = re.compile(r"\$\{(file:)?([^}]{1,500})\}")


def _fill_secrets(plain: Tree, environment: Mapping[str, str], read_secret: ReadSecret | None, mistakes: list[Mistake]) -> dict[str, Any]:
    """The data with secrets filled in where something uses them; cases and entities are never touched."""
    used = _used_channels(plain)

    def fill(value: Any, path: Path) -> Any:
        if isinstance(value, dict):
            return {key: fill(item, (*path, key)) for key, item in value.items()}
        if isinstance(value, list):
            return [fill(item, (*path, place)) for place, item in enumerate(value)]
        if not isinstance(value, str) or "${" not in value:
            return value
        if path[0] == "channels" and len(path) > 1 and path[1] not in used:
            return value
        return SECRET.sub(lambda found: look_up(found, path), value)

    def look_up(found: re.Match[str], path: Path) -> str:
        try:
            if not found[1]:
                return environment[found[2]]
            if read_secret is not None:
                return read_secret(found[2]).strip()
            raise OSError("no files may be read here")
        except KeyError:
            mistakes.append(plain.mistake(path, f"needs the environment variable {found[2]}, which is not set"))
        except OSError as error:
            mistakes.append(plain.mistake(path, f"needs the file {found[2]}, which cannot be read: {error.strerror or error}"))
        return found[0]

    return {key: value if key in ("cases", "entities") else fill(value, (key,)) for key, value in plain.data.items()}


def _used_channels(plain: Tree) -> set[str]:
    operator = plain.data.get("operator")
    told = [row.get("to", "console") for _, row in plain.rows("watches")] or ["console"]
    told += [operator.get("to")] if isinstance(operator, dict) else []
    return {name for names in told for name in ([names] if isinstance(names, str) else names or []) if isinstance(name, str)}


# ---- what refers to what ---------------------------------------------------------------------------------------------------------


def _check_references(plain: Tree) -> Iterator[Mistake]:
    for section in ("cases", "sources", "watches", "entities"):
        yield from _check_twice(plain, section)
    cases = [str(row.get("name")) for _, row in plain.rows("cases")]
    yield from _check_entities(plain)
    yield from _check_sources(plain, cases)
    yield from _check_watches(plain, cases)
    yield from _check_channels(plain)


def _check_twice(plain: Tree, section: str) -> Iterator[Mistake]:
    seen: dict[str, int] = {}
    for place, row in plain.rows(section):
        name = str(row.get("name", "")).strip()
        if name and name in seen:
            yield plain.mistake(
                (section, place, "name"), f"{name!r} is taken by entry {seen[name] + 1}; every name in `{section}` is used once"
            )
        seen.setdefault(name, place)


def _check_entities(plain: Tree) -> Iterator[Mistake]:
    shared = [str(row.get("name")) for _, row in plain.rows("entities")]
    for place, row in plain.rows("cases"):
        entities = row.get("entities")
        for at, entity in enumerate(entities if isinstance(entities, list) else []):
            if not isinstance(entity, str) or entity in shared:
                continue
            close = process.extractOne(entity, shared, score_cutoff=85) if shared else None
            if close:
                yield plain.mistake(("cases", place, "entities", at), f"{entity!r} is not in `entities`; did you mean {close[0]!r}?")


def _check_sources(plain: Tree, cases: list[str]) -> Iterator[Mistake]:
    for place, row in plain.rows("sources"):
        kind, needed = row.get("kind"), "path" if row.get("kind") in WITHOUT_ADDRESS else "url"
        if kind and not row.get(needed) and not (kind == "mailbox" and row.get("server")):
            yield plain.mistake(("sources", place), f"a source of kind {kind} needs `{needed}:`")
        listed = row.get("cases")
        for name in listed if isinstance(listed, list) else []:
            if name not in cases:
                yield plain.mistake(("sources", place, "cases"), f"names the unknown case {name!r}{nearest(str(name), cases)}")


def _check_watches(plain: Tree, cases: list[str]) -> Iterator[Mistake]:
    channels = plain.data.get("channels")
    known = {"console", *(channels if isinstance(channels, dict) else ())}
    people = {str(name) for _, row in plain.rows("cases") for name in _entity_names(row)}
    people |= {str(row.get("name")) for _, row in plain.rows("entities")}
    for place, row in plain.rows("watches"):
        yield from _check_channel_names(plain, ("watches", place, "to"), row.get("to", "console"), known)
        case = row.get("case", "any")
        if isinstance(case, str) and case != "any" and case not in cases:
            yield plain.mistake(("watches", place, "case"), f"names the unknown case {case!r}{nearest(case, cases)}")
        wanted = row.get("entities", "any")
        for name in [wanted] if isinstance(wanted, str) else wanted if isinstance(wanted, list) else []:
            if name != "any" and name not in people:
                yield plain.mistake(
                    ("watches", place, "entities"), f"names the unknown entity {name!r}{nearest(str(name), sorted(people))}"
                )
    operator = plain.data.get("operator")
    if isinstance(operator, dict):
        yield from _check_channel_names(plain, ("operator", "to"), operator.get("to", []), known)


def _check_channel_names(plain: Tree, path: Path, names: Any, known: set[str]) -> Iterator[Mistake]:
    for name in [names] if isinstance(names, str) else names if isinstance(names, list) else []:
        if name not in known:
            yield plain.mistake(path, f"names the unknown channel {name!r}{nearest(str(name), sorted(known))}")


def _check_channels(plain: Tree) -> Iterator[Mistake]:
    channels = plain.data.get("channels")
    for name, row in channels.items() if isinstance(channels, dict) else ():
        if (
            isinstance(row, dict)
            and row.get("type") == "slack"
            and not row.get("webhook")
            and not (row.get("token") and row.get("channel"))
        ):
            yield plain.mistake(("channels", name), "a slack channel needs `webhook:`, or `token:` and `channel:`")


def _entity_names(case: Mapping[str, Any]) -> Iterator[str]:
    entities = case.get("entities")
    for entity in entities if isinstance(entities, list) else []:
        yield str(entity.get("name")) if isinstance(entity, dict) else str(entity)


# ---- mistakes in words -----------------------------------------------------------------------------------------------------------


def _reword(plain: Tree, error: Any) -> Mistake:
    """One of pydantic's errors in our words, at its line. Values of channels are not repeated: they may be secrets."""
    path = _real_path(plain, tuple(error["loc"]))
    sort, value = str(error["type"]), error.get("input")
    if sort == "extra_forbidden":
        return plain.mistake(path, f"unknown key{nearest(str(path[-1]), _keys_at(path[:-1], plain))}")
    if sort == "missing":
        return plain.mistake(path[:-1], f"`{path[-1]}:` is missing")
    shown = "" if path[0] in ("channels", "network", "operator") or not isinstance(value, str | int | float) else f"{value!r} "
    if sort == "value_error":
        return plain.mistake(path, f"{shown}{error['ctx']['error']}")
    if sort in ("literal_error", "enum"):
        allowed = re.findall(r"'([^']+)'", str(error["ctx"]["expected"]))
        return plain.mistake(path, f"{shown}is not allowed{nearest(str(value), allowed)}")
    if sort == "union_tag_invalid":
        allowed = re.findall(r"'([^']+)'", str(error["ctx"]["expected_tags"]))
        return plain.mistake((*path, "type"), f"{error['ctx']['tag']!r} is no type of channel{nearest(str(error['ctx']['tag']), allowed)}")
    if sort == "union_tag_not_found":
        return plain.mistake(path, "`type:` is missing; allowed: console, email, file, slack, webhook")
    if sort in ("tuple_type", "list_type"):
        return plain.mistake(path, "must be a list")
    if sort == "too_short":
        return plain.mistake(path, "must hold at least one entry")
    return plain.mistake(path, f"{shown}{str(error['msg'])[:1].lower()}{str(error['msg'])[1:]}")


def _is_cause(plain: Tree, error: Any) -> bool:
    """False for what only follows from another mistake: a list that is short because its rows failed, the other half of "text or row"."""
    node: Any = plain.data
    for step in _real_path(plain, tuple(error["loc"])):
        node = node[int(step)] if isinstance(node, list) else node.get(step)
    if error["type"] == "too_short":
        return not node
    in_row = any(str(step).startswith("function-before") for step in error["loc"])
    return not (in_row and isinstance(node, dict)) and not (error["type"] == "model_type" and isinstance(node, str))


def _real_path(plain: Tree, loc: tuple[Any, ...]) -> Path:
    """Pydantic's place without the labels of union members (`_Entity`, `function-before…`, a channel's type) it puts in between."""
    path: list[str | int] = []
    node: Any = plain.data
    for place, step in enumerate(loc):
        label = isinstance(step, str) and step.startswith(("_", "function-before"))
        known = isinstance(node, list) or (isinstance(node, dict) and step in node)
        if label or (not known and place < len(loc) - 1):
            continue
        path.append(step)
        node = node[step] if known else None
    return tuple(path)


_SHAPES: Mapping[str, type[BaseModel]] = {
    "cases": _Case,
    "entities": _Entity,
    "sources": _Source,
    "watches": _Watch,
    "operator": _Operator,
    "network": _Network,
}
_CHANNEL_SHAPES: Mapping[str, type[BaseModel]] = {
    "console": _Console,
    "file": _File,
    "email": _Email,
    "slack": _Slack,
    "webhook": _Webhook,
}


def _keys_at(path: Path, plain: Tree) -> tuple[str, ...]:
    """The keys allowed at a place, for suggestions."""
    if not path:
        return tuple(_File_.model_fields)
    if path[0] == "channels":
        row = plain.data.get("channels", {}).get(path[1], {})
        shape = _CHANNEL_SHAPES.get(str(row.get("type")))
    elif path[0] == "cases" and len(path) > 2:
        inner: Mapping[str, type[BaseModel]] = {"entities": _Entity, "dockets": _Docket}
        shape = inner.get(str(path[2]))
    else:
        shape = _SHAPES.get(str(path[0]))
    return tuple(entry.alias or name for name, entry in shape.model_fields.items()) if shape else ()


# ---- values ----------------------------------------------------------------------------------------------------------------------

_AGENCY = re.compile(r"\b(Office|Department|Bureau|Commission|Agency|Authority|Police|Ministry|FBI|SEC|Directorate)\b")
_COURT = re.compile(r"\bCourt\b|\bTribunal\b")
_ORGANISATION = re.compile(
    r"\b(LLC|Inc|Ltd|plc|PLC|GmbH|Corp|Company|Co|Group|Holdings|Pictures|Productions|Insurance|Bank|University)\b\.?"
)


def guess_kind(name: str) -> EntityKind:
    """What a bare name most likely is: courts, agencies and companies are told by their words, everybody else is a person."""
    for pattern, kind in ((_COURT, EntityKind.COURT), (_AGENCY, EntityKind.AGENCY), (_ORGANISATION, EntityKind.ORGANISATION)):
        if pattern.search(name):
            return kind
    return EntityKind.PERSON


def _values(shape: _File_) -> Configuration:
    shared = {entity.name: _entity(entity) for entity in shape.entities}
    channels = {"console": ChannelSettings(name="console", type="console", options={})}
    for name, row in shape.channels.items():
        channels[name] = ChannelSettings(
            name=name, type=row.type, options=row.model_dump(exclude={"type"}, exclude_none=True, by_alias=True)
        )
    return Configuration(
        cases=tuple(_case(case, shared) for case in shape.cases),
        sources=tuple(_source(source) for source in shape.sources),
        watches=tuple(_watch(watch) for watch in shape.watches) or (Watch(name="everything"),),
        channels=channels,
        operator=Operator(to=shape.operator.to, ping=shape.operator.ping or ""),
        network=Network(
            contact=shape.network.contact,
            proxy=shape.network.proxy or "",
            ca_file=shape.network.ca_file,
            allow=shape.network.allow,
        ),
    )


def _entity(row: _Entity) -> Entity:
    return Entity(name=row.name, kind=row.kind or guess_kind(row.name), role=row.role, aliases=row.aliases, namesakes=row.namesakes)


def _case(row: _Case, shared: Mapping[str, Entity]) -> Case:
    entities = tuple(
        _entity(entity) if isinstance(entity, _Entity) else shared.get(entity) or Entity(name=entity, kind=guess_kind(entity))
        for entity in row.entities
    )
    dockets = tuple(DocketRef(docket.court, docket.number) for docket in row.dockets)
    return Case(name=row.name, title=row.title or row.name, terms=row.terms, entities=entities, dockets=dockets)


_OPTIONS = ("path", "selector", "court", "query", "server", "user", "password", "token")


def _source(row: _Source) -> Source:
    options = {name: value for name in _OPTIONS if (value := getattr(row, name)) is not None}
    return Source(
        name=row.name,
        kind=row.kind,
        url=row.url or row.path or row.server or "",
        every=row.every,
        cron=row.cron,
        cases=row.cases,
        zone=row.zone,
        opens=row.opens,
        options=options,
    )


def _watch(row: _Watch) -> Watch:
    return Watch(
        name=row.name,
        case=None if row.case == "any" else row.case,
        entities=row.entities,
        kinds=row.kinds,
        to=row.to,
        mode=row.mode,
        digest=row.digest,
        quiet=row.quiet,
        break_through=row.break_through,
        zone=row.zone,
        note=row.note,
    )
