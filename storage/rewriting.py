"""A store's articles and ledgers put in place of what another store, made of the same articles by today's rules, says of them.

One transaction: a kill leaves the old state or the new one. Nothing is told: alerts, deliveries, what was told, marks, leads and
documents are not touched.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select, update

from casefile.case import CaseReading, Development
from casefile.errors import StorageError
from casefile.material import Lead
from dedupe.fingerprint import ALGORITHM
from storage import articles, events
from storage.codec import decode, encode
from storage.columns import digest
from storage.database import Database
from storage.dialect import Backend
from storage.meta import FINGERPRINTS
from storage.schema import article, belonging, development, evidence, held, ledger, meta, settled, sketch, wording
from storage.schema import lead as lead_table
from storage.values import StoredArticle

AT_ONCE = 200
SKETCHES = 2000
"""Pages whose hashes are looked up together."""
_SAID = ("story_digest", "exact", "published_at", "form", "primary_document", "story", "published", "title", "rest", "verdict", "text")
"""The columns of an article that today's rules decide, its readings beside them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """One version of a page as kept, with its key, and the lead it was read from where that is still known."""

    key: int
    stored: StoredArticle
    lead: Lead | None
    settled: bool = False
    """The user put it into its story."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """How the fresh store fits the old one."""

    articles: Mapping[int, int]
    """Key of every version that is held, to the key of its fresh twin. Versions that are one today share a twin."""
    developments: Mapping[str, str]
    """Id of every fresh development, to the id it gets."""
    cases: frozenset[str]
    """The cases that were judged anew; what is known of others stays."""
    keep: frozenset[str]
    """Developments that stay as they are although nothing opens them any more."""


def versions(database: Database) -> Iterator[Version]:
    """Every version of every page in the order they were kept. No transaction stays open while the caller works."""
    last = 0
    while True:
        with database.read() as connection:
            found = (
                connection.execute(select(article.c.id).where(article.c.id > last).order_by(article.c.id).limit(AT_ONCE)).scalars().all()
            )
            stored = articles.load(connection, select(article).where(article.c.id.in_(found)).order_by(article.c.id)) if found else ()
            by_user = select(article.c.id).where(article.c.id.in_(found), article.c.page.in_(select(settled.c.page)))
            decided = set(connection.execute(by_user).scalars())
            rows = [
                Version(key=key, stored=each, lead=_lead(connection, each), settled=key in decided)
                for key, each in zip(found, stored, strict=True)
            ]
        yield from rows
        if len(rows) < AT_ONCE:
            return
        last = rows[-1].key


def _lead(connection: Connection, stored: StoredArticle) -> Lead | None:
    wanted = select(lead_table.c.lead).where(
        lead_table.c.source == stored.article.source, lead_table.c.url_digest == digest(stored.article.url)
    )
    packed = connection.execute(wanted.limit(1)).scalar()
    return decode(Lead, packed.decode()) if packed is not None else None


def last_key(database: Database) -> int:
    """The key of the version kept last; 0 in an empty store."""
    with database.read() as connection:
        return _last_key(connection)


def _last_key(connection: Connection) -> int:
    return int(connection.execute(select(func.coalesce(func.max(article.c.id), 0))).scalar_one())


def rewrite(database: Database, fresh: Database, plan: Plan) -> None:
    """Put the fresh store's word in place of the old one's. Raises StorageError, and changes nothing, where articles came in meanwhile."""
    backend = database.backend
    with fresh.read() as source, database.write() as target:
        backend.alone(target)
        if _last_key(target) != max(plan.articles, default=0):
            raise StorageError(f"{backend.place}: something was read meanwhile; nothing was changed. Stop `casewire run`, then try again")
        for key, twin in plan.articles.items():
            _rewrite_article(source, target, backend, key, twin, plan)
        _rewrite_copies(source, target, backend, plan)
        _rewrite_ledgers(source, target, backend, plan)
        target.execute(backend.upsert(meta), {"key": FINGERPRINTS, "value": ALGORITHM})


# ---- articles ----------------------------------------------------------------------------------------------------------------------------


def _rewrite_article(source: Connection, target: Connection, backend: Backend, key: int, twin: int, plan: Plan) -> None:
    old = target.execute(select(article).where(article.c.id == key)).one()
    new = source.execute(select(article).where(article.c.id == twin)).one()
    said, readings = {name: new._mapping[name] for name in _SAID}, _readings(old, new, plan)
    values = said | {"readings": encode(readings).encode()}
    if all(old._mapping[name] == value for name, value in values.items()):
        return
    target.execute(update(article).where(article.c.id == key).values(**values))
    if old.current and (old.title, old.text) != (new.title, new.text):
        backend.forget(target, key, old.title, old.text)
        backend.index(target, key, new.title, new.text)
    target.execute(delete(belonging).where(belonging.c.article == key))
    belongs = [{"case": each.case, "article": key} for each in readings if each.belongs]
    if belongs:
        target.execute(belonging.insert(), belongs)


def _readings(old: Row[Any], new: Row[Any], plan: Plan) -> tuple[CaseReading, ...]:
    """The fresh readings under the developments' ids here, after those of cases that were not judged anew."""
    before = decode(tuple[CaseReading, ...], old.readings.decode())
    after = decode(tuple[CaseReading, ...], new.readings.decode())
    return (*(each for each in before if each.case not in plan.cases), *(_renamed(each, plan.developments) for each in after))


