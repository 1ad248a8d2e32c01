"""Whatever goes wrong with the database, it is a StorageError that says where and what to do, and nothing is half written."""

import contextlib
import inspect
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from casefile.case import Run
from casefile.errors import StorageError
from casefile.material import Capture, Document, Lead
from dedupe.verdict import Held
from storage import Store, open_store
from storage.maintenance import verify
from storage.schema import HEAD
from storage.values import FetchState, Outage, Parcel
from tests.storage_fixtures import NOBODY
from tests.storage_stories import CASE, NOW, TO, article, deciding, development, fingerprint, submission

LATER = NOW + timedelta(hours=1)
DOCUMENT = Document(url="https://x.example", final_url="https://x.example", status=200, fetched_at=NOW, body=b"x")
LEAD = Lead(source="wire", key="1", url="https://x.example/1")
HELD = Held(article="h", story="h", fingerprint=fingerprint("a b c d e"))
PARCEL = Parcel(name="digest-1", channel="log", shape="digest", at=NOW)
OTHER = article("other", "what nobody has said before about the harbor")

WRITERS: dict[str, Callable[[Store], object]] = {
    "record": lambda store: store.record(submission(OTHER), deciding(OTHER), deliver_to=TO),
    "enter": lambda store: store.enter(CASE, lambda number: development(number, OTHER)),
    "sources.save": lambda store: store.sources.save(FetchState(source="wire")),
    "sources.log": lambda store: store.sources.log("wire", NOW, "connect", "refused", None),
    "sources.hold_host": lambda store: store.sources.hold_host("x.example", LATER, "HTTP 429"),
    "sources.forget": lambda store: store.sources.forget("kept"),
    "leads.offer": lambda store: store.leads.offer([LEAD], now=NOW, run=Run.LIVE),
    "leads.failed": lambda store: store.leads.failed(1, "HTTP 500", LATER),
    "leads.done": lambda store: store.leads.done(1),
    "leads.captured": lambda store: store.leads.captured([(1, Capture(at="20240506070809"))], now=NOW),
    "documents.keep": lambda store: store.documents.keep(DOCUMENT),
    "copies.add_many": lambda store: store.copies.add_many([(99, HELD)]),
    "stories.move": lambda store: store.stories.move("a1", "elsewhere"),
    "outbox.sent": lambda store: store.outbox.sent(1, NOW),
    "outbox.retry": lambda store: store.outbox.retry(1, "HTTP 503", LATER),
    "outbox.unknown": lambda store: store.outbox.unknown(1, "cut", LATER),
    "outbox.give_up": lambda store: store.outbox.give_up(1, "refused"),
    "outbox.hold": lambda store: store.outbox.hold([1], "quiet hours", LATER),
    "outbox.requeue": lambda store: store.outbox.requeue(1),
    "outbox.reconsider": lambda store: store.outbox.reconsider("muted"),
    "outbox.pack": lambda store: store.outbox.pack(PARCEL, ()),
    "outbox.renew": lambda store: store.outbox.renew([PARCEL], notes={"key": "value"}),
    "outbox.announce": lambda store: store.outbox.announce([PARCEL], notes={"key": "value"}),
    "outbox.out": lambda store: store.outbox.out(Outage(channel="log", since=NOW, failures=1, next_try=LATER, reason="HTTP 503")),
    "outbox.back": lambda store: store.outbox.back("log", 3),
    "marks.add": lambda store: store.marks.add("story", "a1", "apart", now=NOW),
    "lines.count": lambda store: store.lines.count("wire", [("key", "A line.", True)]),
    "lines.keep": lambda store: store.lines.keep("wire", "key"),
    "meta.put": lambda store: store.meta.put("key", "value"),
    "meta.settle": lambda store: store.meta.settle("once", "value"),
    "meta.lease": lambda store: store.meta.lease("daemon", "me", LATER, now=NOW),
    "meta.release": lambda store: store.meta.release("daemon", "nobody"),
}
READERS: dict[str, Callable[[Store], object]] = {
    "search": lambda store: store.search("pilot"),
    "events.of": lambda store: store.events.of("harbor", ["a1"]),
    "events.latest": lambda store: store.events.latest("harbor"),
    "lines.counts": lambda store: store.lines.counts("wire"),
    "sources.state": lambda store: store.sources.state("wire"),
    "sources.all": lambda store: store.sources.all(),
    "sources.resting": lambda store: store.sources.resting(NOW),
    "sources.unwell": lambda store: store.sources.unwell(),
    "sources.entries": lambda store: store.sources.entries("wire"),
    "sources.held_hosts": lambda store: store.sources.held_hosts(NOW),
    "leads.waiting": lambda store: store.leads.waiting(NOW),
    "leads.all": lambda store: list(store.leads.all()),
    "leads.sources_waiting": lambda store: store.leads.sources_waiting(NOW),
    "leads.state": lambda store: store.leads.state(1),
    "documents.body": lambda store: store.documents.body(1),
    "documents.by_id": lambda store: store.documents.by_id(1),
    "articles.by_id": lambda store: store.articles.by_id("a1"),
    "articles.by_url": lambda store: store.articles.by_url("https://news.example/a1"),
    "articles.versions": lambda store: store.articles.versions("a1"),
    "articles.all": lambda store: list(store.articles.all()),
    "articles.read_pages": lambda store: list(store.articles.read_pages()),
    "articles.count": lambda store: store.articles.count(),
    "stories.members": lambda store: store.stories.members("a1"),
    "stories.face": lambda store: store.stories.face("a1"),
    "copies.nearest": lambda store: store.copies.nearest(fingerprint("a b c d e")),
    "ledger.developments": lambda store: store.ledger.developments(),
    "ledger.entries": lambda store: store.ledger.entries(),
    "ledger.development": lambda store: store.ledger.development("harbor-1"),
    "ledger.revisions": lambda store: store.ledger.revisions(),
    "ledger.changed": lambda store: store.ledger.changed(CASE, 0),
    "ledger.silences": lambda store: store.ledger.silences(),
    "ledger.mentions": lambda store: list(store.ledger.mentions(CASE)),
    "ledger.told": lambda store: store.ledger.told(CASE),
    "ledger.counts": lambda store: store.ledger.counts(),
    "outbox.due": lambda store: store.outbox.due(NOW),
    "outbox.due_channels": lambda store: store.outbox.due_channels(NOW),
    "outbox.loose": lambda store: store.outbox.loose("desk", "log"),
    "outbox.parcel": lambda store: store.outbox.parcel("log", "digest-1"),
    "outbox.single": lambda store: store.outbox.single("log", NOW),
    "outbox.digests": lambda store: store.outbox.digests(),
    "outbox.sent_since": lambda store: store.outbox.sent_since("desk", "log", NOW),
    "outbox.outages": lambda store: store.outbox.outages(),
    "outbox.counts": lambda store: store.outbox.counts(),
    "outbox.all": lambda store: store.outbox.all(),
    "outbox.oldest_waiting": lambda store: store.outbox.oldest_waiting(),
    "outbox.alert": lambda store: store.outbox.alert("alert-1"),
    "outbox.alerts": lambda store: store.outbox.alerts(),
    "marks.all": lambda store: store.marks.all(),
    "marks.word": lambda store: store.marks.word(),
    "meta.all": lambda store: store.meta.all("introduced:"),
    "meta.get": lambda store: store.meta.get("created_at"),
    "meta.created_at": lambda store: store.meta.created_at,
    "meta.held": lambda store: store.meta.held("daemon", now=NOW),
}
EVERYTHING = WRITERS | READERS


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in a file that holds a little of everything; the tests work on copies."""
    file = tmp_path_factory.mktemp("filled") / "casewire.db"
    with open_store(str(file)) as store:
        of = article("a1", "the pilot of the harbor was charged")
        store.record(submission(of, document=store.documents.keep(DOCUMENT)), deciding(of), deliver_to=TO)
        store.leads.offer([Lead(source="wire", key="0", url="https://x.example/0")], now=NOW, run=Run.LIVE)
        store.sources.save(FetchState(source="kept"))
        store.sources.hold_host("held.example", LATER, "HTTP 429")
        store.meta.lease("daemon", "nobody", LATER, now=NOW)
    return file


@pytest.fixture
def path(filled: Path, file: Path) -> Path:
    """A copy of it."""
    shutil.copyfile(filled, file)
    return file


@pytest.fixture
def opened(path: Path) -> Iterator[Store]:
    """The same, open and impatient."""
    with open_store(str(path), wait=0.02) as store:
        yield store


def test_every_method_is_on_the_list(opened: Store) -> None:
    names = {"record", "enter", "search"}
    for subject, part in vars(opened).items():
        if not subject.startswith("_"):
            names |= {f"{subject}.{name}" for name, _ in inspect.getmembers(type(part), _is_operation) if not name.startswith("_")}
    assert names == EVERYTHING.keys(), "a method of the store without its line in WRITERS or READERS"


def _is_operation(member: object) -> bool:
    return inspect.isfunction(member) or isinstance(member, property)


@pytest.mark.parametrize("name", EVERYTHING)
def test_a_closed_store(opened: Store, name: str) -> None:
    opened.close()
    with pytest.raises(StorageError, match=r"casewire\.db: the store is closed; open it again"):
        EVERYTHING[name](opened)


@pytest.mark.parametrize("name", EVERYTHING)
def test_all_of_them_work_on_a_sound_store(opened: Store, name: str) -> None:
    EVERYTHING[name](opened)


@pytest.mark.parametrize("name", WRITERS)
def test_a_locked_store(opened: Store, path: Path, name: str) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError, match=r"casewire\.db: database is locked: another process is writing to it"):
        WRITERS[name](opened)
    other.execute("ROLLBACK")
    other.close()
    WRITERS[name](opened)


@pytest.mark.parametrize("name", WRITERS)
def test_a_store_that_can_only_be_read(opened: Store, name: str) -> None:
    with opened._database.read() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(StorageError, match="it can only be read; give this user the right to write the file and its folder"):
        WRITERS[name](opened)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that has lost all its tables but the one with its version."""
    file = tmp_path_factory.mktemp("bare") / "bare.db"
    with contextlib.closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE alembic_version (version_num TEXT)")
        database.execute("INSERT INTO alembic_version VALUES (?)", (HEAD,))
        database.commit()
    return file


