"""A machine living through a world: it works, is killed between any two steps, comes back; in the end everything is counted."""

import asyncio
import contextlib
import random
import sqlite3
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeVar, cast

import structlog

from alerts.message import Shape
from casefile.case import Run
from casefile.config import Configuration, parse
from casefile.errors import StorageError, UsageError
from casefile.kinds import QUIET
from pipeline.daemon import Daemon
from pipeline.house import INTRODUCED
from pipeline.marking import mute, names_in
from storage import Store, maintenance, open_store
from storage.values import DeliveryState
from tests.simulation.answers import SHOWN
from tests.simulation.time import VirtualLoop, WallClock
from tests.simulation.wire import Radio, Wire
from tests.simulation.world import DAY, HOUR, MINUTE, PEOPLE, RETRY, Outlet, Page, World, person
from wire.addresses import canonical
from wire.client import Client

T = TypeVar("T")

SAID = {
    "full": "database or disk is full",
    "locked": "database is locked",
    "io_error": "disk I/O error",
    "readonly": "attempt to write a readonly database",
    "flaky": "disk I/O error",
}
"""What the database says while the store is in trouble."""
MENDED = 10 * MINUTE
"""After so long whatever looks after the process starts it again."""
MUTED = 3 * DAY


class Killed(BaseException):
    """The machine was switched off; whatever it still tries to do fails."""


class InPlace:
    """Reads pages in this process: one of its own would take real time while ours stands still."""

    async def parse(self, work: Callable[..., T], /, *given: object) -> T:
        """What `work` makes of it."""
        return work(*given)


