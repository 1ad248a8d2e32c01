"""Articles: one row for each version of a page. The newest is current, the earlier ones stay."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, ScalarSelect, Select, bindparam, func, or_, select, update

from casefile.case import CaseReading, Run
from casefile.material import Article, DocketEntry, Form, Verdict, When
from storage.codec import decode, encode
from storage.columns import digest, storable
from storage.database import Database
from storage.dialect import Backend
from storage.schema import article as table
from storage.schema import belonging
from storage.values import Judgement, StoredArticle, Submission

AT_ONCE = 200
"""Articles read in one short transaction while all are gone through."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rest:
    """What an article says that nothing is looked up by."""

    source: str = ""
    reason: str = ""
    page_type: str = ""
    byline: tuple[str, ...] = ()
    modified: When | None = None
    language: str = ""
    site: str = ""
    docket: DocketEntry | None = None


class Articles:
    """What is held of the coverage."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def by_id(self, id: str) -> StoredArticle | None:  # noqa: A002
        """The current version of the article of that id, also where a later version came under another id."""
        return self._current(table.c.name_digest == digest(id))

    def by_url(self, url: str) -> StoredArticle | None:
        """The current version of the page at that address; the latest page where several stood there."""
        return self._current(table.c.url_digest == digest(url)) if url else None

    def versions(self, id: str) -> tuple[StoredArticle, ...]:  # noqa: A002
        """Every version of the article, oldest first."""
        page = _page_of(table.c.name_digest == digest(id))
        with self._database.read() as connection:
            return load(connection, select(table).where(table.c.page == page).order_by(table.c.id))

    def all(self, case: str | None = None, since: datetime | None = None) -> Iterator[StoredArticle]:
        """Current versions in the order they were kept: those that belong to the case, seen at or after `since`."""
        after = -1 if since is None else self._first_seen(since) - 1
        while True:
            rows = self._batch(case, after)
            yield from (_stored(row) for row in rows if since is None or row.seen_at >= since)
            if len(rows) < AT_ONCE:
                return
            after = rows[-1].id

    def read_pages(self) -> Iterator[tuple[str, str]]:
        """Address and source of every article that was read from its page (not only from what its source said of it)."""
        after = -1
        while True:
            held = (table.c.current, table.c.document.is_not(None), table.c.id > after)
            query = select(table.c.id, table.c.url, table.c.rest).where(*held).order_by(table.c.id).limit(AT_ONCE)
            with self._database.read() as connection:
                rows = connection.execute(query).all()
            yield from ((row.url, decode(Rest, row.rest).source) for row in rows)
            if len(rows) < AT_ONCE:
                return
            after = rows[-1].id

    def count(self, case: str | None = None, since: datetime | None = None) -> int:
        """How many articles are held, versions of a page counted once; of one case, or seen at or after `since`."""
        query = select(func.count()).where(table.c.current)
        if since is not None:
            query = query.where(table.c.seen_at >= since)
        query = query.select_from(table) if case is None else query.select_from(_OF_CASE).where(belonging.c.case == case)
        with self._database.read() as connection:
            return int(connection.execute(query).scalar_one())

    def _first_seen(self, since: datetime) -> int:
        """The lowest key among the current articles seen since; one that is past all of them where there is none."""
        query = select(func.min(table.c.id)).where(table.c.current, table.c.seen_at >= since)
        with self._database.read() as connection:
            return connection.execute(query).scalar() or sys.maxsize

    def _batch(self, case: str | None, after: int) -> Sequence[Row[Any]]:
        """The next current articles by key. No transaction stays open while the caller works; what is added comes at the end.

        Only the key is asked for and sorted by: so that the database goes on where it was, whatever it guesses about the rest.
        """
        if case is None:
            query = select(table).where(table.c.current, table.c.id > after).order_by(table.c.id)
        else:
            of_case = (belonging.c.case == case, belonging.c.article > after, table.c.current)
            query = select(table).select_from(_OF_CASE).where(*of_case).order_by(belonging.c.article)
        with self._database.read() as connection:
            return connection.execute(query.limit(AT_ONCE)).all()

    def _current(self, condition: ColumnElement[bool]) -> StoredArticle | None:
        with self._database.read() as connection:
            found = load(connection, select(table).where(table.c.page == _page_of(condition), table.c.current))
        return found[0] if found else None


_OF_CASE = belonging.join(table, table.c.id == belonging.c.article)


def load(connection: Connection, query: Select[Any]) -> tuple[StoredArticle, ...]:
    """Articles that a query over the whole table finds, in its order."""
    return tuple(_stored(row) for row in connection.execute(query))


def same_page(connection: Connection, article: Article) -> tuple[int | None, int | None]:
    """The pages that have the article's id and its address."""
    name, url = digest(article.id), digest(article.url) if article.url else b""
    by_name = by_url = None
    for page, found in connection.execute(_SAME_PAGE, {"name": name, "url": url}):
        if bytes(found) == name:
            by_name = page
        else:
            by_url = page
    return by_name, by_name if by_url is None else by_url


