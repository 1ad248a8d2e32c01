"""Stores for the tests: a new SQLite file, and a new database on a private PostgreSQL where this machine has one."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from storage import Store, open_store
from storage.dialect import tables
from storage.schema import meta, metadata

try:
    import psycopg
except ImportError:
    psycopg = None  # type: ignore[assignment]

NOBODY = 65534
_numbers = count(1)


class Cluster:
    """A PostgreSQL server of our own, on a socket in a folder of its own, without a network port."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._as = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
        if self._as:
            shutil.chown(folder, NOBODY, NOBODY)

    def start(self) -> None:
        data = self.folder / "data"
        self._run(_tool("initdb"), "-D", data, "-U", "casewire", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        settings = ("fsync=off", "full_page_writes=off", "autovacuum=off", "listen_addresses=", f"unix_socket_directories={self.folder}")
        command = [_tool("postgres"), "-D", str(data), *(part for setting in settings for part in ("-c", setting))]
        with (self.folder / "log").open("wb") as log:
            self._server = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder, **self._as)
        self._await()

    def stop(self) -> None:
        self._server.send_signal(signal.SIGINT)  # a plain stop waits for every connection to be closed
        self._server.wait(20)

    def new_database(self) -> str:
        """The address of a new, empty database."""
        name = f"store_{next(_numbers)}"
        with psycopg.connect(self._conninfo("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return f"postgresql+psycopg://casewire@/{name}?host={self.folder}"

    def _run(self, *command: object) -> None:
        subprocess.run([str(part) for part in command], check=True, capture_output=True, cwd=self.folder, timeout=60, **self._as)

    def _await(self) -> None:
        deadline = time.monotonic() + 30
        while True:
            try:
                psycopg.connect(self._conninfo("postgres")).close()
            except psycopg.OperationalError:
                if time.monotonic() > deadline or self._server.poll() is not None:
                    raise
                time.sleep(0.05)
            else:
                return

    def _conninfo(self, name: str) -> str:
        return f"host={self.folder} user=casewire dbname={name}"


def _tool(name: str) -> str:
    """A program of PostgreSQL, beside the server itself where it is not on the path."""
    beside = Path(shutil.which("postgres") or "").resolve().with_name(name)
    return shutil.which(name) or str(beside)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    if psycopg is None or shutil.which("postgres") is None:
        pytest.skip("no PostgreSQL here: install `postgresql` and casewire[postgres] to run this on it too")
    folder = Path(tempfile.mkdtemp(prefix="casewire-pg-"))
    started = Cluster(folder)
    try:
        started.start()
    except (OSError, subprocess.SubprocessError, psycopg.Error) as problem:
        pytest.skip(f"PostgreSQL is here but does not start: {problem}")
    yield started
    started.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store can be made, on each database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'casewire.db'}"
    address: str = request.getfixturevalue("bare_database")
    engine = create_engine(address)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A new store, on each database. On PostgreSQL it is one that was emptied: a new database takes a third of a second."""
    if request.param == "sqlite":
        address = f"sqlite:///{tmp_path / 'casewire.db'}"
    else:
        address = request.getfixturevalue("used_database")
        empty(address)
    with open_store(address) as opened:
        yield opened


@pytest.fixture(scope="session")
def bare_database(cluster: Cluster) -> str:
    """A database that one test after the other makes its store in."""
    return cluster.new_database()


@pytest.fixture(scope="session")
def used_database(cluster: Cluster) -> str:
    """A database that one test after the other uses."""
    return cluster.new_database()


def empty(address: str) -> None:
    """Take every row out of a store, but what it notes about itself."""
    engine = create_engine(address)
    with engine.begin() as connection:
        if tables(connection):
            for each in reversed(metadata.sorted_tables):
                connection.execute(
                    each.delete().where(each.c.key.not_in(["created_at", "fingerprints"])) if each is meta else each.delete()
                )
    engine.dispose()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a store in a file can be made."""
    return tmp_path / "casewire.db"
