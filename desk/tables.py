"""A case as tables for research: every column defined once, with its meaning; the rows and the codebook are both made from that.

Four tables: articles, the versions of each, what each version says happened, and the case's ledger. Rows come in the order things were
kept, and nothing in them depends on when they are written: the same store gives the same rows.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar
from zoneinfo import ZoneInfo

from casefile.case import Development, Finding, Novelty, Place, Run, Standing
from casefile.development import outlet_of
from casefile.kinds import BY_NAME
from casefile.marks import DEVELOPMENT, SPLIT, STORY, Mark, by_development, in_force, marked
from casefile.material import DocketEntry, Form, HappenedOn, Precision, Relation, When
from desk.records import Row, instant, when
from storage import Store
from storage.values import StoredArticle

T = TypeVar("T")


class Sort(StrEnum):
    """What sort of value a column holds, in the words of the codebook."""

    TEXT = "text"
    ID = "id"
    ADDRESS = "web address"
    LIST = "list of texts"
    OUR_TIME = "time, UTC, ISO 8601 to the second"
    CLAIMED_TIME = "time with its offset from UTC, ISO 8601 to the second; a bare day where no clock time was given"
    DAY = "day, month or year (YYYY-MM-DD, YYYY-MM, YYYY), in the zone of the publisher"
    COUNT = "whole number"
    OFFSET = "whole number of characters (Unicode code points), from 0"
    SHARE = "share, 0 to 1"
    FLAG = "true or false"
    DIGEST = "SHA-256, 64 hexadecimal digits"


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column: what stands in it, and how it is read from a subject. `values`: all that can stand there, where that is a closed list."""

    name: str
    sort: Sort
    meaning: str
    value: Callable[[T], Any]
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """A table and what one row of it is. `key`: the columns that together name a row; none where nothing does."""

    name: str
    says: str
    key: tuple[str, ...]
    columns: tuple[Column[T], ...]

    def row(self, subject: T, *, text: bool) -> Row:
        """A subject as a row; without the full text unless that is asked for."""
        return {column.name: column.value(subject) for column in self.shown(text=text)}

    def shown(self, *, text: bool) -> tuple[Column[T], ...]:
        """Its columns; FULL_TEXT only where that is asked for."""
        return tuple(column for column in self.columns if text or column.name != FULL_TEXT)


FULL_TEXT = "text"


@dataclass(frozen=True, kw_only=True, slots=True)
class Edition:
    """One version of an article: its number from 1, the version itself, and the hash of the bytes it was read from, where they are kept."""

    article: str
    number: int
    stored: StoredArticle
    document: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """An article of the export: its versions, oldest first, the event it was put into, and the user's word on it."""

    editions: tuple[Edition, ...]
    event: str | None
    marks: tuple[Mark, ...] = ()

    @property
    def now(self) -> Edition:
        """The current version."""
        return self.editions[-1]

    @property
    def docket(self) -> DocketEntry | None:
        """The docket entry that it is, where it is one."""
        return self.now.stored.article.docket


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """An entry of the ledger, and the user's word on it; `withdrawn`: that it is wrong."""

    development: Development
    marks: tuple[Mark, ...] = ()
    withdrawn: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """One mention in one version, as it was weighed in one case, and the entry of the ledger where it stands today."""

    edition: Edition
    case: str
    finding: Finding
    development: str | None


def members(store: Store, case: str | None) -> Iterator[Member]:
    """The articles of a case, of all cases where none is named, in the order they were first seen.

    Only their ids are held meanwhile, so that a case of any size fits.
    """
    found = sorted(
        (
            _First(_versions(store, stored)[0].seen_at, stored.article.id, (case,) if case else stored.cases)
            for stored in store.articles.all(case=case)
            if stored.cases
        ),
        key=lambda first: first.seen_at,
    )
    named = {name for first in found for name in first.cases}
    events = {name: store.events.of(name, [first.article for first in found if name in first.cases]) for name in named}
    marks = _marks_on_articles(store)
    for first in found:
        versions = store.articles.versions(first.article)
        own = next((events[name].get(first.article) for name in first.cases), None)
        if versions:  # another process may write meanwhile
            editions = tuple(_edition(store, first.article, *each) for each in enumerate(versions, 1))
            yield Member(editions=editions, event=own, marks=marks.get(first.article, ()))


