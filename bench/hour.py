"""An hour in the life of 1,000 feeds at 15 minutes, on a clock of its own: no visit missed, none too many.

python -m bench.hour [FEEDS] [MINUTES]
"""

import asyncio
import sys
import tempfile
import time
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random

from casefile.config import parse
from casefile.material import Document
from pipeline.collect import Collector
from pipeline.house import furnish
from pipeline.rounds import Rounds
from storage import open_store
from tests.simulation.life import InPlace
from wire.limits import HostLimits
from wire.values import Answer

FEED = '<rss version="2.0"><channel><title>{name}</title><item><title>One</title><guid>1</guid><link>http://{name}/1</link></item></channel></rss>'


class Hour:
    """The clock, and a network where every feed answers at once and says the same."""

    agent = "Casewire/bench"

    def __init__(self) -> None:
        self.now = datetime(2024, 5, 6, 12, tzinfo=UTC)
        self.visits: dict[str, list[datetime]] = defaultdict(list)
        self.limits = HostLimits(lambda: self.now)

    async def get(self, url: str, **_: object) -> Answer:
        """A feed, or an empty page for anything else."""
        name = url.split("/")[2]
        if url.endswith("/feed"):
            self.visits[name].append(self.now)
        body = FEED.format(name=name).encode() if url.endswith("/feed") else b""
        return Answer(document=Document(url=url, final_url=url, status=200, fetched_at=self.now, body=body))


def main(feeds: int = 1000, minutes: int = 75) -> None:
    """Runs it and prints what was visited."""
    began = time.process_time()
    names = [f"f{number}.example" for number in range(feeds)]
    rows = "".join(f'  - {{name: {name}, kind: feed, url: "http://{name}/feed", every: 15m}}\n' for name in names)
    config = parse(f"cases: [{{name: mill-fire, entities: [Nora Quist]}}]\nsources:\n{rows}", file="bench")
    hour = Hour()
    with tempfile.TemporaryDirectory() as folder, open_store(f"sqlite:///{folder}/kept.db") as store:
        collector = Collector(furnish(config, store), hour, chance=Random(1).random, parser=InPlace())  # type: ignore[arg-type]
        asyncio.run(_live(hour, Rounds(collector, lambda: hour.now), minutes))
    gaps = [later - earlier for times in hour.visits.values() for earlier, later in pairwise(times)]
    counts = [len(times) for times in hour.visits.values()]
    spent = time.process_time() - began
    late = sum(gap > timedelta(minutes=15, seconds=30) for gap in gaps)
    print(f"{len(counts)} of {feeds} feeds, {min(counts)} to {max(counts)} visits each in {minutes} minutes; {spent:.0f} s of processor")
    print(f"between two visits {min(gaps)} to {max(gaps)}; later than asked for by 30 s: {late}")


async def _live(hour: Hour, rounds: Rounds, minutes: int) -> None:
    """A look every two seconds of the hour's clock, as the daemon looks every second."""
    for _ in range(minutes * 30):
        rounds.tick()
        await rounds.settle()
        hour.now += timedelta(seconds=2)
    await rounds.stop()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
