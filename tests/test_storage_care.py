"""Opening, upgrading, backing up, restoring and verifying a store."""

import contextlib
import multiprocessing
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import event, inspect, text

from casefile.errors import NewerSchemaError, StorageError, UsageError
from storage import Store, open_store
from storage.database import Database
from storage.dialect import backend
from storage.maintenance import MIGRATIONS, backup, migrate, restore, upgrade, verify
from storage.schema import HEAD, REVISIONS, metadata
from storage.values import FetchState
from tests.storage_stories import NOW, TO, article, deciding, submission

ROOT = Path(__file__).resolve().parents[1]


def record(store: Store, name: str) -> None:
    of = article(name, f"{name} told the court of its own")
    store.record(submission(of), deciding(of), deliver_to=TO)


def ids(store: Store) -> list[str]:
    return [each.article.id for each in store.articles.all()]


@contextlib.contextmanager
def driver(file: Path) -> Iterator[sqlite3.Connection]:
    """The database behind the store's back."""
    with contextlib.closing(sqlite3.connect(file)) as connection:
        yield connection
        connection.commit()


def everything(file: Path) -> bytes:
    """The file as it stands."""
    return file.read_bytes()


class TestSchema:
    def test_migrations_and_tables_end_in_the_same_place(self, url: str, file: Path, request: pytest.FixtureRequest) -> None:
        migrated = url if "sqlite" not in url else f"sqlite:///{file}.migrated"
        with Database(backend(migrated, wait=5)) as database:
            with database.write() as connection:
                migrate(connection)
            with database.read() as connection:
                context = MigrationContext.configure(
                    connection, opts={"include_object": lambda _, name, *__: "article_words" not in str(name)}
                )
                assert [each for each in compare_metadata(context, metadata) if "alembic_version" not in str(each)] == []
                by_migration = shape(connection)
        made = f"sqlite:///{file}.made" if "sqlite" in url else request.getfixturevalue("cluster").new_database()
        with open_store(made) as store, store._database.read() as connection:
            assert shape(connection) == by_migration

    def test_every_migration_is_on_the_list(self) -> None:
        steps = sorted(path.name for path in (MIGRATIONS / "versions").glob("0*.py"))
        assert [name[:4] for name in steps] == list(REVISIONS)

    def test_a_migrated_store_works(self, url: str) -> None:
        with Database(backend(url, wait=5)) as database, database.write() as connection:
            migrate(connection)
        with open_store(url) as store:
            record(store, "a1")
            assert ids(store) == ["a1"]
            assert len(store.search("court")) == 1

    def test_the_settings_of_sqlite(self, file: Path) -> None:
        with open_store(str(file), wait=3) as store, store._database.write() as connection:
            settings = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                for name in ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
            }
        assert settings == {"journal_mode": "wal", "synchronous": 1, "busy_timeout": 3000, "foreign_keys": 1}

    def test_the_few_that_wait_are_found_without_going_through_the_many(self, file: Path) -> None:
        asked: list[str] = []
        with open_store(str(file)) as store:
            event.listen(store._database._engine, "before_cursor_execute", lambda _, __, statement, *___: asked.append(statement))
            list(store.articles.all())
            list(store.articles.all(case="harbor"))
            store.articles.count(since=NOW)
            store.articles.count("harbor")
            store.articles.by_url("https://x.example/1")
            store.articles.versions("a1")
            store.leads.waiting(NOW)
            store.outbox.due(NOW)
        with driver(file) as connection:
            for statement in asked:
                if statement.startswith("SELECT"):
                    plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", [1] * statement.count("?")).fetchall()
                    steps = [row[3] for row in plan]
                    assert not any(
                        re.search(r"SCAN (lead|delivery|alert|article|belonging)(?! USING INDEX ix_lead_waiting)", each) for each in steps
                    )
                    assert not any("TEMP B-TREE" in each for each in steps if "delivery" not in statement), steps

    def test_a_reference_to_nothing_is_refused(self, store: Store) -> None:
        of = article()
        with pytest.raises(StorageError, match=r"(?i)foreign key"):
            store.record(submission(of, document=12), deciding(of), deliver_to=TO)


