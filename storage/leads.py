"""Leads that wait to be read, and those that were."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, and_, func, literal_column, or_, select, update

from casefile.case import Run
from casefile.material import Capture, Lead
from storage.codec import decode, encode
from storage.columns import digest
from storage.database import Database
from storage.schema import lead as table
from storage.values import KeptLead, LeadState, WaitingLead

LONGEST_WAIT = timedelta(days=8)
"""Nothing is put off for longer: longer waits come from a clock that was wrong."""
AT_ONCE = 400
"""Leads offered in one transaction. A sitemap brings 50,000, and others want to write meanwhile."""


_WAITING = table.c.state == literal_column(f"'{LeadState.WAITING.value}'")
"""Spelled out, not bound: SQLite uses the index of the few that wait only where it can read the condition."""


class Leads:
    """What the sources named."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def offer(self, leads: Sequence[Lead], *, now: datetime, run: Run) -> tuple[WaitingLead, ...]:
        """Keep the leads never seen before, and those whose source says that they changed, and give them back.

        Known is a lead whose source already named its key, or its address under that headline; known and changed, one that has a new
        revision.
        """
        kept: list[WaitingLead] = []
        for start in range(0, len(leads), AT_ONCE):
            some = leads[start : start + AT_ONCE]
            with self._database.write() as connection:
                self._database.backend.alone(connection)
                kept += [_reopen(connection, id, each, now, run) for id, each in _changed(connection, some)]  # noqa: A001
                kept += _keep(connection, list(_unknown(connection, some)), now, run)
        return tuple(kept)

    def waiting(
        self, now: datetime, limit: int = 100, source: str | None = None, of_each: int | None = None, *, news_only: bool = False
    ) -> tuple[WaitingLead, ...]:
        """Leads to be read now, oldest first. With `of_each` the first of each source before the second of any, of each at most so many:
        floods from some do not hide the others. With `news_only` those of the past are left out.

        One that is to wait for longer than ever is asked for was put off by a clock that has been put back since; it is due.
        """
        due = or_(table.c.next_try <= now, table.c.next_try > now + LONGEST_WAIT)
        if news_only:
            due = and_(due, table.c.run == Run.LIVE.value)
        query = select(table).where(_WAITING, due).order_by(table.c.id).limit(limit)
        if source is not None:
            query = query.where(table.c.source == source)
        if of_each is not None:
            turn = func.row_number().over(partition_by=table.c.source, order_by=table.c.id).label("turn")
            ranked = select(table.c.id, turn).where(_WAITING, due).subquery()
            query = query.join(ranked, ranked.c.id == table.c.id).where(ranked.c.turn <= of_each)
            query = query.order_by(None).order_by(ranked.c.turn, table.c.id)
        with self._database.read() as connection:
            return tuple(_waiting(row) for row in connection.execute(query))

    def all(self) -> Iterator[KeptLead]:
        """Every lead ever kept, oldest first. No transaction stays open while the caller works."""
        after = -1
        while True:
            query = select(table).where(table.c.id > after).order_by(table.c.id).limit(AT_ONCE)
            with self._database.read() as connection:
                rows = connection.execute(query).all()
            yield from (_kept(row) for row in rows)
            if len(rows) < AT_ONCE:
                return
            after = rows[-1].id

    def captured(self, captures: Sequence[tuple[int, Capture]], *, now: datetime) -> None:
        """Note where web archives hold copies of pages. Leads that were given up wait again; those that were read stay as they are."""
        for start in range(0, len(captures), AT_ONCE):
            with self._database.write() as connection:
                for id, capture in captures[start : start + AT_ONCE]:  # noqa: A001
                    _note_capture(connection, id, capture, now)

    def sources_waiting(self, now: datetime) -> frozenset[str]:
        """The sources that have leads to be read now."""
        query = select(table.c.source).distinct().where(table.c.state == LeadState.WAITING.value, table.c.next_try <= now)
        with self._database.read() as connection:
            return frozenset(connection.execute(query).scalars())

    def failed(self, id: int, reason: str, next_try: datetime | None) -> None:  # noqa: A002
        """It could not be read; tried again at `next_try`, or given up where that is None."""
        outcome = {"state": LeadState.FAILED.value} if next_try is None else {"next_try": next_try}
        with self._database.write() as connection:
            connection.execute(update(table).where(table.c.id == id).values(tries=table.c.tries + 1, reason=reason, **outcome))

    def done(self, id: int) -> None:  # noqa: A002
        """It was read and needs nothing more."""
        with self._database.write() as connection:
            close(connection, id)

    def state(self, id: int) -> LeadState | None:  # noqa: A002
        """What became of it; None where there is no such lead."""
        with self._database.read() as connection:
            found = connection.execute(select(table.c.state).where(table.c.id == id)).scalar()
        return LeadState(found) if found else None


def _note_capture(connection: Connection, id: int, capture: Capture, now: datetime) -> None:  # noqa: A002
    row = connection.execute(select(table.c.state, table.c.lead).where(table.c.id == id)).first()
    if row is None or row.state == LeadState.DONE.value:
        return
    lead = decode(Lead, row.lead.decode())
    again = {"state": LeadState.WAITING.value, "next_try": now, "tries": 0, "reason": ""} if row.state == LeadState.FAILED.value else {}
    packed = encode(replace(lead, capture=capture)).encode()
    connection.execute(update(table).where(table.c.id == id).values(lead=packed, **again))


