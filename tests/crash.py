"""kill -9 at random moments between finding and marking, on a real store and over a real socket.

Children do what the daemon does, minute by minute on a clock of their own that outlives them; the parent kills them. `python -m
tests.crash 1000` (`make crash`) kills a thousand.
"""

import asyncio
import multiprocessing
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from casefile.config import Configuration, parse
from pipeline.deliver import deliver
from pipeline.demo.sinks import HookSink, Reply, Request
from pipeline.house import furnish
from pipeline.wiring import client_for
from storage import maintenance, open_store
from tests.delivery_stories import MINUTE, raise_alert

START = datetime(2025, 3, 4, 12, 0, tzinfo=UTC)
CASES = 8
FORK = multiprocessing.get_context("fork")


@contextmanager
def in_a_thread(*servers: AbstractAsyncContextManager[Any]) -> Iterator[None]:
    """Servers in a thread of their own that outlives every child."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    for server in servers:
        asyncio.run_coroutine_threadsafe(server.__aenter__(), loop).result()
    try:
        yield
    finally:
        for server in servers:
            asyncio.run_coroutine_threadsafe(server.__aexit__(None, None, None), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@contextmanager
def sink(answer: Callable[[Request], Reply]) -> Iterator[HookSink]:
    """A place for messages."""
    hook = HookSink(answer)
    with in_a_thread(hook):
        yield hook


@dataclass
class Ordeal:
    """A store, children that work on it, and what arrived. An alert is raised every `gap` minutes until minute `last`."""

    folder: Path
    mode: str = "now"
    gap: float = 1.0
    last: int = 1 << 40
    down: Callable[[int], bool] = lambda _minute: False
    kills: int = 0
    received: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    """What the sink took, with the minute it came in."""

    def __post_init__(self) -> None:
        self.path = self.folder / "store.db"
        self.minute, self.at_work = FORK.RawValue("q", 0), FORK.RawValue("b", 0)  # locks would be held by the dead
        self.arrival = threading.Event()

    def answer(self, request: Request) -> Reply:
        """Take a message, a little late, so that some kills fall between sending and marking."""
        if self.down(self.minute.value):
            return Reply(status=503)
        self.arrival.set()
        time.sleep(0.02)
        self.received.append((self.minute.value, request.json))
        return Reply()

    def configuration(self, hook: HookSink) -> Configuration:
        """A watch on eight cases."""
        cases = ", ".join(f"{{name: c{number}, entities: [Nora Quist]}}" for number in range(CASES))
        return parse(
            f"""
cases: [{cases}]
sources: []
watches: [{{name: desk, to: [hook], mode: {self.mode}}}]
channels: {{hook: {{type: webhook, url: "{hook.url}"}}}}
network: {{allow: ["127.0.0.1:{hook.port}"]}}
""",
            file="test",
        )

    async def work(self, config: Configuration, until: int) -> None:
        """Raise what is to be raised and deliver what is due, minute by minute, in a long outage every five minutes."""
        with open_store(f"sqlite:///{self.path}") as store:
            house = furnish(config, store)
            async with client_for(config.network) as client:
                number = store.articles.count()
                self.at_work.value = 1
                while (minute := self.minute.value) < until:
                    now = START + minute * MINUTE
                    while number * self.gap <= min(minute, self.last):
                        raise_alert(house, number, now, case=f"c{number % CASES}")
                        number += 1
                    await deliver(house, client, now=now, base_dir=self.folder, jitter=lambda: 0.5)
                    self.minute.value = minute + (5 if self.down(minute + 30) else 1)

    def child(self, config: Configuration, until: int) -> Any:
        """A process that has begun to work."""

        def work() -> None:
            asyncio.run(self.work(config, until))
            os._exit(0)

        self.at_work.value = 0
        process = FORK.Process(target=work)
        process.start()
        while not self.at_work.value and process.is_alive():
            time.sleep(0.002)
        return process

    def kill(self, process: Any, after: float) -> bool:
        """kill -9 after so many seconds; False where it was done by then."""
        process.join(timeout=after)
        if process.exitcode is not None:
            return False
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        self.kills += 1
        return True

    # ---- what came of it -----------------------------------------------------------------------------------------------------------

    @property
    def names(self) -> dict[str, set[str]]:
        """Alert to the ids of the messages that told it."""
        found: dict[str, set[str]] = defaultdict(set)
        for _, body in self.received:
            for alert in body["alerts"]:
                found[alert["id"]].add(body["id"])
        return found

    @property
    def repeats(self) -> int:
        """Messages that came again."""
        ids = Counter(body["id"] for _, body in self.received)
        return ids.total() - len(ids)

    def verdict(self) -> list[str]:
        """What is wrong: nothing lost, at most one repeat for each kill and always under the same id, store intact."""
        with open_store(f"sqlite:///{self.path}") as store:
            raised = {kept.alert.id for kept in store.outbox.alerts()}
            states = {state: count for state, count in store.outbox.counts().items() if count}
        wrong = [f"lost: {sorted(raised - set(self.names))[:3]}"] if raised - set(self.names) else []
        wrong += [f"{name} was told as {sorted(ids)}" for name, ids in self.names.items() if len(ids) > 1]
        wrong += [f"{self.repeats} repeats for {self.kills} kills"] if self.repeats > self.kills else []
        wrong += [f"states: {states}"] if set(states) != {"sent"} else []
        return wrong + list(maintenance.verify(str(self.path)))


def at_random(folder: Path, kills: int, seed: int = 20261120) -> Ordeal:
    """So many kills at random moments, then a quiet end."""
    chance = random.Random(seed)
    ordeal = Ordeal(folder)
    with sink(ordeal.answer) as hook:
        config = ordeal.configuration(hook)
        asyncio.run(ordeal.work(config, 1))  # here once, so that no child has to import and to make the store
        while ordeal.kills < kills:
            child = ordeal.child(config, 1 << 40)
            if ordeal.kills % 2:  # on a busy machine few would come so far as to send: every other one is let
                ordeal.arrival.clear()
                ordeal.arrival.wait(timeout=5)
            ordeal.kill(child, chance.uniform(0.0, 0.1))
        ordeal.last = ordeal.minute.value
        asyncio.run(ordeal.work(config, ordeal.last + 180))
    return ordeal


def main() -> None:
    """Kill as often as asked and say what came of it."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        ordeal = at_random(Path(folder), kills)
        wrong = ordeal.verdict()
        print(f"{ordeal.kills} kills, {len(ordeal.names)} alerts, {len(ordeal.received)} messages, {ordeal.repeats} of them repeats")
        print("\n".join(wrong) or "nothing lost, no alert under two ids, the store is sound")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
