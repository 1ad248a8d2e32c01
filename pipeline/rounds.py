"""Rounds without end: each source visited when it falls due, each host read page by page, nobody waiting for anybody else.

The daemon's form of a pass. A source or host that hangs holds up only itself; what is under way is never started twice.
"""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, TypeVar

from casefile.errors import StorageError
from casefile.material import Source
from pipeline.collect import Collector
from pipeline.house import Clock
from pipeline.places import Places
from pipeline.run import by_host, due_sources
from pipeline.shares import is_news, leaves_history
from pipeline.unforeseen import Unforeseen
from storage.values import WaitingLead

T = TypeVar("T")

AT_ONCE = 50
"""Visits and pages under way at the same time, over all hosts, and not yet slow."""
BESIDE, PATIENCE = 200, 0.5
"""What takes longer than so many seconds goes on beside them: a host that hangs does so for half a minute, and many may at once."""
LOOK_AHEAD = 500
"""Waiting leads looked at in a round; the rest is looked at when these are read."""
SHARE = 25
"""Pages read from one host before its turn ends, so that one flood does not take every place."""

TURN = timedelta(minutes=1)
"""After so long what was read of a host is judged, and the rest waits for its next turn."""


class Rounds:
    """Visits and reads what is due whenever `tick` is called; `settle` waits for what is under way."""

    def __init__(self, collector: Collector, clock: Clock) -> None:
        self.collector = collector
        self._clock = clock
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._places = Places(AT_ONCE, beside=BESIDE, patience=PATIENCE)
        self.failure: StorageError | None = None
        """Why the rounds cannot go on: the store is gone."""
        self.unforeseen = Unforeseen(lambda: asyncio.get_running_loop().time())

    def tick(self) -> None:
        """Starts whatever is due and not under way. Returns at once. Raises StorageError where the store can no longer be used."""
        if self.failure is not None:
            raise self.failure
        now = self._clock()
        for source in due_sources(self.collector.house, now):
            self._start(f"source {source.name}", self._visit, source)
        store = self.collector.house.store
        news_only = leaves_history(store, now)
        for host, leads in by_host(store.leads.waiting(now, limit=LOOK_AHEAD, of_each=2 * SHARE, news_only=news_only)):
            self._start(f"host {host}", self._read, leads[:SHARE])

    async def settle(self) -> None:
        """Waits until nothing is under way any more."""
        while self._under_way:
            await asyncio.wait(self._under_way.values())

    async def stop(self) -> None:
        """Ends what is under way. Whatever was not finished is still due at the next start."""
        tasks = list(self._under_way.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    @property
    def busy(self) -> tuple[str, ...]:
        """What is under way."""
        return tuple(self._under_way)

    def _start(self, name: str, work: Callable[[T], Coroutine[Any, Any, None]], subject: T) -> None:
        if name in self._under_way or self.unforeseen.rests(name):
            return
        task = asyncio.create_task(self._guarded(name, work, subject), name=name)
        self._under_way[name] = task
        task.add_done_callback(lambda _done: self._under_way.pop(name, None))

    async def _guarded(self, name: str, work: Callable[[T], Coroutine[Any, Any, None]], subject: T) -> None:
        try:
            async with self._places.place():
                await work(subject)
        except StorageError as error:
            self.failure = error
        except Exception as error:  # whatever one source or host does to us ends here, and is not asked again at once
            self.unforeseen.met(name, error)
        else:
            self.unforeseen.over(name)

    async def _visit(self, source: Source) -> None:
        await self.collector.visit(source, self._clock())

    async def _read(self, leads: list[WaitingLead]) -> None:
        """One host's pages one after the other; what they say is judged in order of publication. A slow host's turn is over sooner."""
        begun = self._clock()
        pages = []
        for lead in leads:
            if not is_news(lead) and leaves_history(self.collector.house.store, self._clock()):
                break
            page = await self.collector.read(lead, self._clock())
            pages += [page] if page is not None else []
            if self._clock() - begun > TURN:
                break
        for page in sorted(pages, key=lambda page: page.order):
            self.collector.take_in(page, self._clock())
