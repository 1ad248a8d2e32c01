"""Two weeks of the demo's newsroom under the real scheduler, on a clock of their own: outages, clock changes, restarts, kill -9.

The newsroom's steps lie months apart, so the weeks are made of the days on which something happens; between two of them the clock leaps.
Time passes in the child that works, whenever it has nothing under way, and outlives it.
"""

import asyncio
import json
import multiprocessing
import os
import random
import signal
import time
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from casefile.case import Alert, AlertedDevelopment
from casefile.config import Configuration, parse
from pipeline import daemon as daemons
from pipeline.demo.material import Newsroom, Outlet, newsroom
from pipeline.demo.outlets import Press
from pipeline.demo.show import configuration
from pipeline.demo.sinks import Reply, Request
from pipeline.wiring import client_for
from storage import maintenance, open_store
from tests.crash import sink

FORK = multiprocessing.get_context("fork")
HOURS = 336.0
PACE = 0.5
"""Hours that pass at a time."""
WRONG = ((30.0, 34.0, 1.0), (120.0, 126.0, -2.0), (260.0, 263.0, 30.0))
"""(from, until, by how much): hours in which the machine's clock is wrong."""
KILLS, RESTARTS = 6, 3


@dataclass
class Days:
    """The days worked, one after the other: an hour of work to the time it is then, and back to the newsroom's step."""

    material: Newsroom
    worked: Any = field(default_factory=lambda: FORK.Value("d", 0.0))

    def __post_init__(self) -> None:
        steps = self.material.steps
        lengths = [HOURS / (len(steps) + 2.5)] * len(steps)
        lengths[11] *= 3.5  # from the seventh of March 2024 until after the clocks in America have changed
        self.begins = [0.0, *accumulate(lengths[:-1])]

    def step(self) -> int:
        """What is published by now."""
        return bisect_right(self.begins, self.worked.value) - 1

    def true(self) -> datetime:
        """The time it is."""
        step = self.step()
        return self.material.steps[step].now.astimezone(UTC) + timedelta(hours=self.worked.value - self.begins[step])

    def __call__(self) -> datetime:
        """The time the machine believes it is."""
        return self.true() + timedelta(hours=sum(by for begin, end, by in WRONG if begin <= self.worked.value < end))


class ToldPress(Press):
    """A press that publishes by the days, and whose outlets are down now and then."""

    def __init__(self, days: Days) -> None:
        self.days = days
        super().__init__(days.material)
        chance = random.Random(20261120)
        self.down = {outlet.name: [chance.uniform(20, HOURS - 30) for _ in range(4)] for outlet in days.material.outlets}

    @property
    def step(self) -> int:
        """By the clock."""
        return self.days.step()

    @step.setter
    def step(self, _number: int) -> None:
        """Nobody turns it by hand."""

    def answer(self, outlet: Outlet, path: str) -> tuple[int, str, bytes]:
        """503 for five hours, four times."""
        if any(begin <= self.days.worked.value < begin + 5 for begin in self.down[outlet.name]):
            return 503, "text/plain", b"being mended"
        return super().answer(outlet, path)


def configured(press: Press, hook_url: str) -> Configuration:
    """The demo's own configuration with a webhook in place of its channels."""
    data = json.loads(configuration(press, 25, hook_url))
    data["channels"] = {"hook": {"type": "webhook", "url": hook_url}}
    data["watches"][0]["to"] = ["hook"]
    for source in data["sources"]:
        source["every"] = "3h"
    return parse(json.dumps(data), file="weeks")


async def work(path: Path, config: Configuration, days: Days, until: float) -> None:
    """A daemon at work until so many hours are done."""
    daemons.LOOK, daemons.SEND, daemons.BEAT = 0.01, 0.01, 0.05
    with open_store(f"sqlite:///{path}") as store:
        async with client_for(config.network) as client:
            daemon = daemons.Daemon(store=store, client=client, config=config, base_dir=path.parent, load=lambda: config, clock=days)
            passing = asyncio.create_task(_pass_time(daemon, days, until))
            await daemon.run()
            passing.cancel()


async def _pass_time(daemon: daemons.Daemon, days: Days, until: float) -> None:
    while days.worked.value < until:
        await asyncio.sleep(0.02)
        if not daemon.rounds.busy and not store_waits(daemon):
            days.worked.value += PACE
    daemon.stop()


