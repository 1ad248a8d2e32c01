"""Events: different articles of a case that report the same thing, grouped as they come in. For people to look at; it alerts nobody.

All it takes stands in the tables, so that two processes group as one, and a restart forgets nothing. Every case counts its own words: what
stands in all its articles tells its events no longer apart.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, func, select, update

from casefile.case import CaseReading
from casefile.material import Verdict, When
from dedupe.event import REMEMBERED, Profile, Rarity, Sum, add, clues, hurdle, nearest, pointed_at, profile, vector
from storage.columns import digest
from storage.database import Database
from storage.dialect import Backend
from storage.schema import article, event, event_page, event_word
from storage.values import Judgement, Submission

AT_ONCE = 400
"""Values named in one statement."""
T = TypeVar("T")
_ALL = ""
"""The word that stands in every article: its row counts them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Covering:
    """An article of an event, as far as a list of them needs it."""

    article: str
    url: str
    title: str
    source: str
    story: str
    published: When | None
    seen_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """What several articles of a case report together; its id is that of the first of them. `articles` oldest first."""

    id: str
    case: str
    latest: datetime
    articles: tuple[Covering, ...]

    @property
    def stories(self) -> int:
        """How many different texts tell it."""
        return len({each.story for each in self.articles})


class Events:
    """The events of the cases."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, case: str, articles: Iterable[str]) -> Mapping[str, str]:
        """Article to event, by id, for those of the articles that belong to the case."""
        names = {digest(each): each for each in articles}
        with self._database.read() as connection:
            return {names[found]: name for found, name in _named(connection, case, list(names))}

    def latest(self, case: str, most: int = 50) -> tuple[Event, ...]:
        """The events of a case, the one that was reported on last first."""
        wanted = select(event.c.id, event.c.name, event.c.latest).where(event.c.case == case)
        with self._database.read() as connection:
            found = connection.execute(wanted.order_by(event.c.latest.desc(), event.c.id.desc()).limit(most)).all()
            members = _members(connection, [row.id for row in found])
        return tuple(Event(id=row.name, case=case, latest=row.latest, articles=tuple(members.get(row.id, ()))) for row in found)


def _named(connection: Connection, case: str, digests: Sequence[bytes]) -> Iterator[tuple[bytes, str]]:
    for some in _parts(digests):
        query = select(article.c.name_digest, event.c.name).where(
            article.c.name_digest.in_(some),
            event_page.c.page == article.c.page,
            event_page.c.case == case,
            event.c.id == event_page.c.event,
        )
        for found, name in connection.execute(query):
            yield bytes(found), name


def _members(connection: Connection, events: Sequence[int]) -> Mapping[int, list[Covering]]:
    columns = (event_page.c.event, *(article.c[name] for name in ("name", "url", "title", "story", "published", "seen_at", "rest")))
    members: dict[int, list[Covering]] = {}
    for some in _parts(events):
        query = select(*columns).where(event_page.c.event.in_(some), article.c.page == event_page.c.page, article.c.current)
        for row in connection.execute(query.order_by(article.c.page)):
            members.setdefault(row.event, []).append(_covering(row))
    return members


def _covering(row: Row[Any]) -> Covering:
    return Covering(
        article=row.name,
        url=row.url,
        title=row.title,
        source=json.loads(row.rest)["is"].get("source", ""),
        story=row.story,
        published=row.published,
        seen_at=row.seen_at,
    )


def put(connection: Connection, backend: Backend, page: int, submission: Submission, judgement: Judgement) -> None:
    """Put an article into an event of each case it belongs to. An entry of a docket stands for itself."""
    of, about = judgement.article, None
    at = of.published.at if of.published else submission.seen_at
    for reading in (each for each in judgement.readings if each.belongs and of.docket is None):
        case = reading.case
        number = _event_of(connection, case, event_page.c.page == page) or _original(connection, case, of.id, judgement.verdict)
        if number is None:
            about = about or profile(of.title, of.text)
            number = _join_or_open(connection, backend, case, of.id, about, _people(reading), at)
        connection.execute(backend.ignoring(event_page), {"case": case, "page": page, "event": number})
        connection.execute(update(event).where(event.c.id == number, event.c.latest < at).values(latest=at))


def _people(reading: CaseReading) -> frozenset[str]:
    """The people of the case of whom the article tells something."""
    return frozenset(name for finding in reading.findings for name in finding.mention.people)


def _original(connection: Connection, case: str, name: str, verdict: Verdict) -> int | None:
    """The event of the article that this one is a copy or a later state of, in whose story it is."""
    if verdict.of is None or verdict.story == name:
        return None
    page = select(article.c.page).where(article.c.name_digest == digest(verdict.of)).limit(1).scalar_subquery()
    return _event_of(connection, case, event_page.c.page == page)


def _event_of(connection: Connection, case: str, condition: ColumnElement[bool]) -> int | None:
    return connection.execute(select(event_page.c.event).where(event_page.c.case == case, condition)).scalar()


def _join_or_open(
    connection: Connection, backend: Backend, case: str, name: str, about: Profile, people: Collection[str], at: datetime
) -> int:
    known = _words(connection, case, [_ALL, *about.words])
    counts = {word: seen + 1 for word, (seen, _) in known.items()}
    rarity = Rarity.in_case(counts.get(_ALL, 1), {word: counts.get(word, 1) for word in about.words}, people)
    mine = vector(about, rarity)
    near = pointed_at((weight, known[word][1]) for word, weight in clues(about, rarity).items() if word in known)
    sums = {row.id: (_sum(row), hurdle(at - row.latest)) for row in connection.execute(select(event).where(event.c.id.in_(near)))}
    number = nearest(mine, ((each, *sums[each]) for each in near))
    if number is None:
        number = _next(connection)
        row = {"id": number, "case": case, "name": name, "latest": at, "articles": 0, "words": b"{}"}
        connection.execute(event.insert(), row)
    total = add(sums[number][0] if number in sums else Sum(), mine)
    connection.execute(update(event).where(event.c.id == number).values(articles=total.articles, words=_packed(total)))
    pointers = about.pointers
    rows = [_word_row(case, word, counts.get(word, 1), known, number if word in pointers else None) for word in (_ALL, *about.words)]
    connection.execute(backend.upsert(event_word), rows)
    return number


def _words(connection: Connection, case: str, words: Sequence[str]) -> dict[str, tuple[int, list[int]]]:
    """In how many articles each stood, and the events it leads to."""
    found = {}
    for some in _parts(words):
        query = select(event_word).where(event_word.c.case == case, event_word.c.word.in_(some))
        found.update({row.word: (row.articles, [int(each) for each in row.events.split()]) for row in connection.execute(query)})
    return found


def _word_row(
    case: str, word: str, articles: int, known: Mapping[str, tuple[int, list[int]]], leads_to: int | None
) -> dict[str, str | int]:
    events = known[word][1] if word in known else []
    if leads_to is not None and leads_to not in events:
        events = [*events, leads_to][-REMEMBERED:]
    return {"case": case, "word": word, "articles": articles, "events": " ".join(map(str, events))}


def _next(connection: Connection) -> int:
    """The next key; whoever adds an article is alone."""
    return int(connection.execute(select(func.coalesce(func.max(event.c.id), 0) + 1)).scalar_one())


def _sum(row: Row[Any]) -> Sum:
    return Sum.of(row.articles, json.loads(row.words))


def _packed(total: Sum) -> bytes:
    return json.dumps({word: round(value, 4) for word, value in total.words.items()}, ensure_ascii=False, separators=(",", ":")).encode()


def _parts(some: Sequence[T]) -> Iterator[Sequence[T]]:
    return (some[start : start + AT_ONCE] for start in range(0, len(some), AT_ONCE))


def copy(source: Connection, target: Connection, cases: Collection[str], pages: Mapping[int, Sequence[int]]) -> None:
    """Put another store's events of these cases in place of ours; `pages` gives the pages here for each page there."""
    for table in (event_page, event_word, event):
        target.execute(table.delete().where(table.c.case.in_(cases)))
    first = _next(target)
    for case in cases:
        for row in source.execute(select(event).where(event.c.case == case)):
            target.execute(event.insert(), {**row._mapping, "id": first + row.id})
        found = source.execute(select(event_page.c.page, event_page.c.event).where(event_page.c.case == case))
        places = [{"case": case, "page": page, "event": first + row.event} for row in found for page in pages.get(row.page, ())]
        words = [
            {**row._mapping, "events": " ".join(str(first + int(each)) for each in row.events.split())}
            for row in source.execute(select(event_word).where(event_word.c.case == case))
        ]
        for table, rows in ((event_page, places), (event_word, words)):
            if rows:
                target.execute(table.insert(), rows)