_SAME_PAGE = (
    select(table.c.page, table.c.name_digest)
    .where(or_(table.c.name_digest == bindparam("name"), table.c.url_digest == bindparam("url")))
    .order_by(table.c.id)
)


def has_version(connection: Connection, pages: Sequence[int], exact: int, title: str) -> bool:
    """Whether one of the pages ever said exactly this."""
    query = select(table.c.id).where(table.c.page.in_(pages), table.c.exact == exact, table.c.title == title).limit(1)
    return bool(pages) and connection.execute(query).first() is not None


def add(connection: Connection, backend: Backend, submission: Submission, judgement: Judgement, page: int | None) -> tuple[int, int]:
    """Write an article with all that was decided about it, as a new page or as the current version of one that is held.

    Gives its key and its page, which is the key of the page's first version.
    """
    if page is not None:
        _supersede(connection, backend, page)
    values = _row(submission, judgement)
    placed = connection.execute(_NEW_PAGE, values) if page is None else connection.execute(_NEW_VERSION, values | {"page": page})
    key = int(placed.scalar_one())
    backend.index(connection, key, values["title"], values["text"])
    belongs = [{"case": each.case, "article": key} for each in judgement.readings if each.belongs]
    if belongs:
        connection.execute(belonging.insert(), belongs)
    return key, key if page is None else page


_NEXT = select(func.coalesce(func.max(table.c.id), 0) + 1).scalar_subquery()
"""The next key. Whoever adds an article is alone (`Backend.alone`), and none is ever deleted."""
_NEW_PAGE = table.insert().values(id=_NEXT, page=_NEXT).returning(table.c.id)
_NEW_VERSION = table.insert().values(id=_NEXT).returning(table.c.id)


def _page_of(condition: ColumnElement[bool]) -> ScalarSelect[int]:
    return select(table.c.page).where(condition).order_by(table.c.id.desc()).limit(1).scalar_subquery()


def _supersede(connection: Connection, backend: Backend, page: int) -> None:
    of_page = (table.c.page == page, table.c.current)
    for old in connection.execute(select(table.c.id, table.c.title, table.c.text).where(*of_page)).all():
        backend.forget(connection, old.id, old.title, old.text)
    connection.execute(update(table).where(*of_page).values(current=False))


def _row(submission: Submission, judgement: Judgement) -> dict[str, Any]:
    article, verdict = judgement.article, judgement.verdict
    return {
        "current": True,
        "name_digest": digest(article.id),
        "url_digest": digest(article.url) if article.url else None,
        "story_digest": digest(verdict.story),
        "exact": submission.fingerprint.exact,
        "seen_at": submission.seen_at,
        "published_at": article.published.at if article.published else None,
        "form": article.form.value,
        "primary_document": article.docket is not None,
        "may_open": submission.may_open,
        "run": submission.run.value,
        "document": submission.document,
        "name": article.id,
        "url": article.url,
        "story": verdict.story,
        "published": article.published,
        "title": storable(article.title),
        "text": storable(article.text),
        "readings": encode(tuple(replace(each, developments=(), alerts=(), silences=()) for each in judgement.readings)).encode(),
        "verdict": encode(verdict),
        "rest": encode(
            Rest(
                source=article.source,
                reason=article.reason,
                page_type=article.page_type,
                byline=article.byline,
                modified=article.modified,
                language=article.language,
                site=article.site,
                docket=article.docket,
            )
        ),
    }


def _stored(row: Row[Any]) -> StoredArticle:
    readings = decode(tuple[CaseReading, ...], row.readings.decode())
    return StoredArticle(
        article=_article(row),
        seen_at=row.seen_at,
        verdict=replace(decode(Verdict, row.verdict), story=row.story),
        cases=tuple(each.case for each in readings if each.belongs),
        readings=readings,
        run=Run(row.run),
        document=row.document,
        current=row.current,
    )


def _article(row: Row[Any]) -> Article:
    rest = decode(Rest, row.rest)
    return Article(
        id=row.name,
        url=row.url,
        title=row.title,
        text=row.text,
        form=Form(row.form),
        reason=rest.reason,
        page_type=rest.page_type,
        byline=rest.byline,
        published=row.published,
        modified=rest.modified,
        language=rest.language,
        site=rest.site,
        source=rest.source,
        docket=rest.docket,
    )