@dataclass(frozen=True, slots=True)
class _First:
    """When an article was first seen, which it is, and in which cases it is looked for."""

    seen_at: datetime
    article: str
    cases: tuple[str, ...]


def _versions(store: Store, stored: StoredArticle) -> tuple[StoredArticle, ...]:
    return store.articles.versions(stored.article.id) or (stored,)


def _edition(store: Store, article: str, number: int, stored: StoredArticle) -> Edition:
    document = None if stored.document is None else store.documents.by_id(stored.document).sha256
    return Edition(article=article, number=number, stored=stored, document=document)


@dataclass(frozen=True, slots=True)
class Places:
    """Where a mention stands in the ledger as the user's marks have it: what was joined stands with another, what was split by itself."""

    joined: Mapping[str, str]
    split: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, store: Store) -> "Places":
        """The places that the marks in force make."""
        said = store.marks.all(kind=DEVELOPMENT)
        split = {(of, article): mark.subject for mark in in_force(said) if mark.verdict == SPLIT for of, article in [_parts(mark)]}
        return cls(joined=marked(said).same, split=split)

    def now(self, development: str | None, article: str) -> str | None:
        """The entry that a mention of this article belongs to."""
        if development is None:
            return None
        own = self.split.get((development, article), development)
        return self.joined.get(own, own)


def _parts(mark: Mark) -> tuple[str, str]:
    of, _, article = (mark.other or "").partition("\n")
    return of, article


def statements(member: Member, case: str | None, places: Places) -> Iterator[Statement]:
    """What each version of an article says happened; in one case, or in all."""
    for edition in member.editions:
        for reading in edition.stored.readings:
            for finding in reading.findings if case in (None, reading.case) else ():
                where = places.now(finding.development, edition.article)
                yield Statement(edition=edition, case=reading.case, finding=finding, development=where)


def ledger(store: Store, case: str | None) -> list[Entry]:
    """The ledger of a case, or of all, in the order of what happened, as the user's marks have it; what is marked wrong too."""
    said = store.marks.all(kind=DEVELOPMENT)
    marks, wrong = by_development(said), marked(said).wrong
    found = sorted(store.ledger.developments(case, wrong=True), key=lambda entry: (entry.happened_on.first, entry.first_seen_at, entry.id))
    return [Entry(development=each, marks=marks.get(each.id, ()), withdrawn=each.id in wrong) for each in found]


def _marks_on_articles(store: Store) -> Mapping[str, tuple[Mark, ...]]:
    marks: dict[str, tuple[Mark, ...]] = {}
    for mark in in_force(store.marks.all(kind=STORY)):
        marks[mark.subject] = (*marks.get(mark.subject, ()), mark)
    return marks


# ---- how values are read ---------------------------------------------------------------------------------------------------------------


def _zone(value: When | None) -> str | None:
    """The zone a time was claimed in: its name where it is known, else its offset."""
    if value is None:
        return None
    if isinstance(value.at.tzinfo, ZoneInfo):
        return value.at.tzinfo.key
    return f"UTC{value.at.isoformat()[-6:]}" if value.at.utcoffset() else "UTC"


def _utc(value: When | None) -> str | None:
    return None if value is None or value.bare_day else value.at.astimezone(UTC).isoformat(timespec="seconds")


def _day(value: HappenedOn | None) -> str | None:
    return None if value is None else str(value)