def store_waits(daemon: daemons.Daemon) -> bool:
    """Whether a message is due."""
    return bool(daemon.store.outbox.due_channels(daemon.clock()))


def child(path: Path, config: Configuration, days: Days, until: float) -> Any:
    """A process with a daemon in it."""

    def run() -> None:
        asyncio.run(work(path, config, days, until))
        os._exit(0)

    process = FORK.Process(target=run)
    process.start()
    return process


def live_through(path: Path, config: Configuration, days: Days) -> int:
    """Kills and restarts at random, then the rest; how many kills there were."""
    chance = random.Random(7)
    ends = sorted((chance.uniform(5, HOURS - 10), how) for how in ["kill"] * KILLS + ["restart"] * RESTARTS)
    kills = 0
    for at, how in ends:
        process = child(path, config, days, HOURS if how == "kill" else at)
        while process.exitcode is None and (how != "kill" or days.worked.value < at):
            process.join(0.01)
        if process.exitcode is None:
            time.sleep(chance.uniform(0, 0.2))
            os.kill(process.pid, signal.SIGKILL)
            process.join()
            kills += 1
        days.worked.value += PACE  # longer than a lease
    return kills + int(child_until(path, config, days, HOURS) != 0)


def child_until(path: Path, config: Configuration, days: Days, until: float) -> int:
    """A daemon's exit code after it has worked until then."""
    process = child(path, config, days, until)
    process.join()
    return int(process.exitcode or 0)


@pytest.mark.slow
def test_two_weeks_of_the_newsroom(tmp_path: Path) -> None:
    days, received = Days(newsroom()), list[dict[str, Any]]()
    path = tmp_path / "store.db"

    def answer(request: Request) -> Reply:
        if 150 <= days.worked.value < 156:
            return Reply(status=503)
        received.append(request.json)
        return Reply()

    with sink(answer) as hook, ToldPress(days).open() as press:
        config = configured(press, hook.url)
        kills = live_through(path, config, days)
        before = len(received)
        assert child_until(path, config, days, days.worked.value + 4) == 0
        assert received[before:] == [], "a quiet restart tells nothing"
        pages = Counter(f"{press.addresses[page.outlet]}/{page.slug}/" for page in days.material.pages)
        feeds = [
            (outlet.name, status)
            for outlet in days.material.outlets
            for name, asked, status in press.requests
            if name == outlet.name and asked == press.announced_at(outlet)
        ]
    assert kills >= KILLS - 1
    with open_store(f"sqlite:///{path}") as store:
        kept = Counter(stored.article.url for stored in store.articles.all())
        alerts = [found.alert for found in store.outbox.alerts()]
    assert {url.rstrip("/"): count for url, count in kept.items()} == {url.rstrip("/"): count for url, count in pages.items()}
    told = Counter(
        (at(days, alert), each.kind, str(each.happened_on), str(each.novelty)) for alert in alerts for each in alert.developments
    )
    expected = [(each.step, each.kind, each.happened_on, each.novelty) for each in days.material.expected]
    assert max(told[each] for each in expected) == 1
    # Whether the first outlet that could be read says enough is the judge's business, and tried elsewhere.
    assert sum(told[each] for each in expected) >= len(expected) - 2
    again = Counter((each.id, each.novelty) for alert in alerts for each in alert.developments)
    assert again.total() == len(again), "no development is told twice"
    messages: dict[str, set[str]] = defaultdict(set)
    for message in received:
        for alert in message["alerts"]:
            messages[alert["id"]].add(message["id"])
    assert messages.keys() == {alert.id for alert in alerts}
    assert all(len(ids) == 1 for ids in messages.values())
    assert len(received) - len({message["id"] for message in received}) <= kills
    statuses = Counter(status for _, status in feeds)
    assert statuses[503] > 0
    assert statuses[304] > 1.5 * statuses[200], statuses
    assert maintenance.verify(str(path)) == ()


def as_expected(told: AlertedDevelopment) -> tuple[str, str, str]:
    """What the newsroom expects of it, but for the people: who is named depends on which outlet could be read first."""
    return told.kind, str(told.happened_on), str(told.novelty)


def at(days: Days, alert: Alert) -> int:
    """The step at which an alert was raised."""
    return bisect_right([step.now for step in days.material.steps], alert.raised_at + timedelta(hours=3)) - 1
