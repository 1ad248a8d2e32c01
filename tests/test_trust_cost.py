"""What one hostile answer may cost: half a minute and 250 MB, this process and its parsers together, at the limits we ship with."""

import asyncio
import contextlib
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from casefile.errors import FetchError, SourceError
from casefile.material import Source
from pipeline.collect import look
from pipeline.parse import MEGABYTES, Failed, Parsers, RawPage
from storage.values import FetchState
from tests import hostile
from tests.hostile import Behaviour, Hostile
from tests.test_cleaning_hostile import FLOODS as PAGES
from tests.test_sources_feed import HEAVY
from tests.test_wire_client import FLOODS, GZIP, SLOW
from wire.client import DEADLINE, Client, NetworkSettings

NOW = datetime(2024, 5, 7, 9, tzinfo=UTC)
pytestmark = pytest.mark.slow

LARGE = {
    "gzip of 19 MB of items": hostile.says(
        hostile.head(200, GZIP)
        + hostile.packed(b"<rss><channel>" + b"<item><title>x</title><link>http://a.example/</link></item>" * 330_000, "gzip")
    ),
    "gzip of 19 MB of nesting": hostile.says(hostile.head(200, GZIP) + hostile.packed(b"<rss>" + b"<a>" * 6_300_000, "gzip")),
    "gzip of one title of 19 MB": hostile.says(
        hostile.head(200, GZIP) + hostile.packed(b"<rss><channel><item><title>" + b"x" * 19_000_000, "gzip")
    ),
}
"""Just below the cap, where everything is read."""


def used() -> float:
    """Megabytes that this process and its children have to themselves, and their share of what they have together."""
    return sum(map(_share, _family("self")), 0.0)


def _family(process: str) -> Iterator[str]:
    yield process
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _family(child)


def _share(process: str) -> float:
    with contextlib.suppress(OSError, StopIteration):
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024
    return 0.0


@dataclass
class Watched:
    """The most that was used meanwhile beyond what was before, in MB."""

    most: float = 0.0


@contextmanager
def watched() -> Iterator[Watched]:
    """Looks at the memory some ten times a second."""
    before, over, found = used(), threading.Event(), Watched()

    def watch() -> None:
        while not over.wait(0.1):
            found.most = max(found.most, used() - before)

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        over.set()
        thread.join()


@asynccontextmanager
async def reader() -> AsyncIterator[tuple[Hostile, Client, Parsers]]:
    """A hostile server, and what reads it."""
    with Hostile() as server, Parsers() as parsers:
        async with Client(NetworkSettings(allow=(server.place,))) as client:
            await asyncio.wrap_future(parsers.submit(RawPage(id="x", url="", html=b"<p>Warm.")))
            yield server, client, parsers


async def read(server: Hostile, client: Client, parsers: Parsers, name: str, behaviour: Behaviour) -> None:
    """A visit to a feed that behaves so."""
    source = Source(name=name, kind="feed", url=server.on(f"/{name.replace(' ', '-')}", behaviour))
    with contextlib.suppress(FetchError, SourceError):
        await look(client, source, FetchState(source=name), NOW, parsers)


async def test_nobody_keeps_us_longer_than_half_a_minute() -> None:
    """Each on a host of its own, all at once."""
    with contextlib.ExitStack() as stack:
        servers = {name: stack.enter_context(Hostile()) for name in SLOW}
        parsers = stack.enter_context(Parsers())
        async with Client(NetworkSettings(allow=tuple(server.place for server in servers.values()))) as client:
            took = dict.fromkeys(SLOW, 0.0)

            async def visit(name: str) -> None:
                began = time.monotonic()
                await read(servers[name], client, parsers, name, SLOW[name][0])
                took[name] = time.monotonic() - began

            await asyncio.gather(*map(visit, SLOW))
    assert {name: seconds for name, seconds in took.items() if seconds > DEADLINE + 3} == {}


GREEDY = ("one title of 10 MB", "deep", "attributes", "a million empty elements", "open items")
"""Of the heavy feeds, those that want memory; and of the pages."""
GREEDY_PAGES = ("deep", "attributes", "tags", "no space")
FORMS: dict[str, Behaviour] = {
    **{name: behaviour for name, (behaviour, _) in FLOODS.items()},
    **{f"heavy: {name}": hostile.page(HEAVY[name].encode(), "application/rss+xml") for name in GREEDY},
    **LARGE,
}


async def test_no_answer_costs_more_than_it_may() -> None:
    costs: dict[str, float] = {}
    async with reader() as (server, client, parsers):
        for name, behaviour in FORMS.items():
            with watched() as memory:
                await read(server, client, parsers, name, behaviour)
            costs[name] = memory.most
        for name in GREEDY_PAGES:
            with watched() as memory:
                answer = await asyncio.wrap_future(parsers.submit(RawPage(id=name, url="https://a.example/", html=PAGES[name])))
            assert not isinstance(answer, Failed) or answer.kind in ("time", "memory", "crash"), name
            costs[f"page: {name}"] = memory.most
    print(sorted(((round(cost), name) for name, cost in costs.items()), reverse=True)[:8])
    assert {name: cost for name, cost in costs.items() if cost > MEGABYTES} == {}
    assert max(costs.values()) > 10, "the memory is looked at"
