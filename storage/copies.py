"""The index that finds the copies of a text: sampled hashes of its words in one table, the same on every database.

Rows carry the page, not the version: a live blog of two hundred versions counts once among the articles of a hash.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from casefile.material import Form, Verdict
from dedupe.fingerprint import CANDIDATES, Fingerprint, keys_to_keep, rank
from dedupe.verdict import Held
from storage.columns import digest
from storage.database import Database
from storage.dialect import Backend
from storage.runs import Runs
from storage.schema import article, settled
from storage.schema import held as table
from storage.schema import sketch as sketches

AT_ONCE = 4000
"""Pages written in one transaction when many are added."""


class Copies:
    """What is held, as far as a comparison needs it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def nearest(self, fingerprint: Fingerprint) -> tuple[Held, ...]:
        """Articles that may carry the text, best first, at most CANDIDATES."""
        with self._database.read() as connection:
            return candidates(connection, self._database.backend, fingerprint, ())

    def add_many(self, rows: Iterable[tuple[int, Held]]) -> None:
        """Put many pages into the index, each under its key: for a rebuild, and to measure.

        `rows` may be endless for all memory cares. They are written in many transactions; what fails half-way can be done again.
        """
        backend = self._database.backend
        with Runs() as runs:
            for some in _chunks(rows):
                for page, each in some:
                    runs.add(each.fingerprint.sketch, page)
                with self._database.write() as connection:
                    connection.execute(backend.upsert(table), [_row(page, each) for page, each in some])
            for sketches in runs.in_order():
                with self._database.write() as connection:
                    backend.add_sketches(connection, sketches)


def _chunks(rows: Iterable[tuple[int, Held]]) -> Iterator[list[tuple[int, Held]]]:
    left = iter(rows)
    while some := list(islice(left, AT_ONCE)):
        yield some


_SAME_TEXT = select(table.c.page).where(table.c.exact == bindparam("exact")).order_by(table.c.page).limit(CANDIDATES)


def candidates(connection: Connection, backend: Backend, fingerprint: Fingerprint, pages: Sequence[int]) -> tuple[Held, ...]:
    """Whom to compare a text with: the earlier versions of the same page, the same text, then those that share most hashes.

    The first article of each of their stories comes last: it tells whether a text belongs to the story or only to one of its members.
    """
    exact = connection.execute(_SAME_TEXT, {"exact": fingerprint.exact}).scalars().all() if fingerprint.words else ()
    near = rank(backend.sharing(connection, fingerprint.sketch)) if fingerprint.sketch else ()
    wanted = list(dict.fromkeys((*pages, *exact, *near)))[:CANDIDATES]
    if not wanted:
        return ()
    found = {row.page: row for row in connection.execute(_OF_PAGES, {"pages": wanted})}
    names = {row.name for row in found.values()}
    firsts = list({digest(row.story) for row in found.values() if row.story not in names})
    if firsts:
        found |= {row.page: row for row in connection.execute(_FIRSTS, {"firsts": firsts})}
    order = dict.fromkeys((*(page for page in wanted if page in found), *found))
    texts = _texts(connection, [page for page in order if page in pages])
    return tuple(_held(found[page], same_page=page in pages, text=texts.get(page, "")) for page in order)


# Built once: building a statement takes longer than running it.
_HELD = select(table, settled.c.page.is_not(None).label("settled")).outerjoin_from(table, settled, settled.c.page == table.c.page)
_OF_PAGES = _HELD.where(table.c.page.in_(bindparam("pages", expanding=True)))
_FIRSTS = _HELD.where(table.c.page.in_(select(article.c.page).where(article.c.name_digest.in_(bindparam("firsts", expanding=True)))))


def _texts(connection: Connection, pages: Sequence[int]) -> dict[int, str]:
    """What the current versions of pages say: wanted of the very page that is judged, to tell a slip from a correction."""
    if not pages:
        return {}
    query = select(article.c.page, article.c.text).where(article.c.page.in_(pages), article.c.current)
    return {row.page: row.text for row in connection.execute(query)}


def put(connection: Connection, backend: Backend, page: int, held: Held, verdict: Verdict) -> None:
    """Index the current version of a page; of a faithful copy only what the article it copies does not bring already."""
    connection.execute(backend.upsert(table), _row(page, held))
    sketch = held.fingerprint.sketch
    kept = keys_to_keep(sketch, verdict, _shared_with(connection, verdict.of, sketch)) if verdict.of else sketch
    backend.add_sketches(connection, [(h, page) for h in kept])


def _shared_with(connection: Connection, of: str, hashes: Sequence[int]) -> set[int]:
    """Which of these hashes an article has in the index."""
    page = select(article.c.page).where(article.c.name_digest == digest(of)).limit(1).scalar_subquery()
    found = connection.execute(select(sketches.c.h).where(sketches.c.h.in_(hashes), sketches.c.page == page))
    return set(found.scalars())


def _row(page: int, held: Held) -> dict[str, Any]:
    return {
        "page": page,
        "exact": held.fingerprint.exact,
        "words": held.fingerprint.words,
        "form": held.form.value,
        "may_open": held.may_open,
        "name": held.article,
        "story": held.story,
        "url": held.url,
        "title": held.title,
        "published": held.published,
        "trace": held.fingerprint.trace,
    }


def _held(row: Row[Any], *, same_page: bool, text: str) -> Held:
    return Held(
        article=row.name,
        story=row.story,
        fingerprint=Fingerprint(exact=row.exact, sketch=(), trace=bytes(row.trace), words=row.words),
        form=Form(row.form),
        url=row.url,
        title=row.title,
        published=row.published,
        same_page=same_page,
        may_open=row.may_open,
        settled=row.settled,
        text=text,
    )
