"""Who may work on a store, and who of those before is gone."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from casefile.config import parse
from casefile.errors import UsageError
from pipeline.daemon import Daemon, system_clock
from pipeline.leases import Holder, Lease, _machine, known_of
from pipeline.shares import DAEMON
from storage import Store, open_store
from wire.client import Client, NetworkSettings

HERE = _machine()
MINUTE = timedelta(minutes=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'kept.db'}") as opened:
        yield opened


@pytest.fixture
def daemon(store: Store, tmp_path: Path) -> Daemon:
    config = parse("cases: [{name: mill, entities: [Nora Quist]}]\nsources: []", file="test")
    return Daemon(store, Client(NetworkSettings()), config, tmp_path, lambda: config)


@pytest.fixture
def gone() -> str:
    """What a process was called that has ended."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return f"{HERE}:{ended.pid}:aa"


def test_what_can_be_known_of_a_holder() -> None:
    known = {
        f"{HERE}:{os.getppid()}:aa": Holder.AT_WORK,
        f"{HERE}:1:aa": Holder.AT_WORK,
        f"{HERE}:{os.getpid()}:aa": Holder.UNKNOWN,
        f"{HERE}:999999999999999999999:aa": Holder.GONE,
        "another-machine:1:aa": Holder.UNKNOWN,
        f"{HERE} the time before:1:aa": Holder.UNKNOWN,
        f"{HERE}:one:aa": Holder.UNKNOWN,
        "": Holder.UNKNOWN,
    }
    assert {holder: known_of(holder) for holder in known} == known


def test_the_dead_of_this_machine_give_way_and_nobody_else_does(store: Store, gone: str) -> None:
    now = system_clock()
    lease = Lease(store, "work", MINUTE)
    for other, taken in ((gone, True), (f"{HERE}:{os.getppid()}:aa", False), ("another-machine:1:aa", False)):
        assert store.meta.lease("work", other, now + MINUTE, now=now)
        assert lease.take(now) is taken
        assert (str(lease.rival(now)) == other) is not taken
        lease.release()
        store.meta.release("work", other)


async def test_a_daemon_outwaits_one_that_gives_no_sign(store: Store, daemon: Daemon) -> None:
    """The lease of a machine that lost its power; it begins when that is over."""
    now = system_clock()
    assert store.meta.lease(DAEMON, "another-machine:1:aa", now + timedelta(seconds=1.5), now=now)
    working = asyncio.create_task(daemon.run())
    await asyncio.sleep(0.5)
    assert str(store.meta.held(DAEMON, now=system_clock())) == "another-machine:1:aa"
    while str(store.meta.held(DAEMON, now=system_clock()) or "another").startswith("another"):
        await asyncio.sleep(0.1)
        assert not working.done()
    daemon.stop()
    await working


async def test_a_daemon_leaves_the_place_to_one_that_lives(store: Store, daemon: Daemon) -> None:
    now = system_clock()
    assert store.meta.lease(DAEMON, "another-machine:1:aa", now + MINUTE, now=now)
    working = asyncio.create_task(daemon.run())
    await asyncio.sleep(0.5)
    assert not working.done(), "it may be dead"
    assert store.meta.lease(DAEMON, "another-machine:1:aa", now + 1.2 * MINUTE, now=now), "it lives"
    with pytest.raises(UsageError, match=r"another daemon works on this store \(another-machine:1:aa\)"):
        await working


async def test_one_that_is_told_to_stop_waits_no_longer(store: Store, daemon: Daemon) -> None:
    now = system_clock()
    assert store.meta.lease(DAEMON, "another-machine:1:aa", now + MINUTE, now=now)
    working = asyncio.create_task(daemon.run())
    await asyncio.sleep(0.1)
    daemon.stop()
    await asyncio.wait_for(working, 10)
    assert str(store.meta.held(DAEMON, now=now)) == "another-machine:1:aa"