def _renamed(reading: CaseReading, ids: Mapping[str, str]) -> CaseReading:
    findings = (
        replace(each, development=ids.get(each.development, each.development)) if each.development else each for each in reading.findings
    )
    return replace(reading, findings=tuple(findings))


def _rewrite_copies(source: Connection, target: Connection, backend: Backend, plan: Plan) -> None:
    """The index of copies as it is in the fresh store: the pages that say something else now, or all where they are hashed otherwise."""
    hashed_alike = target.execute(select(meta.c.value).where(meta.c.key == FINGERPRINTS)).scalar() == ALGORITHM
    here = target.execute(select(article.c.id, article.c.page).where(article.c.current)).tuples().all()
    there = dict(source.execute(select(article.c.id, article.c.page)).tuples().all())
    changed: dict[int, int] = {}
    for key, page in here:
        twin = there[plan.articles[key]]
        row = {**source.execute(select(held).where(held.c.page == twin)).one()._mapping, "page": page}
        old = target.execute(select(held).where(held.c.page == page)).first()
        if not hashed_alike or old is None or row != dict(old._mapping):
            target.execute(backend.upsert(held), row)
            changed[page] = twin
    _rewrite_sketches(source, target, backend, changed)
    homes: dict[int, list[int]] = defaultdict(list)
    for key, page in here:
        homes[there[plan.articles[key]]].append(page)
    target.execute(delete(wording))
    for counted in source.execute(select(wording)):
        target.execute(wording.insert(), {**counted._mapping, "page": homes[counted.page][0]})
    events.copy(source, target, plan.cases, homes)


def _rewrite_sketches(source: Connection, target: Connection, backend: Backend, changed: Mapping[int, int]) -> None:
    """The hashes of these pages (each with its twin). They are found by hash, not by page: one look through them all for many pages."""
    pages = list(changed)
    for start in range(0, len(pages), SKETCHES):
        some = pages[start : start + SKETCHES]
        homes: dict[int, list[int]] = defaultdict(list)
        for page in some:
            homes[changed[page]].append(page)
        target.execute(delete(sketch).where(sketch.c.page.in_(some)))
        found = source.execute(select(sketch.c.h, sketch.c.page).where(sketch.c.page.in_(homes)))
        backend.add_sketches(target, [(h, page) for h, twin in found for page in homes[twin]])


# ---- ledgers -----------------------------------------------------------------------------------------------------------------------------


def _rewrite_ledgers(source: Connection, target: Connection, backend: Backend, plan: Plan) -> None:
    """Each case judged anew with its fresh entries under their ids here, and those that are kept."""
    for case in sorted(plan.cases):
        entries = source.execute(select(development.c.id, development.c.development).where(development.c.case == case)).all()
        before = target.execute(select(ledger.c.revision, ledger.c.next_number).where(ledger.c.case == case)).first()
        gone = select(development.c.id).where(development.c.case == case, development.c.id.not_in(plan.keep))
        target.execute(delete(evidence).where(evidence.c.development.in_(gone)))
        target.execute(delete(development).where(development.c.case == case, development.c.id.not_in(plan.keep)))
        if not entries and before is None:
            continue
        revision = before.revision + 1 if before else 1
        for entry in entries:
            _write_entry(source, target, case, entry, plan.developments[entry.id], revision)
        numbers = [before.next_number if before else 1, *(_number(plan.developments[entry.id]) + 1 for entry in entries)]
        target.execute(backend.upsert(ledger), {"case": case, "revision": revision, "next_number": max(numbers)})


def _write_entry(source: Connection, target: Connection, case: str, entry: Row[Any, Any], id: str, revision: int) -> None:  # noqa: A002
    value = replace(decode(Development, entry.development), id=id)
    row = {"id": id, "case": case, "number": _number(id), "revision": revision, "development": encode(value)}
    target.execute(development.insert(), row)
    proofs = source.execute(select(evidence).where(evidence.c.development == entry.id).order_by(evidence.c.position)).all()
    if proofs:
        target.execute(evidence.insert(), [{**proof._mapping, "development": id} for proof in proofs])


def _number(id: str) -> int:  # noqa: A002
    return int(id.rpartition("-")[2])
