"""One article, decided and written in one transaction: all of it or nothing."""

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import Connection

from casefile.case import Development
from casefile.errors import StorageError
from casefile.marks import Marked
from casefile.material import Relation
from dedupe.verdict import Held
from storage import articles, copies, events, leads, ledger, marks, outbox
from storage.database import Database
from storage.dialect import Backend
from storage.ledger import Book, Books
from storage.values import Decide, Judgement, Submission


class _Holdings:
    """What is held, read inside the transaction that will write the outcome. Good only while the decision is made."""

    def __init__(self, connection: Connection, books: Books, candidates: tuple[Held, ...]) -> None:
        self.candidates: Sequence[Held] = candidates
        self._connection = connection
        self._books = books

    def ledger(self, case: str) -> Sequence[Development]:
        """The case's developments, latest first."""
        return self._book(case).latest_first

    def next_number(self, case: str) -> int:
        """The number of the next development."""
        return self._book(case).next_number

    def told(self, case: str) -> frozenset[tuple[str, str, str]]:
        """What was told already."""
        return self._book(case).told

    def marked(self) -> Marked:
        """The user's word on developments, of all cases."""
        return marks.word(self._connection)

    def _book(self, case: str) -> Book:
        return self._books.open(self._connection, case)


def record(
    database: Database, books: Books, submission: Submission, decide: Decide, *, deliver_to: Mapping[str, Sequence[str]], rehearse: bool
) -> Judgement | None:
    """Decide about an article and write everything that follows from it.

    None where this very version is held already: then only its lead is settled. Whatever `decide` raises undoes everything.
    """
    backend = database.backend
    with database.write() as connection:
        backend.alone(connection)
        by_name, by_url = articles.same_page(connection, submission.article)
        pages = tuple(dict.fromkeys(page for page in (by_name, by_url) if page is not None))
        if articles.has_version(connection, pages, submission.fingerprint.exact, submission.article.title):
            _settle_lead(connection, submission, None)
            return None
        found = copies.candidates(connection, backend, submission.fingerprint, pages)
        judgement = decide(_Holdings(connection, books, found))
        _settle_lead(connection, submission, judgement)
        channels = {} if rehearse else _channels(judgement, deliver_to)
        page = by_name if by_name is not None or judgement.verdict.relation is Relation.NEW else by_url
        key = _write_article(connection, backend, submission, judgement, page)
        written = _write_readings(connection, backend, books, submission, judgement, key, channels)
    books.keep(written)
    return judgement


def enter(database: Database, books: Books, case: str, make: Callable[[int], Development]) -> Development:
    """Put a development into a case's ledger that no article opened: `make` is given its number."""
    backend = database.backend
    with database.write() as connection:
        backend.alone(connection)
        book = books.open(connection, case)
        entry = make(book.next_number)
        written = ledger.write(connection, backend, book, case, [entry], [])
    books.keep({case: written})
    return entry


def _settle_lead(connection: Connection, submission: Submission, judgement: Judgement | None) -> None:
    """The lead is done, or waits to be looked at again; `judgement` is None where this version was held."""
    again = submission.look_again
    if submission.lead is None:
        return
    if again is None or not (again.held if judgement is None else again.whatever or any(each.belongs for each in judgement.readings)):
        leads.close(connection, submission.lead)
    else:
        leads.reopen(connection, submission.lead, again.at, afresh=not again.whatever)


def _channels(judgement: Judgement, deliver_to: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    """The channels of every watch that is alerted; an alert that could go nowhere is refused rather than lost."""
    watches = {alert.watch for reading in judgement.readings for alert in reading.alerts}
    if homeless := sorted(watch for watch in watches if not deliver_to.get(watch)):
        raise StorageError(f"the watch {homeless[0]!r} raised an alert and has no channel; name one in its `to:`")
    return {watch: deliver_to[watch] for watch in watches}


def _write_article(connection: Connection, backend: Backend, submission: Submission, judgement: Judgement, page: int | None) -> int:
    article = judgement.article
    key, page = articles.add(connection, backend, submission, judgement, page)
    held = Held(
        article=article.id,
        story=judgement.verdict.story,
        fingerprint=submission.fingerprint,
        form=article.form,
        url=article.url,
        title=article.title,
        published=str(article.published or ""),
        may_open=submission.may_open,
    )
    copies.put(connection, backend, page, held, judgement.verdict)
    events.put(connection, backend, page, submission, judgement)
    return key


def _write_readings(
    connection: Connection,
    backend: Backend,
    books: Books,
    submission: Submission,
    judgement: Judgement,
    key: int,
    channels: Mapping[str, Sequence[str]],
) -> Mapping[str, Book]:
    """Everything but the article. Gives the ledgers as they stand then."""
    written: dict[str, Book] = {}
    for reading in judgement.readings:
        if reading.developments or reading.alerts:
            book = books.open(connection, reading.case)
            written[reading.case] = ledger.write(connection, backend, book, reading.case, reading.developments, reading.alerts)
        ledger.add_silences(connection, key, submission.seen_at, reading.silences)
        for alert in reading.alerts:
            outbox.add(connection, backend, alert, channels.get(alert.watch, ()), key)
    return written