@dataclass
class Life:
    """One world lived through by one store. `look` is how often the machine looks for what is due; `met` counts the faults it met."""

    world: World
    folder: Path
    look: timedelta = 10 * MINUTE
    kills: int = 0
    met: Counter[str] = field(default_factory=Counter)
    trace: Any = field(default_factory=sha256)
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = WallClock(self.world.start, self.world.wrong_clock)
        self._chance = random.Random(f"life {self.world.seed}")
        self._switched_off = False
        self._steps_left: int | None = None
        self.wire = Wire(self.world, self.clock, self.step, self.met)
        self.radios = {name: Radio(name, troubles, self.clock, self.step, self.met) for name, troubles in self.world.channels.items()}
        self.config = configuration(self.world)
        self._doings = deque(self.world.doings)
        self._known: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._by_hand: set[str] = set()

    @property
    def place(self) -> str:
        """The address of its store."""
        return f"sqlite:///{self.folder / 'store.db'}"

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
        store = open_store(self.place)
        database = cast("Any", store)._database
        write = database.write

        @contextlib.contextmanager
        def stepping() -> Iterator[Any]:
            self.step("write")
            with write() as connection:
                yield connection
                self._spoil()
            self.step("written")

        database.write = stepping
        return store

    def _spoil(self) -> None:
        """Lets a transaction fail where the store is in trouble."""
        trouble = next((each.kind for each in self.world.store if each.holds(self.clock.true)), "")
        if trouble and (trouble != "flaky" or self._chance.random() < 0.02):
            self.met[trouble] += 1
            raise sqlite3.OperationalError(SAID[trouble])

    # ---- living --------------------------------------------------------------------------------------------------------------------

    def run(self) -> "Life":
        """From beginning to end; what is wrong stands in `wrong`."""
        loop = VirtualLoop()
        loop.set_exception_handler(lambda _loop, _context: None)
        self.clock.run_on(loop)
        with contextlib.closing(loop), structlog.testing.capture_logs():
            asyncio.set_event_loop(loop)
            loop.run_until_complete(self._live())
        return self

    async def _live(self) -> None:
        for at, how, down in (*self.world.ends, (self.world.length, "restart", 5 * MINUTE)):
            await self._stay_up(at, how)
            await asyncio.sleep(down.total_seconds())
        before = self._told()
        await self._stay_up(self.clock.passed + HOUR, "restart")
        self.wrong += [f"told after a quiet restart: {message}" for message in self._told()[len(before) :]]
        self.wrong += self.count()
        self.wrong += maintenance.verify(str(self.folder / "store.db"))

    async def _stay_up(self, until: timedelta, how: str) -> None:
        """The lives of the process until its end comes, at a moment or some steps after it; one that gives up is started again."""
        self._switched_off, self._steps_left = False, None
        while self.clock.passed < until:
            try:
                with self._open() as store:
                    await self._work(store, until, how)
            except Killed:
                self.kills += 1
                await self._die()
                return
            except (StorageError, UsageError) as error:
                self.met[f"gave up: {type(error).__name__}"] += 1
                await asyncio.sleep(MENDED.total_seconds())

    async def _work(self, store: Store, until: timedelta, how: str) -> None:
        """One life: raises Killed at its end by force, StorageError or UsageError where it cannot go on."""
        daemon = self._daemon(store)
        daemon.begin()
        try:
            while self.clock.passed < until or self._steps_left is not None:
                await self._look_and_wait(daemon)
                if how == "kill" and self._steps_left is None and self.clock.passed >= until:
                    self._steps_left = self._chance.randint(1, 60)
            self._check_ledger(store)
        finally:
            if not self._switched_off:
                await daemon.end()

    def _daemon(self, store: Store) -> Daemon:
        return Daemon(
            store=store,
            client=cast("Client", self.wire),
            config=self.config,
            base_dir=self.folder,
            load=lambda: self.config,
            clock=self.clock,
            chance=self._chance.random,
            parser=cast("Any", InPlace()),
            channels=self.radios,
        )

    async def _look_and_wait(self, daemon: Daemon) -> None:
        """What the daemon's clockwork does, once; and what befalls it."""
        for duty in (daemon.beat, daemon.look, daemon.send):
            await duty()
        while self._doings and self._doings[0][0] <= self.clock.passed:
            await self._befall(daemon, self._doings.popleft()[1])
        await asyncio.sleep(self.look.total_seconds())
        if self._switched_off:
            raise Killed("while it slept")
        self.wrong += [reason for reason in daemon.unforeseen if reason not in self.wrong]
        if daemon.failure is not None:
            raise daemon.failure

    async def _die(self) -> None:
        """Nothing that was under way goes on."""
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        self.wire.limits = type(self.wire.limits)(self.clock)

    # ---- what befalls it -----------------------------------------------------------------------------------------------------------

    async def _befall(self, daemon: Daemon, what: str) -> None:
        """What people and machines do to a process that lives on; the store may be in trouble just then."""
        self.met[what.partition(" ")[0]] += 1
        try:
            await self._do(daemon, what)
        except StorageError:
            self.met["could not be done"] += 1

    async def _do(self, daemon: Daemon, what: str) -> None:
        if what == "suspend":
            await asyncio.sleep(0.5)
            self.clock.sleep_of_the_machine(self._chance.choice((MINUTE, HOUR, 9 * HOUR)))
        elif what == "backup":
            copy = maintenance.backup(self.place, self.folder / "copy.db")
            self.wrong += [f"backup: {problem}" for problem in maintenance.verify(str(copy), quick=True)]
        elif what == "second_daemon":
            await daemon.beat()  # it may have slept through its lease just now
            self._start_another(daemon)
        elif what == RETRY:
            self._try_parked_ones_again(daemon.store)
        elif what.startswith("mute"):
            until = (self.clock() + MUTED).date().isoformat()
            mute(daemon.store, what.partition(" ")[2], until, names=names_in(self.config), now=self.clock())
            self._try_parked_ones_again(daemon.store)
        else:
            daemon.load = _broken if what == "broken_reload" else lambda: replace(self.config)
            before = daemon.house
            daemon.reload()
            if (daemon.house is before) != (what == "broken_reload"):
                self.wrong.append(f"{what}: the configuration is not what it should be")

    def _start_another(self, daemon: Daemon) -> None:
        try:
            self._daemon(daemon.store).begin()
        except UsageError:
            return
        self.wrong.append(f"a second daemon could take the store after {self.clock.passed}")

    def _try_parked_ones_again(self, store: Store) -> None:
        """What the operator does with `casewire deliveries retry`."""
        for delivery in store.outbox.all(DeliveryState.GIVEN_UP):
            self.met["tried again by hand"] += 1
            self._by_hand.add(delivery.message)
            store.outbox.requeue(delivery.id)

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
        with open_store(self.place) as store:
            found = [*self._pages(store), *self._dockets(store), *self._developments(store), *self._alerts(store), *self._sources(store)]
            found += self._operator()
        return found + ([f"asked twice at once: {sorted(self.wire.crowded)}"] if self.wire.crowded else [])

    def _pages(self, store: Store) -> Iterator[str]:
        """Every page that an outlet showed is kept once, in full."""
        kept = list(store.articles.all())
        urls = Counter(stored.article.url for stored in kept)
        yield from (f"kept {count} times: {url}" for url, count in urls.items() if url and count > 1)
        words = {stored.article.url: stored.article.text for stored in kept}
        for outlet in self.world.outlets:
            for page in outlet.pages:
                url = canonical(outlet.url(page))
                if page.entry is None and self._was_shown(outlet, page.at) and _end_of_lead(page) not in words.get(url, ""):
                    yield f"{'cut' if url in words else 'lost'}: {url}, published {page.at}"

    def _dockets(self, store: Store) -> Iterator[str]:
        """Every entry that a followed docket showed is one development."""
        known = Counter((entry.docket, entry.entry) for entry in store.ledger.developments())
        for outlet in self.world.outlets:
            for page in outlet.pages:
                count = known[outlet.docket, str(page.entry)]
                if page.entry is not None and (count > 1 or (count == 0 and self._was_shown(outlet, page.at))):
                    yield f"{count} developments for entry {page.entry} of {outlet.docket}, filed {page.at}"

    def _was_shown(self, outlet: Outlet, at: Any) -> bool:
        """Whether it stood in the feed at the first look, or came later."""
        return at > self.world.start or any(page.at == at for page in outlet.published(self.world.start)[:SHOWN])

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
        introduced = datetime.fromisoformat(store.meta.all(INTRODUCED)["mills"])
        for entry in entries:
            silent = entry.first_seen_at <= introduced or entry.history or entry.kind in QUIET or entry.evidence[0].article in late
            if entry.id not in alerted and not silent:
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
        """Of each thing: trouble, recovery, trouble, recovery; what was sent again by hand weeks later counts from its day."""
        last: dict[str, Shape] = {}
        seen: set[str] = set()
        heard = [
            (message.at - self.world.start if message.id in self._by_hand else passed, message)
            for passed, message in self.radios["boss"].heard
        ]
        for passed, message in sorted(heard, key=itemgetter(0)):
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


