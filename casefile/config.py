"""The text of `sources.yaml` as values, and every mistake in it at once.

Pure: the text, the environment and a reader of secret files are handed in. YAML 1.2 (so `no` is a word until a switch is asked
for), duplicate and unknown keys are mistakes, tags and alias bombs are refused.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from casefile.case import Case, DocketRef, Entity, EntityKind, Watch
from casefile.config_references import check_references
from casefile.config_secrets import ReadSecret, fill_secrets
from casefile.config_shape import CaseShape, EntityShape, FileShape, SourceShape, WatchShape
from casefile.config_tree import load
from casefile.config_words import is_cause, reword
from casefile.errors import ConfigurationError, Mistake
from casefile.material import NOTHING, Source


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
    """How we go out, which private places may be reached, and under which address people reach us."""

    contact: str = ""
    proxy: str = ""
    ca_file: str = ""
    allow: tuple[str, ...] = ()
    public_address: str = ""
    """Without a slash at its end; empty: nobody does."""


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


def parse(text: str, *, file: str, environment: Mapping[str, str] = NOTHING, read_secret: ReadSecret | None = None) -> Configuration:
    """The configuration that `text` describes.

    `file` names it in mistakes; `environment` and `read_secret` fill in `${NAME}` and `${file:PATH}`, and are asked only for what is used.
    Raises ConfigurationError with every mistake, ordered by line.
    """
    plain = load(text, file)
    mistakes: list[Mistake] = []
    filled = fill_secrets(plain, environment, read_secret, mistakes)
    mistakes += check_references(plain)
    try:
        shape = FileShape.model_validate(filled)
    except ValidationError as error:
        mistakes += [reword(plain, one) for one in error.errors(include_url=False) if is_cause(plain, one)]
        shape = None
    if shape is None or mistakes:
        raise ConfigurationError(tuple(sorted(dict.fromkeys(mistakes), key=lambda mistake: (mistake.line, mistake.key))))
    return _values(shape)


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


def _values(shape: FileShape) -> Configuration:
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
            public_address=shape.network.public_address or "",
        ),
    )


def _entity(row: EntityShape) -> Entity:
    return Entity(name=row.name, kind=row.kind or guess_kind(row.name), role=row.role, aliases=row.aliases, namesakes=row.namesakes)


def _case(row: CaseShape, shared: Mapping[str, Entity]) -> Case:
    entities = tuple(
        _entity(entity) if isinstance(entity, EntityShape) else shared.get(entity) or Entity(name=entity, kind=guess_kind(entity))
        for entity in row.entities
    )
    dockets = tuple(DocketRef(docket.court, docket.number) for docket in row.dockets)
    return Case(name=row.name, title=row.title or row.name, terms=row.terms, entities=entities, dockets=dockets)


_OPTIONS = (
    *("path", "selector", "court", "number", "query", "server", "user", "password", "token", "budget", "webhook", "from", "read"),
    *("outlets", "collections", "match", "words", "resolve", "browser"),
)


def _source(row: SourceShape) -> Source:
    given = row.model_dump(by_alias=True, include={"sender", *_OPTIONS}, exclude_none=True)
    options = {name: str(given[name]) for name in _OPTIONS if name in given}
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


def _watch(row: WatchShape) -> Watch:
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
