"""Failures that nobody foresaw: an entry, a word in /readyz, a rest; never the end of what stands beside them."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from casefile.config import parse
from casefile.material import Document
from pipeline import deliver as delivering
from pipeline.collect import Collector
from pipeline.daemon import Daemon
from pipeline.house import INTRODUCED, House, furnish
from pipeline.rounds import Rounds
from pipeline.service import stopped, troubles_of
from pipeline.unforeseen import REST, Unforeseen
from storage import Store, open_store
from tests.delivery_stories import Ear, configuration, raise_alert
from tests.simulation.life import InPlace
from tests.simulation.time import VirtualLoop
from wire.limits import HostLimits
from wire.values import Answer

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
CONFIG = """
cases: [{name: mill, entities: [Nora Quist]}]
sources:
  - {name: bad, kind: feed, url: "https://bad.test/feed", every: 1h}
  - {name: good, kind: feed, url: "https://good.test/feed", every: 1h}
"""


class Net:
    """Two hosts with a feed of two stories each; the stories of one break the client in a way of their own."""

    agent = "Casewire/test"

    def __init__(self) -> None:
        self.limits = HostLimits(lambda: NOW)
        self.asked: list[str] = []

    async def get(self, url: str, **_: object) -> Answer:
        """A feed, an empty robots.txt, a story, or an error of no family."""
        self.asked.append(url)
        host = url.split("/")[2]
        if url == "https://bad.test/1":
            raise ZeroDivisionError("never seen before")
        items = "".join(f"<item><title>Story {n}</title><link>https://{host}/{n}</link></item>" for n in (1, 2))
        feed = f"<rss version='2.0'><channel><title>x</title>{items}</channel></rss>"
        body = feed if url.endswith("/feed") else "" if url.endswith(".txt") else f"<p>{'The council met about a bridge. ' * 9}</p>"
        return Answer(document=Document(url=url, final_url=url, status=200, fetched_at=NOW, body=body.encode()))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'kept.db'}") as opened:
        yield opened


@pytest.fixture
def loop() -> Iterator[VirtualLoop]:
    virtual = VirtualLoop()
    yield virtual
    virtual.close()


def collector(house: House, net: Net) -> Collector:
    return Collector(house, net, parser=InPlace())  # type: ignore[arg-type]


def broken(*_: object, **__: object) -> None:
    raise ArithmeticError("half a message")


async def ticks(rounds: Rounds, count: int) -> None:
    for _ in range(count):
        rounds.tick()
        await rounds.settle()
        await asyncio.sleep(1)


def test_a_page_that_breaks_us_is_an_entry_and_the_others_are_read(store: Store, loop: VirtualLoop) -> None:
    net = Net()
    rounds = Rounds(collector(furnish(parse(CONFIG, file="test"), store), net), lambda: NOW)
    loop.run_until_complete(ticks(rounds, 5))
    assert {kept.article.url for kept in store.articles.all()} == {
        f"https://{page}" for page in ("bad.test/2", "good.test/1", "good.test/2")
    }
    assert net.asked.count("https://bad.test/1") == 1, "it is tried again later, not each second"
    (entry,) = store.sources.entries("bad")
    assert "ZeroDivisionError: never seen before; please report this" in entry.reason
    assert entry.next_try is not None


def test_a_source_that_breaks_the_visit_itself_rests(store: Store, loop: VirtualLoop, monkeypatch: pytest.MonkeyPatch) -> None:
    visited = []
    whole = Collector.visit

    async def visit(self: Collector, source, now):  # type: ignore[no-untyped-def]
        visited.append(source.name)
        if source.name == "bad":
            raise LookupError("no such thing")
        return await whole(self, source, now)

    monkeypatch.setattr(Collector, "visit", visit)
    rounds = Rounds(collector(furnish(parse(CONFIG, file="test"), store), Net()), lambda: NOW)
    loop.run_until_complete(ticks(rounds, 20))
    assert visited.count("bad") == 1
    assert rounds.unforeseen.reasons == ("source bad: LookupError: no such thing",)
    assert store.articles.count() == 2
    loop.skip(REST)
    monkeypatch.setattr(Collector, "visit", whole)
    loop.run_until_complete(ticks(rounds, 2))
    assert rounds.unforeseen.reasons == ()


def test_what_cannot_be_announced_holds_up_no_alert(store: Store, loop: VirtualLoop, monkeypatch: pytest.MonkeyPatch) -> None:
    house, ear = furnish(configuration("{name: desk, to: [ear], mode: now}"), store), Ear()
    store.meta.put(f"{INTRODUCED}c0", NOW.isoformat())
    raise_alert(house, 1, NOW)

    monkeypatch.setattr(delivering, "announce", broken)
    sender = delivering.Sender(house, Net(), base_dir=Path(), clock=lambda: NOW, channels={"ear": ear})  # type: ignore[arg-type]

    async def tick() -> None:
        with pytest.raises(ArithmeticError):
            sender.tick()
        await sender.settle()

    loop.run_until_complete(tick())
    assert len(ear.heard) == 1


def test_a_channel_that_breaks_us_is_told_and_rests(store: Store, loop: VirtualLoop, monkeypatch: pytest.MonkeyPatch) -> None:
    house = furnish(configuration("{name: desk, to: [ear], mode: now}"), store)
    store.meta.put(f"{INTRODUCED}c0", NOW.isoformat())
    raise_alert(house, 1, NOW)
    tries = []

    def counted(*_: object, **__: object) -> None:
        tries.append(1)
        broken()

    monkeypatch.setattr(delivering, "pack_due", counted)
    sender = delivering.Sender(house, Net(), base_dir=Path(), clock=lambda: NOW, channels={"ear": Ear()})  # type: ignore[arg-type]

    async def several() -> None:
        for _ in range(5):
            sender.tick()
            await sender.settle()
            await asyncio.sleep(2)

    loop.run_until_complete(several())
    assert len(tries) == 1
    assert "half a message" in sender.outcome().troubles[0]
    assert "half a message" in sender.unforeseen.reasons[0]


async def test_a_duty_that_fails_goes_on_and_makes_the_daemon_not_ready(store: Store, tmp_path: Path) -> None:
    config = parse("cases: [{name: mill, entities: [Nora Quist]}]\nsources: []", file="test")
    daemon = Daemon(store, Net(), config, tmp_path, lambda: config, clock=lambda: NOW)  # type: ignore[arg-type]
    outcomes: list[Exception | None] = [ArithmeticError("half a message"), None]

    async def duty() -> None:
        if (error := outcomes.pop(0)) is not None:
            raise error

    guarded = daemon._guarded("send", duty)
    await guarded()
    assert "half a message" in troubles_of(daemon)[0]
    await guarded()
    assert troubles_of(daemon) == []


async def test_a_daemon_that_cannot_look_is_not_well(store: Store, tmp_path: Path) -> None:
    config = parse(CONFIG, file="test")
    now = NOW
    daemon = Daemon(store, Net(), config, tmp_path, lambda: config, clock=lambda: now)  # type: ignore[arg-type]
    daemon.rounds.tick = broken  # type: ignore[method-assign]
    now = NOW + timedelta(minutes=5)
    await daemon._guarded("look", daemon.look)()
    assert "has not looked at what is due for 300 s" in stopped(daemon)


def test_what_failed_rests_and_is_forgotten_when_it_goes_well() -> None:
    now = 0.0
    unforeseen = Unforeseen(lambda: now)
    unforeseen.met("send", ValueError("x"))
    assert (unforeseen.rests("send"), unforeseen.rests("look")) == (True, False)
    now = REST
    assert not unforeseen.rests("send")
    assert unforeseen.reasons == ("send: ValueError: x",)
    unforeseen.over("send")
    assert unforeseen.reasons == ()