def _broken() -> Configuration:
    return parse("cases: [{name: mills, entitis: [Nora]}]", file="simulation")


def _end_of_lead(page: Page) -> str:
    """Words of its first paragraph that no other page has."""
    return " ".join(page.text.rpartition("\n")[0].split()[-8:])


def configuration(world: World) -> Configuration:
    """One case with everybody in it and its dockets; one watch told at once, one by digest; an operator."""
    people = ", ".join(person(number) for number in range(PEOPLE))
    dockets = ", ".join(f'{{court: {outlet.host.split(".")[1]}, number: "{outlet.docket}"}}' for outlet in world.outlets if outlet.docket)
    rows = "\n".join(_row(outlet) for outlet in world.outlets)
    return _parsed(f"""
cases: [{{name: mills, title: The mills, dockets: [{dockets}], entities: [{people}]}}]
sources:
{rows}
watches:
  - {{name: now, to: [now], mode: now}}
  - {{name: digest, to: [digest], mode: digest, digest: "08:00", quiet: "22:00-07:00", zone: America/New_York}}
channels: {{now: {{type: console}}, digest: {{type: console}}, boss: {{type: console}}}}
operator: {{to: [boss]}}
""")


@cache
def _parsed(text: str) -> Configuration:
    return parse(text, file="simulation")


def _row(outlet: Outlet) -> str:
    pace = f'cron: "{outlet.cron}", zone: America/New_York' if outlet.cron else f"every: {int(outlet.every / HOUR)}h"
    return f'  - {{name: {outlet.name}, kind: {outlet.kind}, url: "{outlet.address}", {pace}}}'


def summary(life: Life) -> str:
    """What was lived through, in a line."""
    pages = sum(len(outlet.pages) for outlet in life.world.outlets)
    heard = ", ".join(f"{len(radio.heard)} to {name}" for name, radio in life.radios.items())
    faults = sum(count for what, count in life.met.items() if what)
    lived = f"{life.world.length / DAY:.0f} days, {pages} pages, {life.wire.asked.total()} answers, {life.kills} kills"
    return f"seed {life.world.seed}: {lived}, {faults} times a fault of {len(life.met)} kinds, messages: {heard}"
