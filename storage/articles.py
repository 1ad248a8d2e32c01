"""Articles: one row for each version of a page. The newest is current, the earlier ones stay."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, ScalarSelect, Select, exists, func, select, update

from casefile.case import CaseReading, Run
from casefile.material import Article, DocketEntry, Form, Verdict, When
from storage.codec import decode, encode
from storage.columns import digest, new_key, storable
from storage.database import Database
from storage.dialect import Backend
from storage.schema import article as table
from storage.schema import reading
from storage.values import StoredArticle, Submission

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
        query = select(table).where(table.c.current)
        if case is not None:
            query = query.where(exists().where(reading.c.article == table.c.id, reading.c.case == case, reading.c.belongs))
        if since is not None:
            query = query.where(table.c.seen_at >= since)
        yield from self._in_batches(query)

    def count(self, case: str | None = None) -> int:
        """How many articles are held, versions of a page counted once."""
        query = select(func.count()).select_from(table).where(table.c.current)
        if case is not None:
            query = query.where(exists().where(reading.c.article == table.c.id, reading.c.case == case, reading.c.belongs))
        with self._database.read() as connection:
            return int(connection.execute(query).scalar_one())

    def _current(self, condition: ColumnElement[bool]) -> StoredArticle | None:
        with self._database.read() as connection:
            found = load(connection, select(table).where(table.c.page == _page_of(condition), table.c.current))
        return found[0] if found else None

    def _in_batches(self, query: Select[Any]) -> Iterator[StoredArticle]:
        """No transaction stays open while the caller works; what is added meanwhile comes at the end."""
        last = 0
        while True:
            with self._database.read() as connection:
                rows = connection.execute(query.where(table.c.id > last).order_by(table.c.id).limit(AT_ONCE)).all()
                found = _stored(connection, rows)
            yield from found
            if len(rows) < AT_ONCE:
                return
            last = rows[-1].id


def load(connection: Connection, query: Select[Any]) -> tuple[StoredArticle, ...]:
    """Articles that a query over the whole table finds, in its order."""
    return _stored(connection, connection.execute(query).all())


def same_page(connection: Connection, article: Article) -> tuple[int | None, int | None]:
    """The pages that have the article's id and its address."""
    by_name = connection.execute(select(_page_of(table.c.name_digest == digest(article.id)))).scalar()
    by_url = connection.execute(select(_page_of(table.c.url_digest == digest(article.url)))).scalar() if article.url else None
    return by_name, by_url


def has_version(connection: Connection, pages: Sequence[int], exact: int, title: str) -> bool:
    """Whether one of the pages ever said exactly this."""
    query = select(table.c.id).where(table.c.page.in_(pages), table.c.exact == exact, table.c.title == title).limit(1)
    return bool(pages) and connection.execute(query).first() is not None


def add(
    connection: Connection, backend: Backend, submission: Submission, judged: tuple[Article, Verdict], story: int, page: int | None
) -> tuple[int, int]:
    """Write an article, as a new page or as the current version of a page that is held. Gives its key and its page."""
    article, verdict = judged
    if page is not None:
        _supersede(connection, backend, page)
    values = _row(submission, article, verdict) | {"story": story, "page": page or 0}
    key = new_key(connection.execute(table.insert().values(values)))
    if page is None:
        connection.execute(update(table).where(table.c.id == key).values(page=key))
    backend.index(connection, key, values["title"], values["text"])
    return key, page or key


def add_readings(connection: Connection, key: int, readings: Sequence[CaseReading]) -> None:
    """Write what was decided in each case; developments, alerts and silences have tables of their own."""
    rows = [
        {
            "article": key,
            "case": each.case,
            "belongs": each.belongs,
            "reading": encode(CaseReading(case=each.case, belongs=each.belongs, reason=each.reason, findings=each.findings)),
        }
        for each in readings
    ]
    if rows:
        connection.execute(reading.insert(), rows)


def _page_of(condition: ColumnElement[bool]) -> ScalarSelect[int]:
    return select(table.c.page).where(condition).order_by(table.c.id.desc()).limit(1).scalar_subquery()


def _supersede(connection: Connection, backend: Backend, page: int) -> None:
    of_page = (table.c.page == page, table.c.current)
    for old in connection.execute(select(table.c.id, table.c.title, table.c.text).where(*of_page)).all():
        backend.forget(connection, old.id, old.title, old.text)
    connection.execute(update(table).where(*of_page).values(current=False))


def _row(submission: Submission, article: Article, verdict: Verdict) -> dict[str, Any]:
    return {
        "current": True,
        "name_digest": digest(article.id),
        "url_digest": digest(article.url) if article.url else None,
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
        "published": article.published,
        "title": storable(article.title),
        "text": storable(article.text),
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


def _stored(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[StoredArticle, ...]:
    readings: dict[int, list[CaseReading]] = {}
    for start in range(0, len(rows), AT_ONCE):
        keys = [row.id for row in rows[start : start + AT_ONCE]]
        query = select(reading.c.article, reading.c.reading).where(reading.c.article.in_(keys)).order_by(reading.c.case)
        for key, text in connection.execute(query):
            readings.setdefault(key, []).append(decode(CaseReading, text))
    return tuple(_one(row, readings.get(row.id, ())) for row in rows)


def _one(row: Row[Any], readings: Sequence[CaseReading]) -> StoredArticle:
    return StoredArticle(
        article=_article(row),
        seen_at=row.seen_at,
        verdict=decode(Verdict, row.verdict),
        cases=tuple(each.case for each in readings if each.belongs),
        readings=tuple(readings),
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
