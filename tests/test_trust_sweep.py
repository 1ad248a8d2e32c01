"""The k-th operation fails, for k = 1, 2, 3 … until a run passes: at every transaction and every request of a pass with an alert, of
deliveries, of a backfill, of a reread; at every statement of a migration. The next run finishes the work: nothing lost, nothing twice.

The faults live here: a Database and a Client of the tests' own, put in the place of the real ones.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event

from casefile.case import Run
from casefile.config import Configuration, parse
from casefile.errors import FetchError, StorageError
from casefile.material import Document
from pipeline.backfill import list_all, read_all
from pipeline.collect import Collector
from pipeline.deliver import deliver
from pipeline.house import furnish
from pipeline.indexes import Span
from pipeline.reread import reread
from pipeline.run import run_pass
from storage import Store, open_store
from storage.database import Database
from storage.dialect import backend
from storage.maintenance import migrate, verify
from storage.values import DeliveryState
from tests.trust_stories import NEWS, NOW, item, rss, story
from wire.client import Answer, Client, NetworkSettings, Reply

BASE = "https://courier.example"
PAGES = {
    f"{BASE}/quist": story().encode(),
    f"{BASE}/fine": story("Nora Quist must pay a fine of 90,000 crowns, an inspector said on Monday.", title="Fine for Quist").encode(),
    f"{BASE}/other": story("The ferry was late again and nobody in the harbour knew why.", title="Ferry late")
    .replace("Quist", "Hay")
    .encode(),
}
FEED = f"{BASE}/feed"
HOUR = timedelta(hours=1)


@dataclass
class Faults:
    """Counts operations and lets one fail."""

    fails_at: int
    count: int = 0
    struck: str = ""

    def step(self, name: str) -> bool:
        """True where this is the one."""
        self.count += 1
        if self.count == self.fails_at:
            self.struck = name
        return self.count == self.fails_at


class FaultyDatabase(Database):
    """Transactions that fail before they begin, instead of their commit, or just after it."""

    faults: Faults

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """As the real one, but for the fault."""
        if self.faults.step("read"):
            raise StorageError("the disk did not answer")
        with super().read() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """As the real one, but for the fault."""
        if self.faults.step("begin"):
            raise StorageError("the store is locked")
        with super().write() as connection:
            yield connection
            if self.faults.step("commit"):
                raise StorageError("the disk is full")
        if self.faults.step("after commit"):
            raise StorageError("the process was shot")


class Wire(Client):
    """A network of three pages, a feed and a webhook; one request fails, before or after the other side saw it."""

    def __init__(self, faults: Faults) -> None:
        super().__init__(NetworkSettings())
        self.faults = faults
        self.taken: list[tuple[str, ...]] = []

    async def get(self, url: str, **_: Any) -> Answer:
        """A page, or 404."""
        if self.faults.step(f"get {url}"):
            raise FetchError(f"{url}: timeout", url=url, stage="body")
        body = PAGES.get(url) or (rss(*(item(page) for page in PAGES)) if url == FEED else b"")
        if not body:
            raise FetchError(f"{url}: status 404, there is no such page", url=url, stage="status", status=404, permanent=True)
        return Answer(document=Document(url=url, final_url=url, status=200, fetched_at=NOW, body=body, content_type="text/html"))

    async def post(self, url: str, *, content: bytes = b"", headers: Any = None, **_: Any) -> Reply:
        """Takes a message."""
        if self.faults.step("post"):
            raise FetchError(f"{url}: refused", url=url, stage="connect")
        self.taken.append((headers["Idempotency-Key"],))
        if self.faults.step("posted"):
            raise FetchError(f"{url}: the line was cut", url=url, stage="body")
        return Reply(status=200, headers={}, body=b"")


class Here:
    """Parses in this process: what is tried here is not the parser."""

    async def parse(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Calls it."""
        return function(*arguments)


@dataclass
class Trial:
    """A store that is made anew for each k, and what arrived on the way."""

    folder: Path
    faults: Faults
    taken: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        """The store's address."""
        return f"sqlite:///{self.folder / f'{self.faults.fails_at}.db'}"

    def opened(self, faults: Faults) -> Store:
        """The store, with faults from now on."""
        store = open_store(self.url)
        store.meta.put("introduced:mill-fire", NOW.isoformat())
        store._database.__class__ = FaultyDatabase
        store._database.faults = faults  # type: ignore[attr-defined]
        return store

    def do(self, work: "Work", faults: Faults, now: datetime) -> None:
        """Works once; a store that fails ends it, as it would end the program."""
        wire = Wire(faults)
        try:
            with self.opened(faults) as store:
                done = work(store, wire, now)
                if done is not None:
                    asyncio.run(done)
        except StorageError:
            pass
        finally:
            self.taken += [taken[0] for taken in wire.taken]


Work = Callable[[Store, Wire, datetime], Any]


@pytest.fixture(autouse=True)
def _parses_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.collect.shared", Here)
    monkeypatch.setattr("pipeline.collect.local", Here)


def configuration() -> Configuration:
    return parse(
        f"""
cases: [{{name: mill-fire, terms: [Quist Mills], entities: [Nora Quist]}}]
sources: [{{name: courier, kind: feed, url: "{FEED}"}}]
watches: [{{name: desk, to: [hook], mode: now}}]
channels: {{hook: {{type: webhook, url: "https://hooks.example/desk"}}}}
""",
        file="test",
    )


