"""What is read: sources, leads, documents, articles. Values only, frozen, with aware times."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class When:
    """A time as a publisher claims it: an aware instant, or a bare day (then `at` is that day's midnight in the source's zone)."""

    at: datetime
    bare_day: bool = False

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError(f"{self.at.isoformat()} has no time zone; times in Casewire are aware")

    @property
    def day(self) -> date:
        """The calendar day in the zone the time was given in."""
        return self.at.date()

    def __str__(self) -> str:
        """ISO 8601: `YYYY-MM-DD` for a bare day, else the full time with its offset, to the second."""
        return self.day.isoformat() if self.bare_day else self.at.isoformat(timespec="seconds")


class Precision(StrEnum):
    """How exactly a day is known. `by`: not later than."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    BY = "by"


@dataclass(frozen=True, slots=True)
class HappenedOn:
    """The day of an event, as exactly as it is known; `first` is the first day it can mean."""

    first: date
    precision: Precision = Precision.DAY

    def __str__(self) -> str:
        length = {Precision.YEAR: 4, Precision.MONTH: 7}.get(self.precision, 10)
        return self.first.isoformat()[:length]

    @property
    def last(self) -> date:
        """The last day it can mean."""
        if self.precision is Precision.YEAR:
            return date(self.first.year, 12, 31)
        if self.precision is Precision.MONTH:
            following = date(self.first.year + self.first.month // 12, self.first.month % 12 + 1, 1)
            return following - timedelta(days=1)
        return self.first

    @classmethod
    def parse(cls, text: str) -> "HappenedOn":
        """From `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Raises ValueError for anything else."""
        parts = [int(part) for part in text.split("-")]
        if not 1 <= len(parts) <= 3 or len(text) not in (4, 7, 10):
            raise ValueError(f"{text!r} is no day: write YYYY-MM-DD, YYYY-MM or YYYY")
        precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[len(parts) - 1]
        year, month, day = (*parts, 1, 1)[:3]
        return cls(date(year, month, day), precision)


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A place that is read on a schedule. `options` holds what only its kind understands (selector, mailbox, …)."""

    name: str
    kind: str
    url: str
    every: timedelta = timedelta(minutes=30)
    cron: str | None = None
    cases: tuple[str, ...] = ()
    """Slugs of the cases its articles may go to; empty means all."""
    zone: str = "UTC"
    opens: bool = True
    """False: its articles may join a development, never open one."""
    options: Mapping[str, str] = field(default_factory=lambda: NOTHING)

    @property
    def by_browser(self) -> bool:
        """Its pages are built by scripts and read through a browser."""
        return self.options.get("browser") == "True"


@dataclass(frozen=True, kw_only=True, slots=True)
class Lead:
    """A reference found in a source, not yet read. `key` is its identity within the source (guid, else address)."""

    source: str
    key: str
    url: str
    title: str = ""
    summary: str = ""
    """Plain text or HTML as the source gave it; cleaned before use."""
    html: str = ""
    """The full body where the source carries it (content:encoded, a file in a folder)."""
    published: When | None = None
    published_text: str = ""
    """The date string as it stood in the source, kept even where it could not be read."""
    revision: str = ""
    """What the source says when the page changes (`updated`, `lastmod`); a new one has the page read again. Empty: it says nothing."""
    handover: "Handover | None" = None
    """Set where another Casewire held it before us."""
    docket: "DocketEntry | None" = None
    """Set where the lead is an entry of a docket: it is read from its title and summary, its links are never followed."""
    capture: "Capture | None" = None
    """A copy of the page in a web archive, for when the page itself is gone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Capture:
    """A page as a web archive holds it: when it was taken, and under which address.

    `at` is the archive's own timestamp (YYYYMMDDhhmmss, UTC); empty where it is not looked up yet. `gone` says why the page itself
    cannot be had any more; once it is set, the page is not asked for again.
    """

    at: str = ""
    original: str = ""
    gone: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Handover:
    """What another Casewire says of an article that it hands over: when it first saw it, and what its page said besides the text."""

    first_seen_at: datetime
    site: str = ""
    byline: tuple[str, ...] = ()
    partial: bool = False
    """It is a headline with a summary or first paragraph, not the whole article."""


HANDOVER_TYPE = "application/vnd.casewire.article+json"
"""Media type of what is said of an article in a web archive."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """Bytes as fetched. `url` is what was asked for, `final_url` what answered after redirects."""

    url: str
    final_url: str
    status: int
    fetched_at: datetime
    body: bytes
    content_type: str = ""
    headers: Mapping[str, str] = field(default_factory=lambda: NOTHING)

    @property
    def sha256(self) -> str:
        """Hex digest of the body: its identity in the store."""
        return hashlib.sha256(self.body).hexdigest()


class Form(StrEnum):
    """What a page turned out to be."""

    ARTICLE = "article"
    PARTIAL = "partial"
    NOT_ARTICLE = "not_article"


@dataclass(frozen=True, kw_only=True, slots=True)
class Article:
    """What a document says once cleaned. `text` is paragraphs joined by newlines, without the headline."""

    id: str
    url: str
    title: str
    text: str
    form: Form = Form.ARTICLE
    reason: str = ""
    """Why it is what `form` says, in words."""
    page_type: str = ""
    """Finer word where one is known: tag, video, transcript, forum, mirror, consent, paywall, soft_404, docket_entry …"""
    byline: tuple[str, ...] = ()
    published: When | None = None
    modified: When | None = None
    language: str = ""
    """ISO 639-1, empty where unknown."""
    site: str = ""
    source: str = ""
    docket: "DocketEntry | None" = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DocketEntry:
    """Where an article is an entry of a court's docket: which one."""

    court: str
    number: str
    """Docket number, as the court writes it."""
    entry: str | None = None
    """Entry number; None for minute entries."""
    document_url: str | None = None


class Relation(StrEnum):
    """How a text relates to what is held."""

    NEW = "new"
    COPY = "copy"
    UPDATE = "update"
    PARTIAL = "partial"


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """Whether a text is a story we already have, and why."""

    relation: Relation
    of: str | None = None
    """Id of the article it copies, updates or is a stub of."""
    story: str
    """Id of the story it belongs to: the id of the story's first member."""
    score: float | None = None
    covered: float | None = None
    """Share of its words that stand in `of`, 0 to 1."""
    covers: float | None = None
    """Share of the words of `of` that it carries, 0 to 1."""
    adds: float = 1.0
    """Share of its words that are not held yet."""
    fresh: tuple[tuple[int, int], ...] = ()
    """Spans of the text (start, end) that are not held yet; what is read when the rest is folded. Empty with `new`."""
    folded: bool = False
    """True: it adds so little that nothing of it is read."""
    reason: str = ""
