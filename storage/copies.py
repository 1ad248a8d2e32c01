"""The index that finds the copies of a text: sampled hashes of its words in one table, the same on every database.

Rows carry the page, not the version: a live blog of two hundred versions counts once among the articles of a hash.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select, update

from casefile.material import Form, Verdict
from dedupe.fingerprint import CANDIDATES, Fingerprint, keys_to_keep, rank
from dedupe.verdict import WORDINGS, Held, same_wording
from storage.columns import digest
from storage.database import Database
from storage.dialect import Backend
from storage.runs import Runs
from storage.schema import article, settled, wording
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

    Last come the wordings of their stories that most articles carry: they tell whether a text belongs to the story or only to one of its
    members.
    """
    exact = connection.execute(_SAME_TEXT, {"exact": fingerprint.exact}).scalars().all() if fingerprint.words else ()
    near = rank(backend.sharing(connection, fingerprint.sketch)) if fingerprint.sketch else ()
    wanted = list(dict.fromkeys((*pages, *exact, *near)))[:CANDIDATES]
    if not wanted:
        return ()
    found = {row.page: row for row in connection.execute(_OF_PAGES, {"pages": wanted})}
    carriers, more = _wordings(connection, found)
    if more:
        found |= {row.page: row for row in connection.execute(_OF_PAGES, {"pages": more})}
    order = dict.fromkeys((*(page for page in wanted if page in found), *found))
    texts = _texts(connection, [page for page in order if page in pages])
    return tuple(_held(found[page], same_page=page in pages, carriers=carriers(found[page]), text=texts.get(page, "")) for page in order)


def _wordings(connection: Connection, found: Mapping[int, Row[Any]]) -> tuple[Callable[[Row[Any]], int], list[int]]:
    """How many articles carry the wording of a page, and the pages to compare besides those that were found."""
    known: defaultdict[str, dict[int, int]] = defaultdict(dict)
    names = {digest(row.story): row.story for row in found.values()}
    for row in connection.execute(_OF_STORIES, {"stories": list(names)}):
        known[names[bytes(row.story_digest)]][row.page] = row.carriers
    most = [page for pages in known.values() for page in nlargest(WORDINGS, pages, key=lambda page: (pages[page], -page))]
    return lambda row: known[row.story].get(row.page, 0) if row.story in known else 1, [page for page in most if page not in found]


# Built once: building a statement takes longer than running it.
_OF_PAGES = (
    select(table, settled.c.page.is_not(None).label("settled"))
    .outerjoin_from(table, settled, settled.c.page == table.c.page)
    .where(table.c.page.in_(bindparam("pages", expanding=True)))
)
_OF_STORIES = select(wording).where(wording.c.story_digest.in_(bindparam("stories", expanding=True)))


def _texts(connection: Connection, pages: Sequence[int]) -> dict[int, str]:
    """What the current versions of pages say: wanted of the very page that is judged, to tell a slip from a correction."""
    if not pages:
        return {}
    query = select(article.c.page, article.c.text).where(article.c.page.in_(pages), article.c.current)
    return {row.page: row.text for row in connection.execute(query)}


def put(connection: Connection, backend: Backend, page: int, held: Held, verdict: Verdict) -> None:
    """Index the current version of a page; of a faithful copy only what the article it copies does not bring already."""
    connection.execute(backend.upsert(table), _row(page, held))
    sketch, of = held.fingerprint.sketch, _page_of(connection, verdict.of) if verdict.of else None
    kept = keys_to_keep(sketch, verdict, _shared_with(connection, of, sketch)) if of is not None else sketch
    backend.add_sketches(connection, [(h, page) for h in kept])
    if of not in (None, page):
        _count(connection, backend, page, held.story, of if same_wording(verdict) else None)


def move(connection: Connection, backend: Backend, page: int, story: str) -> None:
    """Put a page into another story, and keep that the user did so."""
    connection.execute(update(table).where(table.c.page == page).values(story=story))
    connection.execute(backend.ignoring(settled), {"page": page})
    connection.execute(delete(wording).where(wording.c.page == page))
    _count(connection, backend, page, story, None)


def _count(connection: Connection, backend: Backend, page: int, story: str, alike: int | None) -> None:
    """Count a page of a story with the page whose wording it carries, or as another wording. A story of one page counts nothing."""
    first = _page_of(connection, story)
    if first in (None, page):
        return
    key = digest(story)
    connection.execute(backend.ignoring(wording), {"story_digest": key, "page": first, "carriers": 1})
    known = update(wording).where(wording.c.story_digest == key, wording.c.page == alike)
    if alike is None or not connection.execute(known.values(carriers=wording.c.carriers + 1)).rowcount:
        connection.execute(backend.ignoring(wording), {"story_digest": key, "page": page, "carriers": 1})


def _page_of(connection: Connection, name: str) -> int | None:
    """The page of the article of that id."""
    return connection.execute(_NAMED, {"name": digest(name)}).scalar()


_NAMED = select(article.c.page).where(article.c.name_digest == bindparam("name")).order_by(article.c.id.desc()).limit(1)


def _shared_with(connection: Connection, page: int, hashes: Sequence[int]) -> set[int]:
    """Which of these hashes a page has in the index."""
    return set(connection.execute(select(sketches.c.h).where(sketches.c.h.in_(hashes), sketches.c.page == page)).scalars())


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


def _held(row: Row[Any], *, same_page: bool, carriers: int, text: str) -> Held:
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
        carriers=carriers,
        text=text,
    )
