"""What is followed: cases, entities, watches. And what is found: mentions, developments, findings, alerts."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from casefile.material import HappenedOn, When


class EntityKind(StrEnum):
    """What an entity is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COURT = "court"
    AGENCY = "agency"


@dataclass(frozen=True, kw_only=True, slots=True)
class Entity:
    """A person, organisation, court or agency; `namesakes` (`not:` in sources.yaml) never count as it."""

    name: str
    kind: EntityKind = EntityKind.PERSON
    role: str = ""
    aliases: tuple[str, ...] = ()
    namesakes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocketRef:
    """A court (CourtListener's id, e.g. `nmd`) and a docket number as the court writes it."""

    court: str
    number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """A case, or a client or beat (then without `terms`)."""

    name: str
    title: str
    terms: tuple[str, ...] = ()
    entities: tuple[Entity, ...] = ()
    dockets: tuple[DocketRef, ...] = ()


class Mode(StrEnum):
    """When a watch is told: `auto` tells the weighty kinds at once and the rest in the digest."""

    AUTO = "auto"
    NOW = "now"
    DIGEST = "digest"


@dataclass(frozen=True, kw_only=True, slots=True)
class Watch:
    """Who wants to know what. Empty `entities` or `kinds` mean any (any kind = all but the quiet family); `case` None means any."""

    name: str
    case: str | None = None
    entities: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    """Kinds, already expanded from families."""
    to: tuple[str, ...] = ("console",)
    mode: Mode = Mode.AUTO
    digest: time = time(8, 0)
    quiet: tuple[time, time] | None = None
    break_through: tuple[str, ...] = ()
    zone: str = "UTC"
    note: str = ""


class Standing(StrEnum):
    """How a text presents an event."""

    NEWS = "news"
    BACKGROUND = "background"
    EXPECTED = "expected"
    DENIED = "denied"
    ALLEGED = "alleged"


class Place(StrEnum):
    """Where in an article a mention stands."""

    HEADLINE = "headline"
    LEAD = "lead"
    BODY = "body"


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """What one article says happened.

    `quote` is the sentence that says it; `start` and `end` are its offsets in the text, or in the title when `place` is headline.
    `actors` and `target` hold canonical names. `happened_on` is None where the text gives no date.
    """

    kind: str
    standing: Standing
    actors: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    happened_on: HappenedOn | None = None
    coming_on: HappenedOn | None = None
    """For hearing_scheduled: the day that was set."""
    quote: str = ""
    start: int = 0
    end: int = 0
    place: Place = Place.BODY
    correction: bool = False
    cues: frozenset[str] = frozenset()
    """What spoke for the standing: lead, headline, fresh_day, old_day, past_mark, clause, modal, negated, people_guessed …"""
    reason: str = ""
    score: float = 0.0
    """How sure the reading is, 0 to 1."""

    @property
    def people(self) -> tuple[str, ...]:
        """Everyone concerned, actors first, each once."""
        return tuple(dict.fromkeys((*self.actors, *self.target)))


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """One article's mention of a development. `source` is the outlet as told; `day` the article's publication day."""

    article: str
    url: str
    standing: Standing
    quote: str
    source: str = ""
    day: date | None = None
    story: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Development:
    """An entry in a case's ledger: one thing that happened, with every mention as evidence."""

    id: str
    case: str
    kind: str
    actors: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    happened_on: HappenedOn
    dated: bool = True
    """False: no text gave the date, `happened_on` is the day of publication with precision "by"."""
    first_seen_at: datetime
    first_reported: date
    """Day of publication of the first report, in the source's zone."""
    history: bool = False
    summary: str = ""
    outlets: int = 1
    confirmed_by_docket: bool = False
    court: str | None = None
    docket: str | None = None
    entry: str | None = None
    document_url: str | None = None
    proceeding: str | None = None
    outcome: str | None = None
    coming_on: HappenedOn | None = None
    evidence: tuple[Evidence, ...] = field(default=())

    @property
    def people(self) -> tuple[str, ...]:
        """Everyone concerned, actors first, each once."""
        return tuple(dict.fromkeys((*self.actors, *self.target)))


class Novelty(StrEnum):
    """A mention weighed against the ledger."""

    NEW = "new"
    KNOWN = "known"
    CORRECTS = "corrects"
    HISTORY = "history"


@dataclass(frozen=True, kw_only=True, slots=True)
class AlertedArticle:
    """An article as an alert names it."""

    id: str
    url: str
    title: str
    source: str
    published: When | None


@dataclass(frozen=True, kw_only=True, slots=True)
class AlertedDevelopment:
    """A development as an alert tells it: tags beside the quoted sentence."""

    id: str
    kind: str
    actors: tuple[str, ...]
    target: tuple[str, ...]
    happened_on: HappenedOn
    novelty: Novelty
    quote: str
    summary: str
    outlets: int = 1
    confirmed_by_docket: bool = False
    precision: str = "day"


@dataclass(frozen=True, kw_only=True, slots=True)
class Alert:
    """One message for one watch about the new developments of one article. `id` is the same whenever the same thing is told."""

    id: str
    case: str
    watch: str
    raised_at: datetime
    developments: tuple[AlertedDevelopment, ...]
    articles: tuple[AlertedArticle, ...]
    """The one that raised it first, then best copy first."""
    entities: tuple[str, ...] = ()
    note: str = ""
    partial: bool = False
    """The article is a headline and first paragraph only."""


class Run(StrEnum):
    """In what kind of run an article is weighed. Only live and replay raise alerts; the other two fill the ledger in silence."""

    LIVE = "live"
    REPLAY = "replay"
    BACKFILL = "backfill"
    FIRST_PASS = "first_pass"  # noqa: S105


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """A mention weighed against the ledger, with the reason in a sentence."""

    mention: Mention
    novelty: Novelty | None
    """None: not reported as having happened (expected, denied, alleged) or about nobody in the case; kept, never told."""
    development: str | None = None
    """Id of the ledger entry it opened, joined or corrects."""
    opened: bool = False
    alerts: bool = False
    """True: worth an alert, if a watch wants it."""
    near: bool = False
    """It came near to alerting and did not: a candidate for the safety net."""
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Silence:
    """What came near to alerting and did not. `listed`: stands in the digest's safety net."""

    article: str
    url: str
    case: str
    kind: str
    quote: str
    reason: str
    listed: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseReading:
    """One article weighed in one case: everything that was decided, and why."""

    case: str
    belongs: bool
    reason: str
    """Why it belongs to the case, or why not."""
    findings: tuple[Finding, ...] = ()
    developments: tuple[Development, ...] = ()
    """Ledger entries to write: opened or changed, whole."""
    alerts: tuple[Alert, ...] = ()
    silences: tuple[Silence, ...] = ()
