"""/healthz, /readyz and /metrics say how it is, also when it is bad."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from casefile.config import parse
from casefile.errors import StorageError
from pipeline.daemon import Daemon
from pipeline.parse import shared
from storage import Store, open_store
from storage.values import FetchState, Outage
from tests import web
from wire.client import Client, NetworkSettings

NOW = datetime(2025, 3, 4, 12, tzinfo=UTC)
CONFIG = """
cases: [{name: mill-fire, entities: [Nora Quist]}]
sources:
  - {name: courier, kind: feed, url: "https://courier.example/feed", every: 30m}
  - {name: herald, kind: feed, url: "https://herald.example/feed", every: 6h}
channels: {log: {type: file, path: told.jsonl}}
"""


class Clock:
    now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'kept.db'}") as opened:
        yield opened


@pytest.fixture
def daemon(store: Store, tmp_path: Path) -> Daemon:
    config = parse(CONFIG, file="test")
    return Daemon(store, Client(NetworkSettings()), config, tmp_path, lambda: config, clock=Clock())


def ask(daemon: Daemon, path: str) -> tuple[int, str]:
    answer = web.ask(daemon, "GET", path)
    return answer.status_code, answer.text


def later(daemon: Daemon, by: timedelta, *, at_work: bool = True) -> None:
    daemon.clock.now = NOW + by  # type: ignore[attr-defined]
    if at_work:
        daemon.looked_at = NOW + by


def visited(store: Store, name: str, *, failures: int = 0, next_try: datetime = NOW) -> None:
    store.sources.save(FetchState(source=name, state="ok", last_ok=NOW, next_try=next_try, failures=failures))


def test_a_new_daemon_is_well_and_ready(daemon: Daemon) -> None:
    assert ask(daemon, "/healthz")[0] == 200
    assert ask(daemon, "/readyz") == (200, '{"ready":true,"troubles":[]}')


def test_a_daemon_that_stands_still_is_not_well(daemon: Daemon) -> None:
    later(daemon, timedelta(minutes=2), at_work=False)
    code, said = ask(daemon, "/healthz")
    assert code == 503
    assert "has not looked at what is due for 120 s" in said
    assert ask(daemon, "/readyz")[0] == 503
    later(daemon, -timedelta(hours=1), at_work=False)
    assert ask(daemon, "/healthz")[0] == 503, "nor one that has not looked since the clock was put back"


def test_a_failure_is_told_by_both(daemon: Daemon) -> None:
    daemon.failure = StorageError("kept.db: the disk is full")
    assert [ask(daemon, path)[0] for path in ("/healthz", "/readyz")] == [503, 503]
    assert "the disk is full" in ask(daemon, "/healthz")[1]


def test_a_source_nobody_visits_makes_it_not_ready(daemon: Daemon, store: Store) -> None:
    visited(store, "courier")
    visited(store, "herald")
    later(daemon, timedelta(minutes=80))
    assert ask(daemon, "/readyz")[0] == 200
    later(daemon, timedelta(minutes=100))
    code, said = ask(daemon, "/readyz")
    assert (code, "courier" in said, "herald" in said) == (503, True, False)


def test_one_that_was_never_visited_counts_from_the_start(daemon: Daemon, store: Store) -> None:
    visited(store, "herald")
    later(daemon, timedelta(minutes=100))
    assert "not visited for too long: courier" in ask(daemon, "/readyz")[1]


def test_every_configured_source_must_fail_and_strangers_do_not_count(daemon: Daemon, store: Store) -> None:
    soon = NOW + timedelta(hours=1)
    visited(store, "courier", failures=4, next_try=soon)
    visited(store, "removed", failures=9, next_try=soon)
    assert ask(daemon, "/readyz")[0] == 200
    visited(store, "herald", failures=1, next_try=soon)
    assert ask(daemon, "/readyz") == (503, '{"ready":false,"troubles":["every source fails"]}')


def test_the_figures(daemon: Daemon, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    visited(store, "courier", failures=2)
    store.outbox.out(Outage(channel="log", since=NOW, failures=3, next_try=NOW, reason="full"))
    later(daemon, timedelta(minutes=10))
    monkeypatch.setitem(shared().ended, "time", 7)
    said = ask(daemon, "/metrics")[1]
    for line in (
        "casewire_store_up 1.0",
        'casewire_source_age_seconds{source="courier"} 600.0',
        'casewire_source_failures{source="courier"} 2.0',
        'casewire_channel_out{channel="log"} 1.0',
        'casewire_parse_kills_total{reason="time"} 7.0',
        'casewire_parse_kills_total{reason="memory"}',
        "casewire_oldest_delivery_seconds 0.0",
        "casewire_under_way 0.0",
    ):
        assert line in said, line


def test_a_store_that_is_gone_is_said_and_nothing_breaks(daemon: Daemon, store: Store) -> None:
    store.close()
    assert "casewire_store_up 0.0" in ask(daemon, "/metrics")[1]
    code, said = ask(daemon, "/readyz")
    assert code == 503
    assert "the store does not answer" in said
