"""A daemon and a backfill on one store: each page is asked for by one of them."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from casefile.case import Run
from casefile.config import parse
from casefile.material import Document, Lead
from pipeline.backfill import read_all
from pipeline.collect import Collector
from pipeline.house import furnish
from pipeline.rounds import Rounds
from pipeline.run import read_waiting
from pipeline.shares import DAEMON, LEASE, HistoryShare, leaves_history
from storage import Store, open_store
from tests.simulation.life import InPlace
from tests.trust_stories import story
from wire.client import Client, NetworkSettings
from wire.values import Answer

NOW = datetime(2024, 5, 7, 9, tzinfo=UTC)
CONFIG = parse("cases: [{name: mill-fire, entities: [Nora Quist]}]\nsources: []\n", file="test")


class Pages(Client):
    """A network where every page is there, and counted."""

    def __init__(self) -> None:
        super().__init__(NetworkSettings())
        self.asked: Counter[str] = Counter()

    async def get(self, url: str, **_: Any) -> Answer:
        """A page; no robots.txt."""
        await asyncio.sleep(0)
        if not url.endswith("/robots.txt"):
            self.asked[url] += 1
        body = b"" if url.endswith("/robots.txt") else story(title=f"Story at {url}").encode()
        return Answer(document=Document(url=url, final_url=url, status=200, fetched_at=NOW, body=body, content_type="text/html"))


@pytest.fixture
def collector(tmp_path: Path) -> Any:
    with open_store(f"sqlite:///{tmp_path / 'kept.db'}") as store:
        for run, name in ((Run.LIVE, "new"), (Run.BACKFILL, "old")):
            leads = [Lead(source=name, key=str(n), url=f"https://{name}-{n}.example/", title=f"{name} {n}") for n in range(4)]
            store.leads.offer(leads, now=NOW, run=run)
        yield Collector(furnish(CONFIG, store), Pages(), parser=InPlace())  # type: ignore[arg-type]


def asked(collector: Collector) -> Counter[str]:
    """What was asked for, by whether it is news."""
    client = collector.client
    assert isinstance(client, Pages)
    return Counter({name: sum(count for url, count in client.asked.items() if f"//{name}-" in url) for name in ("new", "old")})


async def a_round(collector: Collector, now: datetime) -> None:
    rounds = Rounds(collector, lambda: now)
    rounds.tick()
    await rounds.settle()


def quiet(*_: object) -> None:
    return


def test_side_by_side_each_page_is_asked_for_once(collector: Collector) -> None:
    store = collector.house.store
    store.meta.lease(DAEMON, "the daemon", NOW + LEASE, now=NOW)

    async def both() -> None:
        with HistoryShare(store, lambda: NOW):
            await asyncio.gather(a_round(collector, NOW), read_all(collector, now=NOW, progress=quiet))

    asyncio.run(both())
    assert asked(collector) == {"new": 4, "old": 4}
    assert store.articles.count() == 8


def test_each_leaves_the_other_its_own(collector: Collector) -> None:
    store = collector.house.store
    with HistoryShare(store, lambda: NOW):
        asyncio.run(read_waiting(collector, now=NOW))  # type: ignore[arg-type]
        assert asked(collector) == {"new": 4, "old": 0}


def test_alone_each_reads_everything(collector: Collector) -> None:
    asyncio.run(read_all(collector, now=NOW, progress=quiet))
    assert asked(collector) == {"new": 4, "old": 4}


def test_history_of_a_backfill_that_is_gone_is_read_in_the_end(collector: Collector) -> None:
    share = HistoryShare(collector.house.store, lambda: NOW)
    share.__enter__()  # and then it is killed
    asyncio.run(a_round(collector, NOW))
    assert asked(collector) == {"new": 4, "old": 0}
    asyncio.run(a_round(collector, NOW + LEASE + timedelta(seconds=1)))
    assert asked(collector) == {"new": 4, "old": 4}


def test_the_next_backfill_takes_over_at_once_and_keeps_its_share(collector: Collector) -> None:
    store: Store = collector.house.store
    now = NOW
    killed = HistoryShare(store, lambda: now)
    killed.__enter__()
    with HistoryShare(store, lambda: now) as share:
        for _ in range(5):
            now += LEASE * 0.6
            share.keep()
            assert leaves_history(store, now)
        now -= timedelta(hours=5)  # the clock is put back
        share.keep()
        assert leaves_history(store, now + LEASE * 0.9)
    assert not leaves_history(store, now)
