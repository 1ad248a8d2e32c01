"""kill -9 between recording and delivering: nothing is lost, and a repeat carries the same id.

Children do what a pass does at its end, on a real store and over a real socket; the parent kills them at random moments.
"""

import asyncio
import multiprocessing
import os
import random
import signal
import time
from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from casefile.case import Run
from casefile.config import Configuration, parse
from casefile.material import Article, When
from pipeline.deliver import deliver
from pipeline.demo.sinks import Reply, Request
from pipeline.house import furnish
from pipeline.wiring import client_for
from storage import maintenance, open_store
from storage.values import Parcel
from tests import busy, steps
from tests.crash import Ordeal, at_random, sink

START = datetime(2024, 5, 6, 12, tzinfo=UTC)
ARTICLES = 60
CASES = 8
KILLS = 50


def slowly(request: Request) -> Reply:
    """Take the message and answer a little later, so that some kills fall between sending and marking."""
    time.sleep(0.01)
    return Reply()


def configuration(port: int, url: str) -> Configuration:
    people = ", ".join(name(number) for number in range(ARTICLES))
    return parse(
        f"""
cases: [{{name: mill-fire, entities: [{people}]}}]
sources: []
watches: [{{name: desk, to: [hook], mode: now}}]
channels: {{hook: {{type: webhook, url: "{url}"}}}}
network: {{allow: ["127.0.0.1:{port}"]}}
""",
        file="test",
    )