def shape(connection: object) -> object:
    """Tables with their columns, keys and indexes; not the order in which a constraint was written."""
    found = inspect(connection)
    return {
        name: (
            [(each["name"], str(each["type"]), each["nullable"]) for each in found.get_columns(name)],
            found.get_pk_constraint(name),
            sorted(map(str, found.get_foreign_keys(name))),
            sorted(map(str, found.get_unique_constraints(name))),
            sorted((str(each["name"]), each["column_names"], each["unique"], _condition(each)) for each in found.get_indexes(name)),
        )
        for name in found.get_table_names()
        if name != "alembic_version"
    }


def _condition(index: Mapping[str, Any]) -> list[str]:
    return [str(value) for option, value in index.get("dialect_options", {}).items() if option.endswith("_where")]


class TestOpening:
    def test_a_bare_path_and_an_address_are_the_same_store(self, file: Path) -> None:
        with open_store(str(file)) as store:
            record(store, "a1")
            assert store.place == str(file)
        with open_store(f"sqlite:///{file}", create=False) as store:
            assert ids(store) == ["a1"]

    def test_a_newer_store_is_left_untouched(self, file: Path) -> None:
        open_store(str(file)).close()
        with driver(file) as connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
            connection.execute("PRAGMA journal_mode = DELETE")
        before = everything(file)
        for call in (open_store, upgrade, verify):
            with pytest.raises(NewerSchemaError, match=f"made by a newer Casewire .schema 9999, this one knows {HEAD}.; update Casewire"):
                call(str(file))
        assert everything(file) == before
        assert not file.with_name(file.name + "-wal").exists()

    def test_a_newer_store_on_a_server(self, url: str) -> None:
        with open_store(url) as store, store._database.write() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        with pytest.raises(NewerSchemaError, match="Nothing was changed"):
            open_store(url)

    def test_somebody_elses_database_is_left_untouched(self, file: Path) -> None:
        with driver(file) as connection:
            connection.execute("CREATE TABLE recipes (name TEXT)")
        before = everything(file)
        for call in (open_store, verify, upgrade):
            with pytest.raises(StorageError, match="this is a database, but not a store of Casewire; name another place with --db"):
                call(str(file))
        assert everything(file) == before

    def test_missing_companion_files_do_not_matter(self, file: Path) -> None:
        with open_store(str(file)) as store:
            record(store, "a1")
        for companion in ("-wal", "-shm", "-writer"):
            file.with_name(file.name + companion).unlink(missing_ok=True)
        with open_store(str(file)) as store:
            assert ids(store) == ["a1"]

    def test_two_that_make_the_same_store_end_with_one(self, url: str) -> None:
        context = multiprocessing.get_context("fork")
        start = time.time() + 0.2
        makers = [context.Process(target=make, args=(url, f"source{number}", start)) for number in range(3)]
        for each in makers:
            each.start()
        for each in makers:
            each.join(60)
        assert [each.exitcode for each in makers] == [0, 0, 0]
        with open_store(url, create=False) as store:
            assert [state.source for state in store.sources.all()] == ["source0", "source1", "source2"]


def make(url: str, source: str, start: float) -> None:
    """In a process of its own: make the store at the same moment as others do."""
    time.sleep(max(0.0, start - time.time()))
    with open_store(url) as store:
        store.sources.save(FetchState(source=source))


