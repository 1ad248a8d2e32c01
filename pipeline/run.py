"""One pass: read the sources that are due, read what is new in them, judge and keep it.

`casewire once`, the demo and the tests call `run_pass`; the daemon drives the same steps source by source (`pipeline/rounds.py`).
"""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from casefile.material import Source
from pipeline.collect import Collector, ReadPage
from pipeline.house import House
from pipeline.shares import leaves_history
from pipeline.taking_up import take_up
from storage.values import FetchState, Judgement, WaitingLead
from wire.addresses import host_of
from wire.client import Client

AT_ONCE = 20
"""Sources, and hosts, read side by side; to one host there is never more than one request at a time."""
BATCH = 200
"""Leads whose articles are held in memory together, so that they can be judged in order of publication."""

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, how many there are."""


def _silent(_what: str, _done: int, _all: int) -> None:
    return


@dataclass(frozen=True, kw_only=True, slots=True)
class PassReport:
    """What a pass did. `troubles` are the sources that failed in this pass; `known` those among them told before."""

    read: tuple[str, ...] = ()
    troubles: tuple[FetchState, ...] = ()
    known: frozenset[str] = frozenset()
    leads: int = 0
    articles: int = 0
    developments: int = 0
    alerts: int = 0

    @property
    def new_troubles(self) -> tuple[FetchState, ...]:
        """Failures nobody was told of yet."""
        return tuple(state for state in self.troubles if state.source not in self.known)


async def run_pass(house: House, client: Client, *, now: datetime, progress: Progress = _silent) -> PassReport:
    """Reads what is due at `now` and judges what it brings. Failing sources are lines of the report, never an exception.

    Deliveries are not made here: `pipeline.deliver.deliver` empties the outbox. Raises StorageError.
    """
    collector = Collector(house, client)
    take_up(house, now)
    due = due_sources(house, now)
    visited = await _visit_all(collector, due, now, progress)
    judgements = await read_waiting(collector, now=now, progress=progress)
    troubles = [state for state, _ in visited if state.failures]
    return PassReport(
        read=tuple(source.name for source in due),
        troubles=tuple(troubles),
        known=frozenset(state.source for state in troubles if state.reported),
        leads=sum(fresh for _, fresh in visited),
        articles=len(judgements),
        developments=sum(len(reading.developments) for judgement in judgements for reading in judgement.readings),
        alerts=sum(len(reading.alerts) for judgement in judgements for reading in judgement.readings),
    )


def due_sources(house: House, now: datetime) -> list[Source]:
    """The configured sources whose time has come."""
    resting = house.store.sources.resting(now)
    return [source for source in house.config.sources if source.name not in resting]


async def _visit_all(collector: Collector, due: Sequence[Source], now: datetime, progress: Progress) -> list[tuple[FetchState, int]]:
    """Visits sources side by side. One that fails, hangs or lies changes nothing for the others."""
    places = asyncio.Semaphore(AT_ONCE)
    done = 0

    async def visit(source: Source) -> tuple[FetchState, int]:
        nonlocal done
        async with places:
            outcome = await collector.visit(source, now)
        done += 1
        progress("sources", done, len(due))
        return outcome

    return list(await asyncio.gather(*(visit(source) for source in due)))


async def read_waiting(collector: Collector, *, now: datetime, progress: Progress = _silent) -> list[Judgement]:
    """Reads every lead that waits, batch by batch; in a batch, in order of publication."""
    judgements: list[Judgement] = []
    done = 0
    tried: set[int] = set()
    store = collector.house.store
    news_only = leaves_history(store, now)
    while waiting := [lead for lead in store.leads.waiting(now, limit=BATCH, news_only=news_only) if lead.id not in tried]:
        tried.update(lead.id for lead in waiting)
        for page in sorted(await _read_all(collector, waiting, now), key=lambda page: page.order):
            judgement = collector.take_in(page, now)
            judgements += [judgement] if judgement else []
        done += len(waiting)
        progress("pages", done, done)
    return judgements


def by_host(waiting: Iterable[WaitingLead]) -> list[tuple[str, list[WaitingLead]]]:
    """Leads by the host they lead to, oldest first."""

    def host(lead: WaitingLead) -> str:
        return host_of(lead.lead.url)

    return [(name, list(leads)) for name, leads in groupby(sorted(waiting, key=lambda lead: (host(lead), lead.id)), key=host)]


async def _read_all(collector: Collector, waiting: Iterable[WaitingLead], now: datetime) -> list[ReadPage]:
    """The pages behind leads: hosts side by side, each host one page after the other."""
    places = asyncio.Semaphore(AT_ONCE)

    async def read(leads: list[WaitingLead]) -> list[ReadPage]:
        async with places:
            return [page for lead in leads if (page := await collector.read(lead, now)) is not None]

    pages = await asyncio.gather(*(read(leads) for _, leads in by_host(waiting)))
    return [page for some in pages for page in some]