def _share(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _of_edition() -> tuple[Column[Edition], ...]:
    """What is told of every version of an article; of the current one in the table of articles."""
    return (
        Column("url", Sort.ADDRESS, "where the article stands; empty for what came without an address", lambda e: e.stored.article.url),
        Column("title", Sort.TEXT, "headline", lambda e: e.stored.article.title),
        Column("byline", Sort.LIST, "authors as named", lambda e: list(e.stored.article.byline)),
        Column(
            "published", Sort.CLAIMED_TIME, "when it was published, as the publisher claims", lambda e: when(e.stored.article.published)
        ),
        Column(
            "published_zone",
            Sort.TEXT,
            "zone of `published`: its name where it is known (America/Denver), else its offset (UTC-06:00)",
            lambda e: _zone(e.stored.article.published),
        ),
        Column("published_utc", Sort.OUR_TIME, "`published` in UTC; empty for a bare day", lambda e: _utc(e.stored.article.published)),
        Column(
            "modified", Sort.CLAIMED_TIME, "when it was last changed, as the publisher claims", lambda e: when(e.stored.article.modified)
        ),
        Column("seen_at", Sort.OUR_TIME, "when Casewire first saw this version", lambda e: instant(e.stored.seen_at)),
        Column("language", Sort.TEXT, "language, ISO 639-1; empty where unknown", lambda e: e.stored.article.language or None),
        Column(
            "is",
            Sort.TEXT,
            "whether the page is an article, a headline and summary only (partial), or no article",
            lambda e: str(e.stored.article.form),
            tuple(Form),
        ),
        Column("reason", Sort.TEXT, "why it is what `is` says", lambda e: e.stored.article.reason),
        Column(
            "text_sha256", Sort.DIGEST, "of the cleaned text in UTF-8: equal hashes, equal texts", lambda e: _digest(e.stored.article.text)
        ),
        Column(
            "document_sha256", Sort.DIGEST, "of the page's bytes as fetched; empty where the text came without a page", lambda e: e.document
        ),
        Column("words", Sort.COUNT, "words of the text, between blanks", lambda e: len(e.stored.article.text.split())),
        Column(
            "relation",
            Sort.TEXT,
            "how the text relates to what was held when it came",
            lambda e: str(e.stored.verdict.relation),
            tuple(Relation),
        ),
        Column("of", Sort.ID, "the article it copies, updates or is a stub of; it can lie outside the case", lambda e: e.stored.verdict.of),
        Column("score", Sort.SHARE, "how alike the two are", lambda e: _share(e.stored.verdict.score)),
        Column("covered", Sort.SHARE, "share of its words that stand in `of`", lambda e: _share(e.stored.verdict.covered)),
        Column("covers", Sort.SHARE, "share of the words of `of` that stand in it", lambda e: _share(e.stored.verdict.covers)),
        Column("adds", Sort.SHARE, "share of its words that were not held before", lambda e: _share(e.stored.verdict.adds)),
        Column("relation_reason", Sort.TEXT, "why it relates so", lambda e: e.stored.verdict.reason),
        Column(
            "story",
            Sort.ID,
            "id of the story, which is that of its first article: the same text is one story",
            lambda e: e.stored.verdict.story,
        ),
        Column(
            "run",
            Sort.TEXT,
            "in what kind of pass it was read: as it appeared (live), or as history",
            lambda e: str(e.stored.run),
            tuple(Run),
        ),
    )


def _text_of_edition() -> Column[Edition]:
    return Column(FULL_TEXT, Sort.TEXT, "the cleaned text; only with --text", lambda e: e.stored.article.text)


def _marks(of: Callable[[T], tuple[Mark, ...]]) -> Column[T]:
    says = "what was said of it by hand (`casewire mark`), oldest first, as far as that was not taken back"
    return Column("marks", Sort.LIST, says, lambda subject: [f"{mark.subject}: {mark}" for mark in of(subject)])


def _of_entry(column: Column[Development]) -> Column[Entry]:
    return Column(column.name, column.sort, column.meaning, lambda entry: column.value(entry.development), column.values)


def _through(column: Column[Edition]) -> Column[Member]:
    """The same column of an article: that of its current version."""
    return Column(column.name, column.sort, column.meaning, lambda member: column.value(member.now), column.values)


ARTICLES: Table[Member] = Table(
    "articles",
    "One row an article that belongs to the case, in its current version, in the order they were first seen.",
    ("id",),
    (
        Column("id", Sort.ID, "the article's id: its address where it has one", lambda m: m.now.article),
        Column(
            "outlet",
            Sort.TEXT,
            "who published it: the site's name, else its host, else the source",
            lambda m: outlet_of(m.now.stored.article),
        ),
        Column("site", Sort.TEXT, "the name the site gives itself; empty where it gives none", lambda m: m.now.stored.article.site or None),
        Column("source", Sort.TEXT, "the configured source that named it", lambda m: m.now.stored.article.source or None),
        Column("cases", Sort.LIST, "the cases it belongs to", lambda m: list(m.now.stored.cases)),
        Column(
            "first_seen_at", Sort.OUR_TIME, "when Casewire first saw its first version", lambda m: instant(m.editions[0].stored.seen_at)
        ),
        Column("version_count", Sort.COUNT, "versions that are kept, this one among them", lambda m: len(m.editions)),
        Column(
            "event",
            Sort.ID,
            "id of the first article that seems to report the same event in the case asked for, else in its first; by words, a guess",
            lambda m: m.event,
        ),
        Column("docket_court", Sort.TEXT, "of a docket entry: the court", lambda m: m.docket and m.docket.court),
        Column("docket_number", Sort.TEXT, "of a docket entry: the docket's number", lambda m: m.docket and m.docket.number),
        Column("docket_entry", Sort.TEXT, "of a docket entry: its number; empty for a minute entry", lambda m: m.docket and m.docket.entry),
        *map(_through, _of_edition()),
        _marks(lambda m: m.marks),
        _through(_text_of_edition()),
    ),
)

VERSIONS: Table[Edition] = Table(
    "versions",
    "One row a version of an article, oldest first; the last one of each is what the articles tell.",
    ("article", "version"),
    (
        Column("article", Sort.ID, "the article: `id` of the articles", lambda e: e.article),
        Column("version", Sort.COUNT, "number of the version, from 1", lambda e: e.number),
        Column("current", Sort.FLAG, "whether it is the newest", lambda e: e.stored.current),
        *_of_edition(),
        _text_of_edition(),
    ),
)

MENTIONS: Table[Statement] = Table(
    "mentions",
    "One row for each thing that a version of an article says happened, in each case. What an update repeats is not read again.",
    (),
    (
        Column("article", Sort.ID, "the article: `id` of the articles", lambda s: s.edition.article),
        Column("version", Sort.COUNT, "the version of it", lambda s: s.edition.number),
        Column("case", Sort.ID, "the case in which it was weighed", lambda s: s.case),
        Column("kind", Sort.TEXT, "what happened", lambda s: s.finding.mention.kind, tuple(BY_NAME)),
        Column("standing", Sort.TEXT, "how the text presents it", lambda s: str(s.finding.mention.standing), tuple(Standing)),
        Column("actors", Sort.LIST, "who did it, by canonical name", lambda s: list(s.finding.mention.actors)),
        Column("target", Sort.LIST, "to whom, by canonical name", lambda s: list(s.finding.mention.target)),
        Column("happened_on", Sort.DAY, "when, as the text says; empty where it does not", lambda s: _day(s.finding.mention.happened_on)),
        Column("coming_on", Sort.DAY, "of a hearing that was set: for when", lambda s: _day(s.finding.mention.coming_on)),
        Column("place", Sort.TEXT, "where it stands", lambda s: str(s.finding.mention.place), tuple(Place)),
        Column(
            "start",
            Sort.OFFSET,
            "where the quote begins in the version's text; in its title where `place` is headline",
            lambda s: s.finding.mention.start,
        ),
        Column("end", Sort.OFFSET, "where it ends: the first character behind it", lambda s: s.finding.mention.end),
        Column("quote", Sort.TEXT, "the sentence that says so", lambda s: s.finding.mention.quote),
        Column("correction", Sort.FLAG, "whether the text corrects what was told before", lambda s: s.finding.mention.correction),
        Column("sure", Sort.SHARE, "how sure the reading is", lambda s: _share(s.finding.mention.score)),
        Column("read_because", Sort.TEXT, "why the sentence was read so", lambda s: s.finding.mention.reason),
        Column(
            "novelty",
            Sort.TEXT,
            "how it was weighed against the ledger; empty where it is not told as having happened",
            lambda s: None if s.finding.novelty is None else str(s.finding.novelty),
            tuple(Novelty),
        ),
        Column("development", Sort.ID, "the ledger's entry where it stands, joined and split as it was by hand", lambda s: s.development),
        Column("opened", Sort.FLAG, "whether it opened that entry", lambda s: s.finding.opened),
        Column("weighed_because", Sort.TEXT, "why it was weighed so", lambda s: s.finding.reason),
    ),
)

_LEDGER: tuple[Column[Development], ...] = (
    Column("id", Sort.ID, "the entry: `development` of the mentions", lambda d: d.id),
    Column("case", Sort.ID, "the case", lambda d: d.case),
    Column("kind", Sort.TEXT, "what happened", lambda d: d.kind, tuple(BY_NAME)),
    Column("actors", Sort.LIST, "who did it, by canonical name", lambda d: list(d.actors)),
    Column("target", Sort.LIST, "to whom, by canonical name", lambda d: list(d.target)),
    Column("happened_on", Sort.DAY, "when it happened; where no text says, the day of the first report", lambda d: str(d.happened_on)),
    Column(
        "precision",
        Sort.TEXT,
        "how exactly `happened_on` is known; by: not later than",
        lambda d: str(d.happened_on.precision),
        tuple(Precision),
    ),
    Column("coming_on", Sort.DAY, "of a hearing that was set: for when", lambda d: _day(d.coming_on)),
    Column("first_seen_at", Sort.OUR_TIME, "when Casewire first read of it", lambda d: instant(d.first_seen_at)),
    Column("first_reported", Sort.DAY, "day of publication of the first report", lambda d: d.first_reported.isoformat()),
    Column("history", Sort.FLAG, "whether it was old when it was first read of, so that nobody was told", lambda d: d.history),
    Column("summary", Sort.TEXT, "the same in a sentence", lambda d: d.summary),
    Column("outlets", Sort.COUNT, "outlets that report it, copies not counted", lambda d: d.outlets),
    Column("confirmed_by_docket", Sort.FLAG, "whether a docket entry says so too", lambda d: d.confirmed_by_docket),
    Column("court", Sort.TEXT, "court of that docket, as CourtListener calls it", lambda d: d.court),
    Column("docket", Sort.TEXT, "its number", lambda d: d.docket),
    Column("entry", Sort.TEXT, "number of the entry", lambda d: d.entry),
    Column("document_url", Sort.ADDRESS, "where the filing lies", lambda d: d.document_url),
    Column("proceeding", Sort.TEXT, "in what kind of proceeding", lambda d: d.proceeding),
    Column("outcome", Sort.TEXT, "how it ended, where it ended something", lambda d: d.outcome),
)
"""What is told of an entry of the ledger."""

DEVELOPMENTS: Table[Entry] = Table(
    "developments",
    "One row for each thing that happened in the case: the ledger. Its evidence are the mentions that name it.",
    ("id",),
    (
        *map(_of_entry, _LEDGER),
        Column("withdrawn", Sort.FLAG, "whether it was marked as wrong by hand", lambda entry: entry.withdrawn),
        _marks(lambda entry: entry.marks),
    ),
)
