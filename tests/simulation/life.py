"""A machine living through a world: it works, is killed between any two steps, comes back; in the end everything is counted."""

import asyncio
import contextlib
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar, cast

from alerts.message import Shape
from casefile.case import Run
from casefile.config import Configuration, parse
from pipeline.collect import Collector
from pipeline.deliver import Sender
from pipeline.house import furnish
from pipeline.rounds import Rounds
from storage import Store, maintenance, open_store
from tests.simulation.time import VirtualLoop, WallClock
from tests.simulation.wire import Radio, Wire
from tests.simulation.world import DAY, HOUR, MINUTE, Outlet, World, person
from wire.addresses import canonical
from wire.client import Client

T = TypeVar("T")


class Killed(BaseException):
    """The machine was switched off; whatever it still tries to do fails."""


class InPlace:
    """Reads pages in this process: one of its own would take real time while ours stands still."""

    async def parse(self, work: Callable[..., T], /, *given: object) -> T:
        """What `work` makes of it."""
        return work(*given)


@dataclass
class Life:
    """One world lived through by one store. `look` is how often the machine looks for what is due."""

    world: World
    folder: Path
    look: timedelta = 10 * MINUTE
    kills: int = 0
    trace: Any = field(default_factory=sha256)
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = WallClock(self.world.start, self.world.wrong_clock)
        self._chance = random.Random(f"life {self.world.seed}")
        self._switched_off = False
        self._steps_left: int | None = None
        self.wire = Wire(self.world, self.clock, self.step)
        self.radios = {name: Radio(name, troubles, self.clock, self.step) for name, troubles in self.world.channels.items()}
        self.config = configuration(self.world)
        self._known: dict[str, tuple[str, tuple[str, ...]]] = {}

    # ---- steps ---------------------------------------------------------------------------------------------------------------------

    def step(self, what: str) -> None:
        """Notes a step; raises Killed when the time has come, and ever after."""
        if self._steps_left is not None:
            self._steps_left -= 1
            if self._steps_left <= 0:
                self._switched_off, self._steps_left = True, None
        if self._switched_off:
            raise Killed(what)
        self.trace.update(f"{self.clock.passed.total_seconds():.3f} {what}\n".encode())

    def _open(self) -> Store:
        store = open_store(f"sqlite:///{self.folder / 'store.db'}")
        database = cast("Any", store)._database
        write = database.write

        @contextlib.contextmanager
        def stepping() -> Iterator[Any]:
            self.step("write")
            with write() as connection:
                yield connection
            self.step("written")

        database.write = stepping
        return store

    # ---- living --------------------------------------------------------------------------------------------------------------------

    def run(self) -> "Life":
        """From beginning to end; what is wrong stands in `wrong`."""
        loop = VirtualLoop()
        loop.set_exception_handler(lambda _loop, _context: None)
        self.clock.run_on(loop)
        with contextlib.closing(loop):
            asyncio.set_event_loop(loop)
            loop.run_until_complete(self._live())
        return self

    async def _live(self) -> None:
        for at, how, down in (*self.world.ends, (self.world.length, "restart", 5 * MINUTE)):
            await self._stay_up(at, how)
            await asyncio.sleep(down.total_seconds() if how != "reload" else 0)
        before = self._told()
        await self._stay_up(self.clock.passed + HOUR, "restart")
        self.wrong += [f"told after a quiet restart: {message}" for message in self._told()[len(before) :]]
        self.wrong += self.count()
        self.wrong += maintenance.verify(str(self.folder / "store.db"))

    async def _stay_up(self, until: timedelta, how: str) -> None:
        """One life of the process: until its end comes, at a moment or some steps after it."""
        self._switched_off, self._steps_left = False, None
        with contextlib.suppress(Killed):
            with self._open() as store:
                await self._work(store, until, how)
            return
        self.kills += 1
        await self._die()

    async def _work(self, store: Store, until: timedelta, how: str) -> None:
        house = furnish(self.config, store)
        wire = cast("Client", self.wire)
        rounds = Rounds(Collector(house, wire, chance=self._chance.random, parser=InPlace()), self.clock)
        sender = Sender(house, wire, base_dir=self.folder, clock=self.clock, channels=self.radios, jitter=self._chance.random)
        try:
            while self.clock.passed < until or self._steps_left is not None:
                rounds.tick()
                sender.tick()
                await asyncio.sleep(self.look.total_seconds())
                if self._switched_off:
                    raise Killed("while it slept")
                if how == "kill" and self._steps_left is None and self.clock.passed >= until:
                    self._steps_left = self._chance.randint(1, 60)
            self._check_ledger(store)
        finally:
            if not self._switched_off:
                await rounds.stop()
                await sender.stop()

    async def _die(self) -> None:
        """Nothing that was under way goes on."""
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        self.wire.limits = type(self.wire.limits)(self.clock)

    # ---- what must hold ------------------------------------------------------------------------------------------------------------

    def _check_ledger(self, store: Store) -> None:
        """Whatever was in the ledger is still there under its id."""
        ledger = {entry.id: (entry.kind, entry.actors) for entry in store.ledger.developments()}
        gone = self._known.keys() - ledger.keys()
        self.wrong += [f"gone from the ledger: {sorted(gone)}"] if gone else []
        changed = [name for name, was in self._known.items() if ledger.get(name, was) != was]
        self.wrong += [f"{name} was {self._known[name]}, is {ledger[name]}" for name in changed]
        self._known |= ledger

    def count(self) -> list[str]:
        """Everything that was lost, told twice, or is not as it should be."""
        with open_store(f"sqlite:///{self.folder / 'store.db'}") as store:
            found = [*self._pages(store), *self._developments(store), *self._alerts(store), *self._operator(), *self._sources(store)]
        return found + ([f"asked twice at once: {sorted(self.wire.crowded)}"] if self.wire.crowded else [])

    def _pages(self, store: Store) -> Iterator[str]:
        """Every page that an outlet showed is kept once, in full."""
        kept = list(store.articles.all())
        urls = Counter(stored.article.url for stored in kept)
        yield from (f"kept {count} times: {url}" for url, count in urls.items() if count > 1)
        words = {stored.article.url: stored.article.text for stored in kept}
        for outlet in self.world.outlets:
            for page in outlet.pages:
                url = canonical(outlet.url(page))
                if self._was_shown(outlet, page.at) and page.text.split("\n")[0] not in words.get(url, ""):
                    yield f"{'cut' if url in words else 'lost'}: {url}, published {page.at}"

    def _was_shown(self, outlet: Outlet, at: Any) -> bool:
        """Whether it stood in the feed at the first look, or came later."""
        return at > self.world.start or any(page.at == at for page in outlet.published(self.world.start)[:20])

    def _developments(self, store: Store) -> Iterator[str]:
        """One for each sentence, with its evidence, alerted once; what came more than two days late is history and told to nobody."""
        entries = store.ledger.developments()
        yield from (f"without evidence: {entry.id}" for entry in entries if not entry.evidence)
        known = Counter(name for entry in entries if entry.kind == "sentence" for name in entry.actors + entry.target)
        for who in {person(page.about) for outlet in self.world.outlets for page in outlet.pages if page.about is not None}:
            if known[who] != 1:
                yield f"{known[who]} developments for the sentence of {who}"
        told = Counter((kept.alert.watch, each.id, each.novelty) for kept in store.outbox.alerts() for each in kept.alert.developments)
        yield from (f"alerted {count} times: {what}" for what, count in told.items() if count > 1)
        alerted = {name for _, name, _ in told}
        late = {stored.article.id for stored in store.articles.all() if stored.run is not Run.LIVE}
        for entry in entries:
            if entry.id not in alerted and not entry.history and entry.evidence[0].article not in late:
                yield f"never alerted: {entry.id}, {entry.summary}"

    def _alerts(self, store: Store) -> Iterator[str]:
        """Each alert went out, and as one message; that again only after a kill or where nobody could know."""
        for name in ("now", "digest"):
            messages: dict[str, set[str]] = defaultdict(set)
            heard = [message for _, message in self.radios[name].heard]
            for message in heard:
                for alert in message.alerts:
                    messages[alert.id].add(message.id)
            raised = {kept.alert.id for kept in store.outbox.alerts() if kept.alert.watch == name}
            yield from (f"{name}: never told: {alert}" for alert in sorted(raised - messages.keys()))
            yield from (f"{name}: {alert} was told as {sorted(ids)}" for alert, ids in messages.items() if len(ids) > 1)
            repeats = len(heard) - len({message.id for message in heard})
            if repeats > self.kills + self.radios[name].unsure:
                yield f"{name}: {repeats} repeats for {self.kills} kills"
        left = {state: count for state, count in store.outbox.counts().items() if count and state not in ("sent", "unknown")}
        yield from (f"outbox: {count} {state}" for state, count in left.items())

    def _operator(self) -> Iterator[str]:
        """Of each thing: trouble, recovery, trouble, recovery."""
        last: dict[str, Shape] = {}
        seen: set[str] = set()
        for passed, message in self.radios["boss"].heard:
            if message.id in seen or message.shape not in (Shape.TROUBLE, Shape.RECOVERY):
                continue
            seen.add(message.id)
            for section in message.sections:
                if last.get(section.heading, Shape.RECOVERY) is message.shape:
                    yield f"{section.heading}: {message.shape} told twice, after {passed}"
                last[section.heading] = message.shape

    def _sources(self, store: Store) -> Iterator[str]:
        """After days without trouble nothing is in trouble; what has fallen silent may be called so."""
        for state in store.sources.all():
            if state.state not in ("ok", "quiet", "frozen"):
                yield f"{state.source} is still {state.state}: {state.reason}"

    def _told(self) -> list[str]:
        """Alerts told at once, in order."""
        return [message.id for _, message in self.radios["now"].heard]