@pytest.mark.parametrize("name", READERS)
def test_a_store_without_its_tables(bare: Path, name: str) -> None:
    with (
        open_store(str(bare)) as store,
        pytest.raises(StorageError, match=r"bare\.db: no such table: \w+: the store is not complete; run `casewire db verify`"),
    ):
        READERS[name](store)


def test_a_damaged_file_is_said_and_found(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as sound:
        page = sound.execute("SELECT rootpage FROM sqlite_master WHERE name = 'article'").fetchone()[0]
    with path.open("r+b") as damaged:
        damaged.seek((page - 1) * 4096)
        damaged.write(b"\xa5" * 4096)
    with (
        open_store(str(path)) as store,
        pytest.raises(StorageError, match="malformed: the file is damaged; run `casewire db verify`, then"),
    ):
        list(store.articles.all())
    assert verify(str(path)) != ()


@pytest.mark.parametrize("content", [b"a letter to the editor, longer than a header of SQLite has to be; and then some more of it" * 20])
def test_a_file_that_is_no_database(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(StorageError, match="file is not a database: this is not a store of Casewire; name another file with --db"):
        open_store(str(file))
    assert file.read_bytes() == content


def test_a_full_disk_loses_nothing_and_is_got_over(opened: Store) -> None:
    with opened._database.read() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    long = article("long", " ".join(f"word{number}" for number in range(5000)))
    with pytest.raises(StorageError, match="full: the disk is full; nothing was written"):
        opened.record(submission(long), deciding(long), deliver_to=TO)
    assert (opened.articles.count(), len(opened.outbox.alerts())) == (1, 1)
    with opened._database.read() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert opened.record(submission(long), deciding(long), deliver_to=TO) is not None


def test_a_failure_at_any_step_undoes_all(opened: Store) -> None:
    """Fail the first statement, the second, and so on, until one try goes through."""
    of = article("k", "a text that shares some words: the pilot of the harbor")
    lead = opened.leads.offer([LEAD], now=NOW, run=Run.LIVE)[0]
    before = _all_rows(opened)
    steps = 0
    while True:
        steps += 1
        with _failing(opened, step=steps) as reached, contextlib.suppress(StorageError):
            opened.record(submission(of, lead=lead.id), deciding(of), deliver_to=TO)
        if not reached():
            break
        assert _all_rows(opened) == before, f"step {steps} left something behind"
    assert steps > 8
    assert opened.articles.count() == 2
    assert opened.leads.waiting(NOW) == opened.leads.waiting(NOW, source="wire")[:1]
    assert verify(opened.place) == ()


class _failing:  # noqa: N801 - reads as a phrase
    """While it lasts, the given statement of the store fails as a disk does."""

    def __init__(self, store: Store, *, step: int) -> None:
        self._engine: Any = store._database._engine
        self._left = step

    def _count(self, *_: object) -> None:
        self._left -= 1
        if self._left == 0:
            raise sqlite3.OperationalError("disk I/O error")

    def __enter__(self) -> Callable[[], bool]:
        event.listen(self._engine, "before_cursor_execute", self._count)
        return lambda: self._left <= 0

    def __exit__(self, *_: object) -> None:
        event.remove(self._engine, "before_cursor_execute", self._count)


def _all_rows(store: Store) -> object:
    return (
        [each.article.id for each in store.articles.all()],
        store.ledger.developments(),
        store.ledger.silences(),
        store.ledger.told(CASE),
        store.outbox.alerts(),
        store.outbox.all(),
        store.leads.waiting(NOW),
        store.copies.nearest(fingerprint("a text that shares some words: the pilot of the harbor")),
        store.search("pilot"),
    )


def test_a_value_that_cannot_be_read_is_not_guessed(opened: Store, path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("UPDATE alert SET alert = replace(alert, '\"watch\"', '\"whom\"')")
    other.commit()
    other.close()
    with pytest.raises(StorageError, match=r"a stored value cannot be read \(Alert has no field 'whom': it was written by another version"):
        opened.outbox.due(NOW)
    assert any("alert desk-harbor-1 cannot be read" in problem for problem in verify(str(path)))


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("oracle://x/y", "the address of the store cannot be read|oracle cannot hold a store"),
        ("mysql://user:sesame@x/y", "cannot hold a store|cannot be read"),
        ("://", "the address of the store cannot be read: write sqlite:///PATH or"),
        ("postgresql://casewire:sesame@127.0.0.1:1/none", "no server answers there; start PostgreSQL|did not let us in"),
    ],
)
def test_an_address_that_leads_nowhere(url: str, sentence: str) -> None:
    with pytest.raises(StorageError, match=sentence) as raised:
        open_store(url)
    assert "sesame" not in str(raised.value)


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"the folder .*nowhere does not exist; make it, or name another place with --db"):
        open_store(str(tmp_path / "nowhere" / "casewire.db"))


