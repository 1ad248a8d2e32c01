"""The ledger of each case: developments with their evidence, what came near, what was told."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, func, select

from casefile.case import Alert, Development, Evidence, Silence
from casefile.marks import as_shown
from casefile.shelves import Shelves
from storage import marks
from storage.articles import Articles
from storage.codec import decode, encode
from storage.database import Database
from storage.dialect import Backend
from storage.schema import development, evidence, ledger, silence, told
from storage.values import KeptMention

Told = tuple[str, str, str]
"""(watch, development, novelty)."""
AT_ONCE = 400


@dataclass(frozen=True)
class Book:
    """A case's ledger as it stood at a revision."""

    revision: int = 0
    next_number: int = 1
    entries: Mapping[str, Development] = field(default_factory=dict)
    ranks: Mapping[str, tuple[date, int]] = field(default_factory=dict)
    told: frozenset[Told] = frozenset()

    @cached_property
    def latest_first(self) -> Shelves:
        """By the last day each can have happened on, then by number."""
        return Shelves(sorted(self.entries.values(), key=lambda each: self.ranks[each.id], reverse=True))

    def after(self, revision: int, next_number: int, news: Mapping[str, Development], told: Iterable[Told]) -> "Book":
        """The same ledger with what was written since."""
        ranks = {id: (each.happened_on.last, _number(id)) for id, each in news.items()}  # noqa: A001
        return Book(revision, next_number, {**self.entries, **news}, {**self.ranks, **ranks}, self.told.union(told))


class Books:
    """Ledgers kept in memory between decisions. Every row carries the revision that wrote it, so a book is brought up to
    date by reading only what was written since, by whichever process.
    """

    def __init__(self) -> None:
        self._books: dict[str, Book] = {}

    def open(self, connection: Connection, case: str) -> Book:
        """The ledger as this transaction sees it. Not to be called after the transaction itself wrote to the case."""
        row = connection.execute(_STANDS_AT, {"case": case}).first()
        book = self._books.get(case, Book())
        if row is None:
            return Book()
        if row.revision != book.revision:
            book = _catch_up(connection, case, book if row.revision > book.revision else Book(), row.revision, row.next_number)
            self._books[case] = book
        return book

    def keep(self, written: Mapping[str, Book]) -> None:
        """The ledgers of these cases as a transaction left them, once it is committed."""
        self._books.update(written)


_STANDS_AT = select(ledger.c.revision, ledger.c.next_number).where(ledger.c.case == bindparam("case"))


class Ledger:
    """What is known about the cases."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def developments(self, case: str | None = None, *, wrong: bool = False) -> tuple[Development, ...]:
        """Of one case or of all, latest first, with their evidence, as the user's marks have them; what is `wrong` only if asked for."""
        with self._database.read() as connection:
            word, found = marks.word(connection), _load(connection, _of_case(case))
        shown = {each.id: each for each in as_shown(found.values(), word) if wrong or each.id not in word.wrong}
        return Book().after(0, 0, shown, ()).latest_first

    def entries(self, case: str | None = None) -> tuple[Development, ...]:
        """The same as they were read, whatever the user's marks say of them."""
        with self._database.read() as connection:
            return Book().after(0, 0, _load(connection, _of_case(case)), ()).latest_first

    def development(self, id: str) -> Development | None:  # noqa: A002
        """One entry, with its evidence, as the user's marks have it; what was joined to another is that one."""
        with self._database.read() as connection:
            word = marks.word(connection)
            wanted = word.same.get(id, id)
            some = [each for each, into in word.same.items() if into == wanted]
            query = select(development.c.id, development.c.development).where(development.c.id.in_([wanted, *some]))
            return next((each for each in as_shown(_load(connection, query).values(), word) if each.id == wanted), None)

    def revisions(self) -> Mapping[str, int]:
        """How often each case's ledger was written to."""
        with self._database.read() as connection:
            return {case: revision for case, revision in connection.execute(select(ledger.c.case, ledger.c.revision))}  # noqa: C416

    def changed(self, case: str, revision: int) -> frozenset[str]:
        """The entries (by id) of a case that were written after a revision."""
        query = select(development.c.id).where(development.c.case == case, development.c.revision > revision)
        with self._database.read() as connection:
            return frozenset(connection.execute(query).scalars())

    def silences(self, case: str | None = None, since: datetime | None = None) -> tuple[Silence, ...]:
        """What came near to alerting and did not, oldest first, seen at or after `since`."""
        query = select(silence.c.silence).order_by(silence.c.id)
        if case is not None:
            query = query.where(silence.c.case == case)
        if since is not None:
            query = query.where(silence.c.at >= since)
        with self._database.read() as connection:
            return tuple(decode(Silence, text) for text in connection.execute(query).scalars())

    def mentions(self, case: str | None = None) -> Iterator[KeptMention]:
        """What each article that is held says happened, as weighed; in the order the articles were kept."""
        for stored in Articles(self._database).all(case=case):
            for reading in stored.readings:
                if case in (None, reading.case):
                    yield from (KeptMention(article=stored.article, case=reading.case, finding=finding) for finding in reading.findings)

    def told(self, case: str) -> frozenset[Told]:
        """Everything already told in a case."""
        with self._database.read() as connection:
            return _told(connection, case, 0)

    def counts(self) -> Mapping[str, int]:
        """Developments in each case."""
        query = select(development.c.case, func.count()).group_by(development.c.case).order_by(development.c.case)
        with self._database.read() as connection:
            return {case: count for case, count in connection.execute(query)}  # noqa: C416