def name(number: int) -> str:
    """Sixty people who share no surname."""
    first = ("Nora", "Edgar", "Ines", "Tobias", "Wanda", "Felix", "Greta", "Hugo", "Clara", "Simon")[number % 10]
    begin = ("Bren", "Tolv", "Marsh", "Quil", "Fenn", "Dray", "Osk", "Wint")[number // 8]
    return f"{first} {begin}{('ford', 'ley', 'ham', 'wick', 'son', 'aby', 'otte', 'ander')[number % 8]}"


def own_words(number: int) -> str:
    """A paragraph that no other article shares five words with."""
    words = "harbour mill river stone bread winter letter garden copper window market bridge candle forest silver paper".split()
    return " ".join(random.Random(number).choices(words, k=40)).capitalize() + "."


def article(number: int) -> Article:
    who = name(number)
    at = START + timedelta(days=20 * number)
    return Article(
        id=f"a{number}",
        url=f"https://news.example/{number}",
        title=f"{who} sentenced to {number + 2} years in prison",
        text=f"{who} was sentenced on {at:%A} to {number + 2} years in prison.\n{own_words(number)}",
        published=When(at),
        source="news",
    )


def work(path: Path, config: Configuration, base: Path) -> None:
    """Record what is not yet recorded, one after the other, and deliver after each; then stop."""

    async def run() -> None:
        with open_store(f"sqlite:///{path}") as store:
            house = furnish(config, store)
            async with client_for(config.network) as client:
                for number in range(store.articles.count(), ARTICLES):
                    at = START + timedelta(days=20 * number)
                    house.take_in(article(number), seen_at=at, run=Run.REPLAY)
                    await deliver(house, client, now=at, base_dir=base)

    asyncio.run(run())
    os._exit(0)


@pytest.mark.slow
def test_fifty_kills_lose_no_alert_and_repeat_at_most_one_each(tmp_path):
    chance = random.Random(20261120)
    fork = multiprocessing.get_context("fork")
    path = tmp_path / "store.db"
    with sink(slowly) as hook:
        config = configuration(hook.port, hook.url)
        kills = 0
        for _ in range(KILLS * 4):
            child = fork.Process(target=work, args=(path, config, tmp_path))
            child.start()
            child.join(timeout=None if kills >= KILLS else chance.uniform(0.02, 0.12))
            if child.exitcode is None:
                os.kill(child.pid, signal.SIGKILL)
                child.join()
                kills += 1
            elif child.exitcode == 0:
                break
        asyncio.run(deliver_the_rest(path, config, tmp_path))
        received = Counter(request.json["id"] for request in hook.requests)
        told: dict[str, set[str]] = defaultdict(set)
        for request in hook.requests:
            for alert in request.json["alerts"]:
                told[alert["id"]].add(request.json["id"])
    with open_store(f"sqlite:///{path}") as store:
        raised = {kept.alert.id for kept in store.outbox.alerts()}
        assert store.articles.count() == ARTICLES
        assert store.outbox.counts() == {"waiting": 0, "sent": ARTICLES, "unknown": 0, "given_up": 0}
    assert kills >= KILLS // 2, "the child was done before it could be killed often enough"
    assert set(told) == raised
    assert len(raised) == ARTICLES
    assert all(len(ids) == 1 for ids in told.values()), "a repeat carries the same id"
    assert received.total() - len(received) <= kills
    assert maintenance.verify(str(path)) == ()


async def deliver_the_rest(path: Path, config: Configuration, base: Path) -> None:
    """A last pass after every lease has run out."""
    with open_store(f"sqlite:///{path}") as store:
        house = furnish(config, store)
        async with client_for(config.network) as client:
            await deliver(house, client, now=START + timedelta(days=20 * ARTICLES + 1), base_dir=base)


def test_a_few_kills_lose_nothing(tmp_path):
    ordeal = at_random(tmp_path, kills=6)
    assert ordeal.verdict() == []
    assert ordeal.kills == 6
    assert ordeal.names


@pytest.mark.slow
def test_two_hundred_kills_lose_nothing_and_repeat_at_most_one_each(tmp_path):
    ordeal = at_random(tmp_path, kills=200)
    assert ordeal.verdict() == []
    assert ordeal.repeats > 0, "no kill fell between sending and marking: the test is too kind"


@pytest.mark.slow
def test_a_busy_newsroom_loses_nothing_to_forty_kills(tmp_path):
    """Reading, recording, telling and filling in history at once; half of the kills at declared steps."""
    ordeal = busy.ordeal(tmp_path, kills=40)
    assert ordeal.verdict() == []
    assert len(ordeal.struck) >= 8, "the switches strike"
    assert ordeal.chapter.value > 2, "history was read meanwhile"


def test_every_step_is_declared_where_it_is_taken():
    assert all(callable(getattr(owner, method)) for owner, method in steps.STEPS.values())
    assert {moment for _, moment in steps.POINTS} == set(steps.MOMENTS)
    assert ("an article is recorded", "uncommitted") in steps.POINTS
    assert ("a mail goes out", "uncommitted") not in steps.POINTS


DAY = 24 * 60


@pytest.mark.slow
def test_a_day_of_outage_with_a_kill_every_few_minutes_ends_within_a_quarter_of_an_hour(tmp_path):
    """Two hundred developments in eight cases; a process lives half an hour at most, after the return two minutes."""
    chance = random.Random(20261120)
    ordeal = Ordeal(tmp_path, mode="auto", gap=DAY / 200, last=DAY - 6, down=lambda minute: minute < DAY)
    with sink(ordeal.answer) as hook:
        config = ordeal.configuration(hook)
        while (minute := ordeal.minute.value) < DAY + 60:
            lives = chance.randrange(5, 30) if minute < DAY - 15 else chance.randrange(1, 3)
            child = ordeal.child(config, DAY + 60)
            while child.is_alive() and ordeal.minute.value < minute + lives:
                time.sleep(0.002)
            ordeal.kill(child, 0)
    arrived = [minute for minute, body in ordeal.received if body["type"] != "digest"]
    assert ordeal.verdict() == []
    assert ordeal.kills > 70
    assert len(ordeal.names) == 200
    assert min(arrived) >= DAY
    assert max(arrived) <= DAY + 15
    oldest = [min(alert["id"] for alert in body["alerts"]) for _, body in ordeal.received if body["type"] != "digest"]
    assert list(dict.fromkeys(oldest)) == sorted(set(oldest)), "oldest first"
    assert len(arrived) <= 3 * CASES + ordeal.repeats, "grouped"


MORNING = datetime(2026, 5, 4, 7, tzinfo=UTC)


@pytest.mark.parametrize("moment", steps.MOMENTS)
@pytest.mark.parametrize("step", ["a notice is put on its way", "a message is held"])
def test_killed_where_busy_hours_seldom_come_it_is_whole_or_not_at_all_and_once_in_the_end(tmp_path, step, moment):
    place = f"sqlite:///{tmp_path / 'store.db'}"

    def work():
        with open_store(place) as store:
            store.outbox.announce([Parcel(name="notice", channel="log", shape="trouble", at=MORNING)], notes={"told": "yes"})
            store.outbox.hold([each.id for each in store.outbox.all()], "held: quiet hours", MORNING)

    def struck():
        steps.watch(lambda name, when: os.kill(os.getpid(), signal.SIGKILL) if (name, when) == (step, moment) else None)
        work()

    open_store(place).close()
    child = busy.FORK.Process(target=struck)
    child.start()
    child.join(60)
    assert child.exitcode == -signal.SIGKILL
    with open_store(place) as store:
        kept = store.outbox.all()
        assert len(kept) == (step == "a message is held" or moment == "after")
        assert (store.meta.get("told") == "yes") == bool(kept), "both or neither"
        assert [bool(each.reason) for each in kept] == [(step, moment) == ("a message is held", "after")] * len(kept)
    work()
    with open_store(place) as store:
        assert [each.reason for each in store.outbox.all()] == ["held: quiet hours"]
    assert not maintenance.verify(str(tmp_path / "store.db"))