def configuration(world: World) -> Configuration:
    """One case with everybody in it; one watch told at once, one by digest; an operator."""
    people = ", ".join(person(number) for number in range(150))
    rows = "\n".join(_row(outlet) for outlet in world.outlets)
    text = f"""
cases: [{{name: mills, title: The mills, entities: [{people}]}}]
sources:
{rows}
watches:
  - {{name: now, to: [now], mode: now}}
  - {{name: digest, to: [digest], mode: digest, digest: "08:00", quiet: "22:00-07:00", zone: America/New_York}}
channels: {{now: {{type: console}}, digest: {{type: console}}, boss: {{type: console}}}}
operator: {{to: [boss]}}
"""
    return parse(text, file="simulation")


def _row(outlet: Outlet) -> str:
    pace = f'cron: "{outlet.cron}", zone: America/New_York' if outlet.cron else f"every: {int(outlet.every / HOUR)}h"
    return f'  - {{name: {outlet.name}, kind: {outlet.kind}, url: "{outlet.address}", {pace}}}'


def summary(life: Life) -> str:
    """What was lived through, in a line."""
    pages = sum(len(outlet.pages) for outlet in life.world.outlets)
    heard = ", ".join(f"{len(radio.heard)} to {name}" for name, radio in life.radios.items())
    lived = f"{life.world.length / DAY:.0f} days, {pages} pages, {life.wire.asked.total()} answers, {life.kills} kills"
    return f"seed {life.world.seed}: {lived}, messages: {heard}"