def test_no_store_where_one_is_expected(file: Path, url: str) -> None:
    with pytest.raises(StorageError, match="there is no store here"):
        open_store(str(file), create=False)
    with pytest.raises(StorageError, match="there is no store here"):
        open_store(url, create=False)
    assert not file.exists()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="needs to become another user")
def test_another_user_is_told_about_the_rights() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "casewire.db")
        open_store(str(file)).close()
        Path(folder).chmod(0o555)
        assert "rights" in _said_as_nobody(file) or "right to" in _said_as_nobody(file)


def _said_as_nobody(file: Path) -> str:
    """What opening and writing a store says to a user without rights, in a process of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.setuid(NOBODY)
        try:
            with open_store(str(file), wait=0.1) as store:
                store.meta.put("key", "value")
        except StorageError as problem:
            os.write(writing, str(problem).encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as said:
        return said.read().decode()


def test_postgresql_waits_for_another_recorder_only_so_long(cluster: object) -> None:
    url = cluster.new_database()  # type: ignore[attr-defined]
    with open_store(url) as one, open_store(url, wait=0.1) as other:
        of = article("a1")

        def decide(holdings: object) -> Any:
            with pytest.raises(StorageError, match="lock timeout: another process is writing to it"):
                other.record(submission(OTHER), deciding(OTHER), deliver_to=TO)
            return deciding(of)(holdings)  # type: ignore[arg-type]

        one.record(submission(of), decide, deliver_to=TO)
        assert other.record(submission(OTHER), deciding(OTHER), deliver_to=TO) is not None


def test_postgresql_connections_that_were_cut_are_made_anew(cluster: object) -> None:
    url = cluster.new_database()  # type: ignore[attr-defined]
    with open_store(url) as store, open_store(url) as other:
        store.sources.save(FetchState(source="wire"))
        with other._database.read() as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()"
            )
        assert [each.source for each in store.sources.all()] == ["wire"]
