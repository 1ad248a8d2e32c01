"""Hours in the life of a daemon with 1,000 feeds at 15 minutes, on a clock of its own: no visit missed, none too many, memory steady.

    python -m bench.hour [FEEDS] [MINUTES] [trace]

One feed in ten has a new story at each visit, one story in ten is news of the case and goes to a channel. Parsers are the real ones, in
processes of their own. What memory grows by is a straight line laid through a sample a minute, once everything has been visited twice.
With `trace` Python's own book of what is allocated says in the end which lines hold more than at the beginning; it makes all of it slow
and large, so read no other figure then.
"""

import asyncio
import gc
import random
import sys
import tempfile
import time
import tracemalloc
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path
from statistics import linear_regression
from typing import cast

from casefile.config import Configuration, parse
from casefile.material import Document
from pipeline.collect import Collector
from pipeline.deliver import Sender
from pipeline.house import House, furnish
from pipeline.rounds import Rounds
from storage import open_store
from tests.simulation.world import WORDS, person
from wire.client import Client
from wire.limits import HostLimits
from wire.values import Answer

STEP = timedelta(seconds=5)
"""Between two looks of the daemon's, on its own clock."""
EVERY = 15
WARM = 2 * EVERY + 1
"""Minutes until everything has been visited twice: by then what is remembered of each source is there."""
LIVELY = 10
"""One feed in so many has something new at each visit, and one story in so many is the case's."""


class Hours:
    """The clock, and a network where every feed answers at once."""

    agent = "Casewire/bench"

    def __init__(self) -> None:
        self.now = datetime(2024, 5, 6, 12, tzinfo=UTC)
        self.visits: dict[str, list[datetime]] = defaultdict(list)
        self.limits = HostLimits(lambda: self.now)

    async def get(self, url: str, **_: object) -> Answer:
        """A feed, a page, or nothing (robots.txt)."""
        name, _, path = url.removeprefix("http://").partition("/")
        if path == "feed":
            self.visits[name].append(self.now)
        body = self._feed(name) if path == "feed" else page(name, int(path)) if path.isdigit() else ""
        kind = "application/rss+xml" if path == "feed" else "text/html"
        document = Document(url=url, final_url=url, status=200, fetched_at=self.now, body=body.encode(), content_type=kind)
        return Answer(document=document)

    def _feed(self, name: str) -> str:
        newest = len(self.visits[name]) if number_of(name) % LIVELY == 0 else 1
        rows = "".join(
            f"<item><title>{title(name, story)}</title><guid>{story}</guid><link>http://{name}/{story}</link>"
            f"<pubDate>{format_datetime(self.visits[name][story - 1])}</pubDate></item>"
            for story in range(newest, max(0, newest - 15), -1)
        )
        return f'<rss version="2.0"><channel><title>{name}</title>{rows}</channel></rss>'


def number_of(name: str) -> int:
    """f12.example is the twelfth."""
    return int(name.partition(".")[0][1:])


def about(name: str, story: int) -> str:
    """Whom a story tells of, "" where it is no news of the case."""
    number = number_of(name) // LIVELY + 100 * story
    return person(number // LIVELY) if number % LIVELY == 0 else ""


def title(name: str, story: int) -> str:
    """A headline."""
    who = about(name, story)
    return f"{who} sentenced" if who else f"Story {story} of {name}"


def page(name: str, story: int) -> str:
    """A page of some 300 words that no other page has."""
    who, chance = about(name, story), random.Random(f"{name}/{story}")
    prose = "".join(f"<p>{' '.join(chance.choices(WORDS, k=60)).capitalize()}.</p>" for _ in range(5))
    news = f"<p>{who} was sentenced on Monday to {2 + story % 20} years in prison for fraud, a judge ruled.</p>" if who else ""
    body = f"<article><h1>{title(name, story)}</h1>{news}{prose}</article>"
    return f"<html><head><title>{title(name, story)}</title></head><body>{body}</body></html>"


def configuration(feeds: int) -> Configuration:
    """So many feeds, a case with some hundred people, a channel."""
    people = ", ".join(person(number) for number in range(200))
    rows = "".join(f'  - {{name: f{n}.example, kind: feed, url: "http://f{n}.example/feed", every: {EVERY}m}}\n' for n in range(feeds))
    told = "watches: [{name: desk, to: [log], mode: now}]\nchannels: {log: {type: file, path: told.jsonl}}\n"
    return parse(f"cases: [{{name: mill-fire, entities: [{people}]}}]\nsources:\n{rows}{told}", file="bench")


def main(feeds: int = 1000, minutes: int = 180, trace: str = "") -> None:
    """Runs it and prints what was visited and what it took."""
    began = time.process_time()
    hours = Hours()
    with tempfile.TemporaryDirectory() as folder, open_store(f"sqlite:///{folder}/kept.db") as store:
        store.meta.put("introduced:mill-fire", hours.now.isoformat())
        config = configuration(feeds)
        memory = asyncio.run(_live(hours, furnish(config, store), Path(folder), minutes, trace))
        kept, sent = store.articles.count(), store.outbox.counts()["sent"]
    gaps = [later - earlier for times in hours.visits.values() for earlier, later in pairwise(times)]
    counts = [len(times) for times in hours.visits.values()]
    late = sum(gap > timedelta(minutes=EVERY, seconds=30) for gap in gaps)
    spent = time.process_time() - began
    print(f"{len(counts)} of {feeds} feeds, {min(counts)} to {max(counts)} visits each in {minutes} minutes; {spent:.0f} s of processor")
    print(f"between two visits {min(gaps)} to {max(gaps)}; later than asked for by 30 s: {late}")
    print(f"{kept} articles, {sent} alerts sent")
    warm = [(minute / 60, size) for minute, size in memory if minute >= WARM]
    line = f"memory at most {max(size for _, size in memory):.0f} MB"
    if len(warm) > 2:
        slope = linear_regression(*zip(*warm, strict=True)).slope
        line += f"; from minute {WARM} on {warm[0][1]:.1f} to {warm[-1][1]:.1f} MB, {slope:+.2f} MB an hour"
    print(line)


async def _live(hours: Hours, house: House, folder: Path, minutes: int, trace: str) -> list[tuple[int, float]]:
    """What the daemon does, look by look; the memory of this process in MB, each minute."""
    memory: list[tuple[int, float]] = []
    before: tracemalloc.Snapshot | None = None
    client = cast("Client", hours)
    rounds = Rounds(Collector(house, client, chance=random.Random(1).random), lambda: hours.now)
    sender = Sender(house, client, base_dir=folder, clock=lambda: hours.now)
    for minute in range(minutes):
        for _ in range(int(timedelta(minutes=1) / STEP)):
            for duty in (rounds, sender):
                duty.tick()
                await duty.settle()
            hours.now += STEP
        gc.collect()
        memory.append((minute, _memory()))
        if minute % EVERY == 0:
            print(f"{minute:4} min  {memory[-1][1]:6.1f} MB", flush=True)
        if trace and minute == WARM:
            tracemalloc.start(8)
            before = tracemalloc.take_snapshot()
    if before is not None:
        for each in tracemalloc.take_snapshot().compare_to(before, "traceback")[:12]:
            print(f"{each.size_diff / 1024:+8.0f} KB in {each.count_diff:+} pieces", *each.traceback.format(6), sep="\n")
    return memory


def _memory() -> float:
    """What this process has in memory, in MB."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main(*(kind(word) for kind, word in zip((int, int, str), sys.argv[1:], strict=False)))
