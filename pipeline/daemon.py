"""`casewire run`: the rounds, the deliveries and the house-keeping on one clockwork, until somebody says stop."""

import asyncio
import random
import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog

from alerts.channels.base import Channel
from casefile.config import Configuration
from casefile.errors import CasewireError, ConfigurationError, StorageError, UsageError
from pipeline.collect import Collector
from pipeline.deliver import Sender
from pipeline.house import Clock, House, furnish
from pipeline.leases import Holder, Lease, known_of
from pipeline.notices import ping
from pipeline.parse import Parser
from pipeline.rounds import Rounds
from pipeline.schedule import Clockwork, Work
from pipeline.shares import DAEMON
from pipeline.taking_up import take_up
from pipeline.unforeseen import Unforeseen
from storage import Store
from wire.client import Client

LOOK = 1.0
"""Seconds between two looks at what is due."""
SEND = 2.0
BEAT = 20.0
PING = 60.0
LEASE = timedelta(seconds=90)
"""A daemon that does not renew its lease for so long is taken for dead, and another may take its place."""

log = structlog.get_logger("casewire")


def system_clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


@dataclass
class Daemon:
    """One daemon on one store. `load` reads the configuration again when asked to (SIGHUP).

    `run` is its whole life; a clockwork of somebody else's may instead call `begin`, then `look`, `send` and `beat`, and `end`.
    `chance`, `parser` and `channels` stand in for the system's, the shared processes and those of the configuration.
    """

    store: Store
    client: Client
    config: Configuration
    base_dir: Path
    load: Callable[[], Configuration]
    clock: Clock = system_clock
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    failure: CasewireError | None = None
    chance: Callable[[], float] = random.random
    parser: Parser | None = None
    channels: Mapping[str, Channel] | None = None

    def __post_init__(self) -> None:
        self._clockwork = Clockwork()
        self._unforeseen = Unforeseen()
        self._lease = Lease(self.store, DAEMON, LEASE)
        self.started = self.looked_at = self.clock()
        self.house: House = furnish(self.config, self.store)
        self.rounds = self._rounds()
        self.sender = self._sender()

    def _sender(self) -> Sender:
        given = self.channels
        return Sender(self.house, self.client, base_dir=self.base_dir, clock=self.clock, channels=given, jitter=self.chance)

    def _rounds(self) -> Rounds:
        return Rounds(self._collector(), self.clock)

    def _collector(self) -> Collector:
        return Collector(self.house, self.client, chance=self.chance, parser=self.parser)

    async def run(self) -> None:
        """Works until `stop` is called. Raises UsageError where another daemon holds the store, StorageError where the store is gone."""
        await self._outwait()
        if self.stopping.is_set():
            return
        self.begin()
        try:
            for seconds, duty, name in (
                (LOOK, self.look, "look"),
                (SEND, self.send, "send"),
                (BEAT, self.beat, "beat"),
                (PING, self._ping, "ping"),
            ):
                self._clockwork.every(seconds, self._guarded(name, duty), name)
            self._clockwork.start()
            log.info("running", sources=len(self.config.sources), cases=len(self.config.cases), store=self.store.place)
            await self.stopping.wait()
        finally:
            self._clockwork.stop()
            await self.end()
        if self.failure is not None:
            raise self.failure
        log.info("stopped")

    def _guarded(self, name: str, duty: Work) -> Work:
        """The duty, so that one failure that nobody foresaw is told and not the last of it."""

        async def guarded() -> None:
            try:
                await duty()
            except Exception as error:
                self._unforeseen.met(name, error)
            else:
                self._unforeseen.over(name)

        return guarded

    @property
    def unforeseen(self) -> tuple[str, ...]:
        """What failed in a way that nobody foresaw when it was last tried, a line each."""
        return (*self._unforeseen.reasons, *self.rounds.unforeseen.reasons, *self.sender.unforeseen.reasons)

    async def end(self) -> None:
        """Lets go of whatever is under way, and of the store. Raises StorageError."""
        await self.rounds.stop()
        await self.sender.stop()
        self._lease.release()

    def stop(self) -> None:
        """Ends `run` after the present step; what is under way is due again at the next start."""
        self.stopping.set()

    def listen(self) -> None:
        """SIGTERM and SIGINT stop, SIGHUP reads the configuration again."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.stop)
        loop.add_signal_handler(signal.SIGHUP, self.reload)

    def reload(self) -> None:
        """Takes up the configuration as it is now; a broken one is told and the old one stays."""
        try:
            config = self.load()
        except (ConfigurationError, UsageError) as error:
            log.error("configuration kept as it was", mistakes=str(error))
            return
        changes = differences(self.config, config)
        self.house = furnish(config, self.store)
        self.config = config
        self.rounds.collector = self._collector()
        self.sender.furnish(self.house)
        try:
            take_up(self.house, self.clock())
        except StorageError as error:
            self._fail(error)
        log.info("configuration read again", changes=changes or "none")

    def begin(self) -> None:
        """Takes the store. Raises UsageError where another daemon has it."""
        now = self.clock()
        if not self._lease.take(now):
            other = self._lease.rival(now)
            raise UsageError(f"{self.store.place}: another daemon works on this store ({other}); stop it, or name another store with --db")
        take_up(self.house, now)

    async def _outwait(self) -> None:
        """Waits where nothing can be known of the daemon that holds the store: until it shows that it lives, or its lease is over.

        A machine or a container that is started again after a loss of power finds the lease of its own past.
        """
        held = self._lease.rival(self.clock())
        if not held or known_of(held.holder) is not Holder.UNKNOWN:
            return
        log.warning("a daemon held this store a moment ago; waiting until it is known whether it lives", holder=held.holder)
        for _ in range(round(LEASE.total_seconds() / LOOK)):
            if self.stopping.is_set() or self._lease.rival(self.clock()) != held:
                return
            await asyncio.sleep(LOOK)

    async def look(self) -> None:
        """Starts what is due to be read."""
        try:
            self.rounds.tick()
        except StorageError as error:
            self._fail(error)
        self.looked_at = self.clock()

    async def send(self) -> None:
        """Starts what is due to be sent."""
        try:
            self.sender.tick()
        except StorageError as error:
            self._fail(error)
            return
        outcome = self.sender.outcome()
        if outcome.sent:
            log.info("delivered", alerts=outcome.sent)
        for trouble in outcome.new_troubles:
            log.warning("not delivered", trouble=trouble)

    async def beat(self) -> None:
        """Keeps the store for this daemon."""
        try:
            if not self._lease.take(self.clock()):
                self._fail(UsageError(f"{self.store.place}: another daemon has taken this store over"))
        except StorageError as error:
            self._fail(error)

    async def _ping(self) -> None:
        """Somebody outside hears that we are alive, and notices when we are not."""
        try:
            await ping(self.house, self.client)
        except StorageError as error:
            self._fail(error)

    def _fail(self, error: CasewireError) -> None:
        self.failure = error
        self.stop()


def differences(before: Configuration, after: Configuration) -> str:
    """What a new configuration changes, in a line: "sources: + courier, - herald"."""
    parts = []
    for section in ("cases", "sources", "watches"):
        old = {each.name: each for each in getattr(before, section)}
        new = {each.name: each for each in getattr(after, section)}
        words = [f"+ {name}" for name in new if name not in old] + [f"- {name}" for name in old if name not in new]
        words += [f"changed {name}" for name in new if name in old and new[name] != old[name]]
        parts += [f"{section}: {', '.join(words)}"] if words else []
    parts += ["channels"] if before.channels != after.channels else []
    return "; ".join(parts)