@pytest.fixture
def older(file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A store with an article, and a Casewire that is one migration ahead of it."""
    with open_store(str(file)) as store:
        record(store, "a1")
    ahead = tmp_path / "migrations"
    (ahead / "versions").mkdir(parents=True)
    for path in (MIGRATIONS / "env.py", MIGRATIONS / "script.py.mako", *(MIGRATIONS / "versions").glob("0*.py")):
        (ahead / path.relative_to(MIGRATIONS)).write_text(path.read_text())
    (ahead / "versions" / "9999_next.py").write_text(
        f"from alembic import op\nimport sqlalchemy as sa\nrevision = '9999'\ndown_revision = '{HEAD}'\n\n\n"
        "def upgrade() -> None:\n    op.add_column('mark', sa.Column('weight', sa.Integer()))\n"
        "    op.execute('UPDATE mark SET weight = 1')\n"
    )
    monkeypatch.setattr("storage.maintenance.MIGRATIONS", ahead)
    for module in ("storage.schema", "storage.store", "storage.maintenance"):
        monkeypatch.setattr(f"{module}.HEAD", "9999", raising=False)
        monkeypatch.setattr(f"{module}.REVISIONS", (*REVISIONS, "9999"), raising=False)
    return file


def columns(file: Path) -> list[str]:
    with driver(file) as connection:
        return [row[1] for row in connection.execute("PRAGMA table_info(mark)")]


class TestUpgrade:
    @pytest.mark.parametrize("call", [upgrade, lambda url: open_store(url).close()])
    def test_an_older_store_is_backed_up_and_upgraded(self, older: Path, call: Callable[[str], object]) -> None:
        call(str(older))
        saved = older.with_name("casewire.db.before-9999")
        assert "weight" in columns(older)
        assert "weight" not in columns(saved)
        with open_store(str(older)) as store:
            assert ids(store) == ["a1"]
        assert upgrade(str(older)) is None, "nothing is left to do"

    def test_it_gives_the_backup_it_made(self, older: Path) -> None:
        assert upgrade(str(older)) == older.with_name("casewire.db.before-9999")

    def test_an_empty_store_needs_no_backup(self, older: Path) -> None:
        with driver(older) as connection:
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("DELETE FROM article")
        assert upgrade(str(older)) is None
        assert "weight" in columns(older)
        assert not older.with_name("casewire.db.before-9999").exists()

    def test_a_migration_that_fails_changes_nothing(self, older: Path) -> None:
        step = older.parent / "migrations" / "versions" / "9999_next.py"
        step.write_text(step.read_text().replace("UPDATE mark", "UPDATE missing"))
        with pytest.raises(StorageError, match="no such table: missing"):
            upgrade(str(older))
        assert "weight" not in columns(older)
        with driver(older) as connection:
            assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(HEAD,)]

    def test_verify_asks_for_the_upgrade(self, older: Path) -> None:
        assert verify(str(older)) == ("its schema is older than this Casewire; run `casewire db upgrade`",)

    def test_there_has_to_be_a_store(self, file: Path) -> None:
        with pytest.raises(StorageError, match="there is no store here"):
            upgrade(str(file))
        file.touch()
        with pytest.raises(StorageError, match="there is no store here; `casewire once` makes one"):
            upgrade(str(file))


class TestBackup:
    def test_a_copy_of_a_store_in_use(self, file: Path, tmp_path: Path) -> None:
        target = tmp_path / "saved.db"
        with open_store(str(file)) as store:
            record(store, "a1")
            assert backup(str(file), target) == target
            record(store, "a2")
        with open_store(str(target)) as copy:
            assert ids(copy) == ["a1"]
        assert verify(str(target)) == ()

    def test_a_restored_store_is_what_it_was(self, file: Path, tmp_path: Path) -> None:
        saved = tmp_path / "saved.db"
        with open_store(str(file)) as store:
            record(store, "a1")
            backup(str(file), saved)
            record(store, "a2")
        aside = restore(str(file), saved)
        assert aside is not None
        with open_store(str(file)) as store, open_store(str(aside)) as replaced:
            assert (ids(store), ids(replaced)) == (["a1"], ["a1", "a2"])
        assert verify(str(file)) == ()
        assert restore(str(tmp_path / "elsewhere.db"), saved) is None
        assert restore(str(file), saved) != aside, "what was put aside is never overwritten"

    def test_a_store_that_is_in_use_is_not_replaced(self, file: Path, tmp_path: Path) -> None:
        with open_store(str(file)) as store:
            record(store, "a1")
            saved = backup(str(file), tmp_path / "saved.db")
            record(store, "a2")
            with pytest.raises(StorageError, match="database is locked: another process is writing to it; wait for it to end, or stop it"):
                restore(str(file), saved)
            assert ids(store) == ["a1", "a2"]
            record(store, "a3")

    def test_a_damaged_store_can_be_restored(self, file: Path, tmp_path: Path) -> None:
        saved = tmp_path / "saved.db"
        with open_store(str(file)) as store:
            record(store, "a1")
        backup(str(file), saved)
        file.write_bytes(b"rubbish" * 1000)
        restore(str(file), saved)
        with open_store(str(file)) as store:
            assert ids(store) == ["a1"]

    def test_a_damaged_backup_is_refused(self, file: Path, tmp_path: Path) -> None:
        with open_store(str(file)) as store:
            record(store, "a1")
        saved = backup(str(file), tmp_path / "saved.db")
        with driver(saved) as connection:
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("DELETE FROM article")
        before = everything(file)
        with pytest.raises(StorageError, match=r"this backup is damaged .* take an older one. Nothing was changed"):
            restore(str(file), saved)
        assert everything(file) == before

    def test_postgresql_has_its_own_tools(self, cluster: object, tmp_path: Path) -> None:
        url = cluster.new_database()  # type: ignore[attr-defined]
        open_store(url).close()
        with pytest.raises(StorageError, match="pg_dump"):
            backup(url, tmp_path / "saved.db")
        saved = tmp_path / "other.db"
        open_store(str(saved)).close()
        with pytest.raises(StorageError, match="pg_restore"):
            restore(url, saved)

    def test_a_target_that_cannot_be_written(self, file: Path, tmp_path: Path) -> None:
        open_store(str(file)).close()
        with pytest.raises(UsageError, match="nowhere does not exist"):
            backup(str(file), tmp_path / "nowhere" / "saved.db")


class TestVerify:
    def test_a_sound_store(self, url: str) -> None:
        with open_store(url) as store:
            record(store, "a1")
        assert verify(url) == ()

    @pytest.mark.parametrize(
        ("harm", "found"),
        [
            ("DELETE FROM delivery", "alert desk-harbor-1 has no delivery"),
            ("DELETE FROM held", "article a1 is not in the index of copies"),
            ("UPDATE alert SET alert = '{}'", "alert desk-harbor-1 cannot be read: not a value as Casewire keeps it"),
            ("UPDATE meta SET value = 'other' WHERE key = 'fingerprints'", "its index of copies was made with other"),
        ],
    )
    def test_what_is_wrong_is_named(self, url: str, harm: str, found: str) -> None:
        with open_store(url) as store:
            record(store, "a1")
            with store._database.write() as connection:
                connection.execute(text(harm))
        assert any(problem.startswith(found) for problem in verify(url))

    def test_a_quick_look_sees_a_damaged_file_only(self, file: Path) -> None:
        with open_store(str(file)) as store:
            record(store, "a1")
        with driver(file) as connection:
            page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'sketch'").fetchone()[0]
            connection.execute("DELETE FROM held")
        assert verify(str(file), quick=True) == ()
        with file.open("r+b") as damaged:
            damaged.seek((page - 1) * 4096)
            damaged.write(b"\xa5" * 4096)
        assert verify(str(file), quick=True) != ()

    def test_a_row_that_refers_to_nothing(self, file: Path) -> None:
        with open_store(str(file)) as store:
            record(store, "a1")
        with driver(file) as connection:
            connection.execute("DELETE FROM alert")
        assert "row 1 of delivery refers to a row of alert that is not there" in verify(str(file))


def test_opening_a_store_does_not_wait_for_alembic(file: Path) -> None:
    """It takes more than a second to import, and only an upgrade needs it."""
    code = f"import sys, storage; storage.open_store({str(file)!r}).close(); sys.exit('alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