def reopen(connection: Connection, id: int, at: datetime, *, afresh: bool) -> None:  # noqa: A002
    """Have a page looked at once more, inside somebody's transaction; `afresh`: what failed before no longer counts."""
    values = {"state": LeadState.WAITING.value, "next_try": at, "reason": ""} | ({"tries": 0} if afresh else {})
    connection.execute(update(table).where(table.c.id == id).values(**values))


def close(connection: Connection, id: int) -> None:  # noqa: A002
    """Mark a lead as done, inside somebody's transaction."""
    connection.execute(update(table).where(table.c.id == id).values(state=LeadState.DONE.value, reason=""))


def _unknown(connection: Connection, leads: Sequence[Lead]) -> Iterator[Lead]:
    """Those whose key and address are new to their source, also within the batch; and another story at an address that is known."""
    keys, urls = _known(connection, leads)
    told = _headlines(connection, [each for each in leads if _key(each) not in keys and _url(each) in urls])
    for each in leads:
        key, url = _key(each), _url(each)
        if key in keys or (url in urls and (url not in told or each.title in told[url])):
            continue
        keys.add(key)
        if url is not None:
            urls.add(url)
            told.pop(url, None)
        yield each


_Digest = tuple[str, bytes]
"""A source, and the digest of a key or address in it."""


def _key(lead: Lead) -> _Digest:
    return lead.source, digest(lead.key)


def _url(lead: Lead) -> _Digest | None:
    return (lead.source, digest(lead.url)) if lead.url else None


def _headlines(connection: Connection, leads: Sequence[Lead]) -> dict[_Digest, set[str]]:
    """Under which headlines the addresses of these leads were named before: a rolling address has a new story under a new one."""
    if not leads:
        return {}
    query = select(table.c.source, table.c.url_digest, table.c.lead).where(
        table.c.source.in_({each.source for each in leads}), table.c.url_digest.in_({digest(each.url) for each in leads})
    )
    told: dict[_Digest, set[str]] = {}
    for row in connection.execute(query):
        told.setdefault((row.source, bytes(row.url_digest)), {""}).add(decode(Lead, row.lead.decode()).title)
    return told


def _known(connection: Connection, leads: Iterable[Lead]) -> tuple[set[tuple[str, bytes]], set[tuple[str, bytes]]]:
    leads = list(leads)
    sources = {each.source for each in leads}

    def found(column: str, digests: set[bytes]) -> set[tuple[str, bytes]]:
        query = select(table.c.source, table.c[column]).where(table.c.source.in_(sources), table.c[column].in_(digests))
        return {(row[0], bytes(row[1])) for row in connection.execute(query)}

    return found("key_digest", {digest(each.key) for each in leads}), found("url_digest", {digest(each.url) for each in leads if each.url})


def _changed(connection: Connection, leads: Sequence[Lead]) -> list[tuple[int, Lead]]:
    """Leads that were read before and have another revision now, with their rows."""
    revised = {(each.source, digest(each.key)): each for each in leads if each.revision}
    if not revised:
        return []
    query = select(table.c.id, table.c.source, table.c.key_digest, table.c.revision).where(
        table.c.source.in_({source for source, _ in revised}), table.c.key_digest.in_({key for _, key in revised})
    )
    rows = [(row, revised.get((row.source, bytes(row.key_digest)))) for row in connection.execute(query)]
    return [(row.id, each) for row, each in rows if each is not None and bytes(row.revision) != digest(each.revision)]


def _reopen(connection: Connection, id: int, lead: Lead, now: datetime, run: Run) -> WaitingLead:  # noqa: A002
    """A page that changed is read again, as news: what it adds is told, what is known stays known.

    What was handed over is as old as it is.
    """
    run = run if lead.handover else Run.LIVE
    again = {"state": LeadState.WAITING.value, "next_try": now, "tries": 0, "reason": "", "run": run.value}
    values = {**again, "revision": digest(lead.revision), "lead": encode(lead).encode()}
    connection.execute(update(table).where(table.c.id == id).values(**values))
    return WaitingLead(id=id, lead=lead, first_seen_at=now, run=run)


def _keep(connection: Connection, leads: Sequence[Lead], now: datetime, run: Run) -> list[WaitingLead]:
    rows = [
        {
            "source": each.source,
            "key_digest": digest(each.key),
            "url_digest": digest(each.url) if each.url else None,
            "state": LeadState.WAITING.value,
            "next_try": now,
            "tries": 0,
            "reason": "",
            "run": run.value,
            "first_seen_at": now,
            "revision": digest(each.revision),
            "lead": encode(each).encode(),
        }
        for each in leads
    ]
    keys = connection.execute(_INSERT, rows).scalars().all() if rows else ()
    return [WaitingLead(id=key, lead=each, first_seen_at=now, run=run) for key, each in zip(keys, leads, strict=True)]


_INSERT = table.insert().returning(table.c.id, sort_by_parameter_order=True)


def _kept(row: Row[Any]) -> KeptLead:
    lead = decode(Lead, row.lead.decode())
    return KeptLead(id=row.id, lead=lead, state=LeadState(row.state), run=Run(row.run), reason=row.reason)


def _waiting(row: Row[Any]) -> WaitingLead:
    return WaitingLead(id=row.id, lead=decode(Lead, row.lead.decode()), first_seen_at=row.first_seen_at, tries=row.tries, run=Run(row.run))
