"""Emptying the outbox: every channel by itself, oldest first, marked only after the channel said yes.

A crash between sending and marking repeats one message with the same id; nothing is ever lost. A channel that is out as a whole is
looked at again with its oldest message only; when that is taken, everything else that waits follows.
"""

import asyncio
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from alerts.channels.base import Channel
from alerts.message import Message
from alerts.retry import after_failure, next_probe
from casefile.errors import DeliveryError, StorageError, UsageError
from pipeline.arrange import fix_digests, message_of, pack_due
from pipeline.house import Clock, House
from pipeline.leases import Lease
from pipeline.notices import announce
from pipeline.recount import EVERY, recount
from pipeline.unforeseen import Unforeseen
from pipeline.wiring import channels_for
from storage.codec import decode
from storage.values import Delivery, DeliveryState, Outage
from wire.client import Client

LEASE = timedelta(seconds=60)
"""How long a channel belongs to the process that sends through it, renewed before each message; longer than any one takes."""
PATIENCE = 3
"""Failures in a row after which a second message is tried beside the oldest: perhaps it is that one which cannot be taken."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivered:
    """What came of emptying the outbox: messages taken, and what went wrong, one line a channel."""

    sent: int = 0
    troubles: tuple[str, ...] = ()
    new_troubles: tuple[str, ...] = ()
    """Those of messages that failed for the first time."""


async def deliver(
    house: House,
    client: Client,
    *,
    now: datetime,
    base_dir: Path,
    channels: Mapping[str, Channel] | None = None,
    jitter: Callable[[], float] = random.random,
) -> Delivered:
    """Sends what is due at `now`. `channels` stands in for those of the configuration. Raises StorageError; never DeliveryError."""
    begun = asyncio.get_running_loop().time()

    def clock() -> datetime:
        return now + timedelta(seconds=asyncio.get_running_loop().time() - begun)

    sender = Sender(house, client, base_dir=base_dir, clock=clock, channels=channels, jitter=jitter)
    sender.tick()
    await sender.settle()
    return sender.outcome()


class Sender:
    """Sends what is due whenever `tick` is called. Each channel has a task of its own: one that hangs holds up only itself."""

    def __init__(
        self,
        house: House,
        client: Client,
        *,
        base_dir: Path,
        clock: Clock,
        channels: Mapping[str, Channel] | None = None,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._house = house
        self._client = client
        self._base_dir = base_dir
        self._clock = clock
        self._given = channels
        self._made: dict[str, Channel] = {}
        self._jitter = jitter
        self._leases: dict[str, Lease] = {}
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._free_at: dict[str, float] = {}
        self._sent = 0
        self._troubles: dict[str, tuple[str, bool]] = {}
        self._failure: StorageError | None = None
        self.unforeseen = Unforeseen(lambda: asyncio.get_running_loop().time())
        self._recounted: datetime | None = None

    def tick(self) -> None:
        """Starts what is due and not under way; returns at once. Raises StorageError.

        What fails while messages are put together holds up none that is ready.
        """
        if self._failure is not None:
            raise self._failure
        now = self._clock()
        outages = self._house.store.outbox.outages()
        try:
            self._prepare(now, outages)
        finally:
            self._start(now, outages)

    def _prepare(self, now: datetime, outages: Mapping[str, Outage]) -> None:
        """Announcements, later coverage and digests that are due go into the outbox."""
        announce(self._house, now, outages)
        self._recount(now)
        due = self._house.store.outbox.due_channels(now)
        # A channel that is out and has nothing else to be tried with is tried with its digest.
        fix_digests(self._house, now, out={name for name, outage in outages.items() if _held(outage, now) or name in due})

    def _start(self, now: datetime, outages: Mapping[str, Outage]) -> None:
        for name in self._house.store.outbox.due_channels(now):
            if name not in self._under_way and not _held(outages.get(name), now) and not self.unforeseen.rests(name):
                task = asyncio.create_task(self._guarded(name), name=name)
                self._under_way[name] = task
                task.add_done_callback(self._done)

    def _recount(self, now: datetime) -> None:
        """Every few minutes what was told is looked through for later coverage; not while a message is being sent, lest it be missed."""
        if self._recounted is not None and self._recounted <= now < self._recounted + EVERY:
            return
        self._recounted = now
        for name in dict.fromkeys(name for watch in self._house.config.watches for name in watch.to):
            if name not in self._under_way and self._amends(name):
                recount(self._house, name, now)

    def _amends(self, name: str) -> bool:
        try:
            channel = self._channel(name)
        except UsageError:  # told when there is something to send
            return False
        return channel is not None and channel.amends

    def furnish(self, house: House) -> None:
        """Goes on with another configuration; what is under way ends as it began."""
        self._house = house
        self._made = {}

    async def settle(self) -> None:
        """Waits until nothing is under way. Raises StorageError where the store failed meanwhile."""
        while self._under_way:
            await asyncio.wait(self._under_way.values())
        if self._failure is not None:
            raise self._failure

    async def stop(self) -> None:
        """Ends what is under way; what was not taken by then goes out after the next start."""
        tasks = list(self._under_way.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def outcome(self) -> Delivered:
        """What was done since this was last asked."""
        troubles = {f"channel {name}: {reason}": first for name, (reason, first) in self._troubles.items()}
        done = Delivered(sent=self._sent, troubles=tuple(troubles), new_troubles=tuple(line for line, first in troubles.items() if first))
        self._sent, self._troubles = 0, {}
        return done

    def _done(self, task: asyncio.Task[None]) -> None:
        self._under_way.pop(task.get_name(), None)

    async def _guarded(self, name: str) -> None:
        try:
            await self._empty(name)
        except StorageError as error:
            self._failure = error
        except Exception as error:  # whatever a message or channel does to us holds up no other channel
            self.unforeseen.met(name, error)
            self._troubles[name] = (f"could not be used ({type(error).__name__}: {error}); please report this", True)
        else:
            self.unforeseen.over(name)

    async def _empty(self, name: str) -> None:
        """All that is due for a channel, if nobody else is at it."""
        if not self._lease(name):
            return
        try:
            if await self._is_back(name):
                while await self._send_due(name):
                    pass
        finally:
            self._leases[name].release()

    def _lease(self, name: str) -> bool:
        if name not in self._leases:
            self._leases[name] = Lease(self._house.store, f"channel:{name}", LEASE)
        return self._leases[name].take(self._clock())

    # ---- a channel that works ------------------------------------------------------------------------------------------------------

    async def _send_due(self, name: str) -> bool:
        """What is due now; whether there may be more. Stops where the channel turns out to be out.

        A message that failed often while others went says nothing about the channel any more.
        """
        pack_due(self._house, name, self._clock())
        ready = self._ready(name)
        works = False
        for delivery in ready:
            if not self._lease(name):
                return False
            error = await self._try(name, delivery)
            if error is None:
                works = True
            elif error.channel_out and not works and delivery.tries < PATIENCE:
                self._out(name, [(delivery, error)], None)
                return False
            else:
                self._put_off(name, delivery, error)
        return bool(ready)

    def _ready(self, name: str) -> list[Delivery]:
        """A delivery for each parcel that is due, in the order of the oldest alert of each."""
        due: dict[str, Delivery] = {}
        for each in self._house.store.outbox.due(self._clock(), name):
            if each.parcel is not None:
                due.setdefault(each.parcel.name, each)
        return list(due.values())

    async def _try(self, name: str, delivery: Delivery) -> DeliveryError | None:
        """Sends one message; marks it where it was taken, and keeps the channel's pace."""
        try:
            channel = self._channel(name)
        except UsageError as error:
            return DeliveryError(str(error), channel_out=True)
        if channel is None:
            words = f"the configuration has no channel {name!r} any more; add it, then `casewire deliveries retry {delivery.id}`"
            return DeliveryError(words, permanent=True)
        try:
            message = self._message(delivery)
        except (ValueError, TypeError, KeyError) as error:  # damaged or unforeseen: it must not hold up what waits behind it
            return DeliveryError(f"{delivery.message}: could not be written ({error}); please report this", permanent=True)
        loop = asyncio.get_running_loop()
        await asyncio.sleep(self._free_at.get(name, 0.0) - loop.time())
        try:
            await channel.send(message)
        except DeliveryError as error:
            return error
        except Exception as error:  # whatever a channel can do to us concerns this message only
            return DeliveryError(f"{name}: could not send it ({type(error).__name__}: {error}); please report this", unknown=True)
        finally:
            self._free_at[name] = loop.time() + channel.pause.total_seconds()
        self._house.store.outbox.sent(delivery.id, self._clock())
        self._sent += not message.amends
        return None

    def _channel(self, name: str) -> Channel | None:
        """The channel of this name, made when it is first needed; None where none is configured. Raises UsageError."""
        if self._given is not None:
            return self._given.get(name)
        if name not in self._made:
            config = self._house.config
            alone = replace(config, channels={key: value for key, value in config.channels.items() if key == name})
            self._made |= channels_for(alone, self._client, base_dir=self._base_dir, store=self._house.store)
        return self._made.get(name)

    def _message(self, delivery: Delivery) -> Message:
        if delivery.parcel is not None and delivery.parcel.content:
            return decode(Message, delivery.parcel.content)
        if delivery.alert is None:
            raise ValueError("there is nothing in it")
        return message_of(self._house, delivery.alert)

    def _put_off(self, name: str, delivery: Delivery, error: DeliveryError) -> None:
        """It is this message that was not taken: tried again by itself, or given up; the others go on."""
        outbox = self._house.store.outbox
        unknowns = int(delivery.state is DeliveryState.UNKNOWN)
        following = after_failure(error, tries=delivery.tries + 1, unknowns=unknowns, now=self._clock(), jitter=self._jitter())
        self._troubles[name] = (following.reason, delivery.tries == 0)
        if following.unknown or (unknowns and following.at is not None):
            outbox.unknown(delivery.id, following.reason, following.at)
        elif following.at is None:
            outbox.give_up(delivery.id, following.reason)
        else:
            outbox.retry(delivery.id, following.reason, following.at)

    # ---- a channel that is out -----------------------------------------------------------------------------------------------------

    async def _is_back(self, name: str) -> bool:
        """Whether the channel works; one that was out is tried with its oldest message, in the end with one more."""
        outage = self._house.store.outbox.outages().get(name)
        if outage is None:
            return True
        failed: list[tuple[Delivery, DeliveryError]] = []
        for delivery in self._probes(name, outage):
            error = await self._try(name, delivery)
            if error is None:
                self._back(name, failed)
                return True
            failed.append((delivery, error))
        if failed:
            self._out(name, failed, outage)
        return False

    def _probes(self, name: str, outage: Outage) -> list[Delivery]:
        """The oldest message that waits, or two; only so many are packed for it, so that the others can still go together."""
        ready = self._ready(name)
        most = 1 if outage.failures < PATIENCE else 2
        if len(ready) < most:
            pack_due(self._house, name, self._clock(), most=most - len(ready))
            ready = self._ready(name)
        return ready[:most]

    def _back(self, name: str, failed: list[tuple[Delivery, DeliveryError]]) -> None:
        self._house.store.outbox.back(name, PATIENCE)
        for delivery, error in failed:
            self._put_off(name, replace(delivery, tries=min(delivery.tries, PATIENCE)), error)
        fix_digests(self._house, self._clock(), out=self._house.store.outbox.outages())

    def _out(self, name: str, failed: Sequence[tuple[Delivery, DeliveryError]], before: Outage | None) -> None:
        """The channel is left alone for a while; when it is looked at again is worked out from what its oldest message met."""
        now, error = self._clock(), failed[0][1]
        failures = before.failures + 1 if before else 1
        until = next_probe(failures, now, error.retry_after, self._jitter())
        outage = Outage(channel=name, since=before.since if before else now, failures=failures, next_try=until, reason=str(error))
        self._house.store.outbox.out(outage)
        for delivery, each in failed:
            self._wait_with(delivery, each, until)
        self._troubles[name] = (str(error), before is None)

    def _wait_with(self, delivery: Delivery, error: DeliveryError, until: datetime) -> None:
        """Nothing is given up because of a channel that takes nothing; only what may have arrived is not sent a third time."""
        outbox = self._house.store.outbox
        unknowns = int(delivery.state is DeliveryState.UNKNOWN)
        if error.unknown:
            following = after_failure(error, tries=delivery.tries + 1, unknowns=unknowns, now=until, jitter=self._jitter())
            outbox.unknown(delivery.id, following.reason, until if following.at else None)
        elif unknowns:
            outbox.unknown(delivery.id, str(error), until)
        else:
            outbox.retry(delivery.id, str(error), until)


def _held(outage: Outage | None, now: datetime) -> bool:
    """Whether a channel is to be left alone now. A time further ahead than a channel may ask for was set before the clock went back."""
    return outage is not None and now < outage.next_try <= now + timedelta(days=1)