async def whole_pass(store: Store, wire: Wire, now: datetime) -> None:
    """Read, judge, record, deliver."""
    house = furnish(configuration(), store)
    await run_pass(house, wire, now=now)
    await deliver(house, wire, now=now, base_dir=Path(), jitter=lambda: 0.5)


async def backfilled(store: Store, wire: Wire, now: datetime) -> None:
    """List, then read, in silence."""
    collector = Collector(furnish(configuration(), store), wire)
    span = Span(since=date(2020, 1, 1), until=date(2024, 12, 31))
    silent = lambda *_: None  # noqa: E731
    await list_all(collector, collector.house.config.sources, span, now=now, run=Run.BACKFILL, progress=silent)
    await read_all(collector, now=now, progress=silent)


def swept(folder: Path, work: Work, step: int, before: Callable[[Trial], None] = lambda _trial: None) -> Iterator[tuple[Trial, str]]:
    """A trial for each `step`-th k, worked on once with the fault and then to the end without; and what failed."""
    k, passed = 1 - step, False
    while not passed:
        k += step
        assert k < 500, "it never passes"
        trial = Trial(folder, Faults(fails_at=k))
        before(trial)
        trial.do(work, trial.faults, NOW)
        passed = not trial.faults.struck
        for hours in (1, 7, 25):
            trial.do(work, Faults(fails_at=0), NOW + hours * HOUR)
        yield trial, trial.faults.struck


def held(trial: Trial) -> set[str]:
    """What the store holds in the end; it must be sound."""
    assert verify(trial.url) == ()
    with open_store(trial.url) as store:
        return {stored.article.url for stored in store.articles.all()}


EVERY = pytest.param(1, marks=pytest.mark.slow, id="every one")
SOME = pytest.param(7, id="every seventh")


@pytest.mark.parametrize("step", [EVERY, SOME])
def test_a_pass_and_its_delivery(tmp_path: Path, step: int) -> None:
    sent_twice: set[str] = set()
    kinds: set[str] = set()
    for trial, struck in swept(tmp_path, whole_pass, step):
        kinds.add(struck.split()[0] if struck else "")
        assert held(trial) == set(PAGES), struck
        assert trial.taken, struck
        with open_store(trial.url) as store:
            alerts = store.outbox.alerts()
            assert {kept.alert.developments[0].kind for kept in alerts} >= {"sentence"}, struck
            counts = store.outbox.counts()
            assert (counts["waiting"], counts["given_up"]) == (0, 0), struck
            went = {each.message for state in (DeliveryState.SENT, DeliveryState.UNKNOWN) for each in store.outbox.all(state)}
            assert set(trial.taken) == went, "every alert went out, each under one id"
        for name in set(trial.taken):
            assert trial.taken.count(name) <= 2, struck
            sent_twice |= {struck} if trial.taken.count(name) > 1 else set()
    assert step > 1 or kinds >= {"read", "begin", "commit", "after", "get", "post", "posted", ""}
    assert {struck.split()[0] for struck in sent_twice} <= {"posted", "read", "begin", "commit"}, "only between sending and marking"


@pytest.mark.parametrize("step", [EVERY, SOME])
def test_a_backfill(tmp_path: Path, step: int) -> None:
    for trial, struck in swept(tmp_path, backfilled, step):
        assert held(trial) == set(PAGES), struck
        assert trial.taken == [], "history is silent"


@pytest.mark.parametrize("step", [EVERY, SOME])
def test_a_reread(tmp_path: Path, step: int) -> None:
    """The plan is made elsewhere and put in place in one transaction: as it was, or as it should be."""

    def before(trial: Trial) -> None:
        trial.do(whole_pass, Faults(fails_at=0), NOW)
        assert trial.taken
        trial.taken.clear()

    def anew(store: Store, _wire: Wire, _now: datetime) -> None:
        with open_store("sqlite://") as scratch:
            outcome = reread(furnish(configuration(), store), furnish(configuration(), scratch, rehearse=True), None, Here())
            store.rewrite(scratch, outcome.plan)

    for trial, struck in swept(tmp_path, anew, step, before):
        assert held(trial) == set(PAGES), struck
        assert trial.taken == [], "nobody is told"
        with open_store(trial.url) as store:
            assert [kept.alert.developments[0].kind for kept in store.outbox.alerts()].count("sentence") == 1
            assert NEWS in next(stored.article.text for stored in store.articles.all() if stored.article.url.endswith("/quist"))


def test_a_migration(tmp_path: Path) -> None:
    """Every statement in turn: then there is no store at all, and the next start makes a whole one."""
    k = 0
    struck = True
    while struck:
        k += 1
        faults = Faults(fails_at=k)
        url = f"sqlite:///{tmp_path / f'{k}.db'}"
        with Database(backend(url, wait=5)) as database:

            def fail(_connection: object, _cursor: object, statement: str, *_: object, faults: Faults = faults) -> None:
                if faults.step(statement):
                    raise sqlite3.OperationalError("disk I/O error")

            event.listen(database._engine, "before_cursor_execute", fail)
            with suppress(StorageError), database.write() as connection:
                migrate(connection)
        struck = bool(faults.struck)
        with open_store(url) as store:
            store.meta.put("works", datetime.now(UTC).isoformat())
        assert [problem for problem in verify(url) if "index of copies" not in problem] == []
    assert k > 20