def _of_case(case: str | None) -> Select[Any]:
    query = select(development.c.id, development.c.development)
    return query if case is None else query.where(development.c.case == case)


def write(connection: Connection, backend: Backend, book: Book, case: str, changed: Sequence[Development], alerts: Sequence[Alert]) -> Book:
    """Write developments as they are now, and what is being told of them. From the case as it stood before to how it stands then."""
    revision = book.revision + 1
    next_number = max([book.next_number, *(_number(each.id) + 1 for each in changed)])
    row = {"case": case, "revision": revision, "next_number": next_number}
    connection.execute(backend.upsert(ledger), row)
    for each in changed:
        _put(connection, backend, each, revision)
        _put_evidence(connection, each, book.entries.get(each.id))
    telling = [(alert.watch, each.id, each.novelty.value) for alert in alerts for each in alert.developments]
    if telling:
        names = ("watch", "development", "novelty")
        rows = [{"case": case, "revision": revision, **dict(zip(names, each, strict=True))} for each in telling]
        connection.execute(backend.ignoring(told), rows)
    return book.after(revision, next_number, {each.id: each for each in changed}, telling)


def add_silences(connection: Connection, article: int, at: datetime, silences: Sequence[Silence]) -> None:
    """Write what came near to alerting and did not."""
    rows = [{"article": article, "case": each.case, "at": at, "listed": each.listed, "silence": encode(each)} for each in silences]
    if rows:
        connection.execute(silence.insert(), rows)


def _put(connection: Connection, backend: Backend, entry: Development, revision: int) -> None:
    row = {
        "id": entry.id,
        "case": entry.case,
        "number": _number(entry.id),
        "revision": revision,
        "development": encode(replace(entry, evidence=())),
    }
    connection.execute(backend.upsert(development), row)


def _put_evidence(connection: Connection, entry: Development, before: Development | None) -> None:
    """Evidence mostly grows at its end; then only the new part is written."""
    known = before.evidence if before else ()
    kept = len(known) if entry.evidence[: len(known)] == known else 0
    if known and not kept:
        connection.execute(delete(evidence).where(evidence.c.development == entry.id))
    rows = [
        {"development": entry.id, "position": position, "article": each.article, "evidence": encode(each)}
        for position, each in enumerate(entry.evidence[kept:], start=kept)
    ]
    if rows:
        connection.execute(evidence.insert(), rows)


def _catch_up(connection: Connection, case: str, book: Book, revision: int, next_number: int) -> Book:
    query = select(development.c.id, development.c.development)
    news = _load(connection, query.where(development.c.case == case, development.c.revision > book.revision))
    return book.after(revision, next_number, news, _told(connection, case, book.revision))


def _load(connection: Connection, query: Select[Any]) -> dict[str, Development]:
    entries = {row.id: decode(Development, row.development) for row in connection.execute(query)}
    proofs: dict[str, list[Evidence]] = {}
    ids = list(entries)
    for start in range(0, len(ids), AT_ONCE):
        some = evidence.c.development.in_(ids[start : start + AT_ONCE])
        found = select(evidence.c.development, evidence.c.evidence).where(some).order_by(evidence.c.development, evidence.c.position)
        for id, text in connection.execute(found):  # noqa: A001
            proofs.setdefault(id, []).append(decode(Evidence, text))
    return {id: replace(entry, evidence=tuple(proofs.get(id, ()))) for id, entry in entries.items()}  # noqa: A001


def _told(connection: Connection, case: str, after: int) -> frozenset[Told]:
    query = select(told.c.watch, told.c.development, told.c.novelty).where(told.c.case == case, told.c.revision > after)
    return frozenset((row.watch, row.development, row.novelty) for row in connection.execute(query))


def _number(id: str) -> int:  # noqa: A002
    """The number in `<case>-<number>`; 0 where an id has none."""
    number = id.rpartition("-")[2]
    return int(number) if number.isdecimal() and number.isascii() else 0
